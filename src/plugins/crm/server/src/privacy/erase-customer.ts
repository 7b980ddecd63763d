import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ErasureResult } from '../../../shared/contracts/privacy';
import { recordAudit, redactAuditOf } from '../audit';
import { UID } from '../content-types';
import { clearFinishedRuns } from '../import';
import { inTransaction, runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { eraseRows } from './erase-rows';
import { listErasure } from './erasure-list';
import { findBlocks } from './find-blocks';
import { attributesIn, findPersonRecords, keptOf } from './find-person-records';
import { planPerson } from './plan-erasure';
import { removeFiles } from './remove-files';

interface Erasure {
  documentId: string;
  reason: string;
  now: Date;
  /** After a restore: what was decided once is not judged again. */
  isRepeated?: boolean;
}

const WORDS: Record<string, string> = { en: 'Erased', 'zh-CN': '已删除', 'zh-TW': '已刪除' };

/** Takes the person out of everything that leads to a customer, in one transaction. There is no way back. */
export const eraseCustomer = async (
  strapi: Core.Strapi,
  { documentId, reason, now, isRepeated = false }: Erasure,
): Promise<ErasureResult> => {
  const { language } = await getSettings(strapi);
  const word = WORDS[language];
  const done = await strapi.db.transaction(async () => {
    const customer = await lockCustomer(strapi, documentId);
    if (!isRepeated && (await findBlocks(strapi, customer.id, now)).length > 0)
      throw new errors.ValidationError('Something still needs this person’s data. Look at the preview again.');
    const records = await findPersonRecords(strapi, customer.id);
    const files = await eraseOwn(strapi, customer.id, `${word} ${customer.number ?? ''}`.trim(), now);
    for (const { uid, rows, plan } of records) {
      const ids = rows.map(({ id }) => id);
      if (plan) files.push(...(await eraseRows(strapi, uid, ids, plan, { word, now })));
      else for (const id of ids) await strapi.db.query(uid as never).delete({ where: { id } as never });
    }
    const touched = [{ uid: UID.customer as string, rows: [customer] }, ...records];
    await clearReasons(strapi, touched);
    await clearFinishedRuns(strapi);
    const auditEntries = await redactAll(strapi, touched);
    const count = records.reduce((sum, { rows }) => sum + rows.length, 0);
    await recordAudit(strapi, {
      action: 'erase',
      uid: UID.customer,
      documentId,
      title: customer.number ?? undefined,
      details: { reason, records: count, files: files.length, ...(isRepeated && { isRepeated }) },
    });
    return { files, records: count, auditEntries };
  });
  const { files, ...counts } = await done;
  if (!isRepeated)
    await listErasure(strapi, documentId, now).catch((error: Error) =>
      strapi.log.error(`The erasure of ${documentId} is not listed for restores yet: ${error.message}`),
    );
  return { ...counts, files: await removeFiles(strapi, files), erasedAt: now.toISOString() };
};

interface Locked {
  id: number;
  documentId: string;
  number: string | null;
}

const lockCustomer = async (strapi: Core.Strapi, documentId: string): Promise<Locked> => {
  const [row] = await runSql<Locked & { erased_at: Date | null }>(
    strapi,
    'select id, document_id as "documentId", number, erased_at from customers where document_id = :documentId for update',
    { documentId },
  );
  if (!row) throw new errors.NotFoundError('There is no such customer.', { documentId });
  if (row.erased_at) throw new errors.ValidationError('This customer has been erased already.');
  return row;
};

/** The mark comes last: from then on the row is closed (085-privacy.sql). `do_not_contact` empties the outbox. */
const eraseOwn = async (strapi: Core.Strapi, id: number, word: string, now: Date) => {
  const plan = planPerson(UID.customer, attributesIn(strapi), keptOf);
  const files = await eraseRows(strapi, UID.customer, [id], plan, { word, now });
  await inTransaction(strapi, (knex) =>
    knex('customers').where({ id }).update({ do_not_contact: true, erased_at: now }),
  );
  return files;
};

interface Touched {
  uid: string;
  rows: { documentId: string }[];
}

/** Why somebody moved the customer, or a deal of theirs, is a text about them. */
const clearReasons = async (strapi: Core.Strapi, touched: Touched[]) => {
  for (const { uid, rows } of touched)
    await inTransaction(strapi, (knex) =>
      knex('stage_changes')
        .where({ record_type: uid })
        .whereIn(
          'record_id',
          rows.map(({ documentId }) => documentId),
        )
        .update({ reason: null }),
    );
};

const redactAll = async (strapi: Core.Strapi, touched: Touched[]): Promise<number> => {
  let entries = 0;
  for (const { uid, rows } of touched)
    for (const { documentId } of rows) entries += await redactAuditOf(strapi, uid, documentId);
  return entries;
};
