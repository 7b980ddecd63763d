/** The customer's name, unless the title says it already. */
export const besides = (customer: string | null, title: string): string | null =>
  customer !== null && title.includes(customer) ? null : customer;
