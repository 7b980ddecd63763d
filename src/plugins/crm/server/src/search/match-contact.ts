import { escapeLike, sql, type Sql } from './sql';

const SHORTEST_ADDRESS = 3;
const LAST = 4;

const OWNERS = (table: string, component: string) =>
  `select m.entity_id as id from ${table} c join customers_cmps m on m.cmp_id = c.id and m.component_type = '${component}'`;

/**
 * Customers by phone and e-mail. Four digits are the last of a number; more must end it, so that a number is found
 * with its country code, without it, and as it is dialled at home.
 */
export const matchContact = (term: string): Sql[] => {
  const digits = /^[+\d().-]+$/.test(term) ? term.replace(/\D/g, '').replace(/^0+(?=\d{4})/, '') : '';
  if (digits.length >= LAST)
    return [
      sql(
        `${OWNERS('components_customer_phones', 'customer.phone')} where c.last_four = ? and c.number like ?`,
        digits.slice(-LAST),
        `%${digits}`,
      ),
    ];
  if (term.length < SHORTEST_ADDRESS || /\p{Script=Han}/u.test(term)) return [];
  return [
    sql(`${OWNERS('components_customer_emails', 'customer.email')} where c.address like ?`, `${escapeLike(term)}%`),
  ];
};
