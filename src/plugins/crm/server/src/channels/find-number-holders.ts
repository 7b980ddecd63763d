import type { Core } from '@strapi/strapi';
import { runSql } from '../lib/run-sql';

export interface Holder {
  id: number;
  documentId: string;
  /** Row id of the employee who looks after them. */
  ownerKey: number | null;
}

/**
 * Everybody who has a phone with one of these blind indexes. First the one who was sent the last SMS at this number: an
 * answer is theirs. Where none was sent, who is not archived, and was in touch last.
 */
export const findNumberHolders = (strapi: Core.Strapi, indexes: readonly string[]): Promise<Holder[]> =>
  runSql<Holder>(
    strapi,
    `select c.id, c.document_id as "documentId", c.owner_key as "ownerKey"
     from customers c
     left join lateral (
       select m.handed_over_at, m.id from care_messages m
       where m.customer_key = c.id and m.address_index = any(:indexes) and m.channel = 'sms' and m.handed_over_at is not null
       order by m.handed_over_at desc, m.id desc limit 1
     ) sent on true
     where c.id in (
       select l.entity_id from components_customer_phones p
       join customers_cmps l on l.cmp_id = p.id and l.component_type = 'customer.phone' and l.field = 'phones'
       where p.number_index = any(:indexes)
     )
     order by sent.handed_over_at desc nulls last, sent.id desc, (c.archived_at is not null),
       c.last_contact_at desc nulls last, c.id`,
    { indexes },
  );
