import { UID } from '../content-types';
import { sql, type Sql } from './sql';

const LAST = 4;
const SHORTEST_ACCOUNT = 3;

/** Blind indexes, one for each key (encryption feature). */
export interface Indexes {
  of(uid: string, attribute: string, value: string): string[];
  ofLastFour(uid: string, attribute: string, lastFour: string): string[];
  /** Ids of the phone entries that end with these digits, five at least. */
  phonesEnding(digits: string): Promise<number[]>;
  /** Whether the reader may know identity numbers: who may not must not find anybody by one either. */
  mayReadIdentity: boolean;
}

const ofPart = (table: string, component: string, column: string) =>
  `select m.entity_id as id from ${table} c join customers_cmps m on m.cmp_id = c.id and m.component_type = '${component}' where c.${column} = any(?)`;

/**
 * Customers by phone, e-mail address, account of a messenger and identity number (S2). A phone is found with its country
 * code, without it, and by its last digits, four at least; of anything else the whole is asked, in any spelling: what is
 * stored has no parts (S81).
 */
export const matchContact = async (term: string, indexes: Indexes): Promise<Sql[]> => {
  const isNumber = /^[+\d().-]+$/.test(term);
  const digits = isNumber ? term.replace(/\D/g, '').replace(/^0+(?=\d{4})/, '') : '';
  const found: Sql[] = [];
  if (digits.length === LAST || (indexes.mayReadIdentity && /^\d{3}x$/i.test(term))) {
    if (isNumber)
      found.push(
        sql(
          ofPart('components_customer_phones', 'customer.phone', 'number_last_four_index'),
          indexes.ofLastFour('customer.phone', 'number', digits),
        ),
      );
    if (indexes.mayReadIdentity)
      found.push(
        sql(
          'select id from customers where id_number_last_four_index = any(?)',
          indexes.ofLastFour(UID.customer, 'idNumber', term),
        ),
      );
    return found;
  }
  if (digits.length > LAST)
    found.push(sql(ofPart('components_customer_phones', 'customer.phone', 'id'), await indexes.phonesEnding(digits)));
  if (/^[^@\s]+@[^@\s]+$/.test(term))
    found.push(
      sql(
        ofPart('components_customer_emails', 'customer.email', 'address_index'),
        indexes.of('customer.email', 'address', term),
      ),
    );
  if (term.length >= SHORTEST_ACCOUNT)
    for (const attribute of ['wechatId', 'whatsapp', 'wecomExternalId'] as const)
      found.push(
        sql(`select id from customers where ${COLUMN[attribute]} = any(?)`, indexes.of(UID.customer, attribute, term)),
      );
  if (indexes.mayReadIdentity && term.length > LAST)
    found.push(
      sql('select id from customers where id_number_index = any(?)', indexes.of(UID.customer, 'idNumber', term)),
    );
  return found;
};

const COLUMN = { wechatId: 'wechat_id_index', whatsapp: 'whatsapp_index', wecomExternalId: 'wecom_external_id_index' };
