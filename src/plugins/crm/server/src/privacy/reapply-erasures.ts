import type { Core } from '@strapi/strapi';
import { now } from '../lib/clock';
import { eraseCustomer } from './erase-customer';
import { findListed, listErasure } from './erasure-list';

/**
 * At every start: whoever was erased once and is back, as after the restore of an older backup, is erased again; and
 * the list gets what it misses.
 */
export const reapplyErasures = async (strapi: Core.Strapi): Promise<number> => {
  const listed = await findListed(strapi);
  const knex = strapi.db.connection;
  const erased: { document_id: string; erased_at: Date }[] = await knex('customers')
    .whereNotNull('erased_at')
    .select('document_id', 'erased_at');
  for (const { document_id, erased_at } of erased)
    if (!listed.includes(document_id)) await listErasure(strapi, document_id, erased_at);

  const back: string[] = await knex('customers')
    .whereNull('erased_at')
    .whereRaw('document_id = any(?)', [listed])
    .pluck('document_id');
  for (const documentId of back) {
    await eraseCustomer(strapi, {
      documentId,
      reason: 'Erased before, and back by a restore',
      now: now(),
      isRepeated: true,
    });
    strapi.log.warn(`Customer ${documentId} was back after having been erased: erased again.`);
  }
  return back.length;
};
