type Values = Record<string, unknown>;

const isFilled = (value: unknown) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0);
const one =
  (...fields: string[]) =>
  (values: Values) =>
    fields.some((field) => isFilled(values[field]));
const chosen = (field: string, blank: string) => (values: Values) => isFilled(values[field]) && values[field] !== blank;

/** What an agency needs to know of a customer, each worth the same. */
const WANTED: ((values: Values) => boolean)[] = [
  one('name'),
  one('phones'),
  one('emails'),
  chosen('gender', 'unknown'),
  one('address'),
  one('birthMonth'),
  one('idNumber'),
  chosen('sourceChannel', 'other'),
  one('wechatId', 'whatsapp', 'wecomExternalId'),
  one('occupation', 'company', 'jobTitle'),
];

/** How much of a customer is filled in, in per cent. */
export const completenessOf = (values: Values): number =>
  Math.round((100 * WANTED.filter((isMet) => isMet(values)).length) / WANTED.length);
