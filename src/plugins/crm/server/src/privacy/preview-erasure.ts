import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ErasurePreview, RecordRef } from '../../../shared/contracts/privacy';
import { UID } from '../content-types';
import { readPlain } from '../encryption';
import { findBlocks } from './find-blocks';
import { attributesIn, findPersonRecords, keptOf, type PersonRecords } from './find-person-records';
import { planPerson, type ErasurePlan } from './plan-erasure';

/** What an erasure would take, and what stands in its way. Nothing is changed. */
export const previewErasure = async (strapi: Core.Strapi, documentId: string, now: Date): Promise<ErasurePreview> => {
  const plan = planPerson(UID.customer, attributesIn(strapi), keptOf);
  const parts = Object.fromEntries([...plan.remove, ...plan.files].map((name) => [name, true]));
  // In plain, to find the same person once more; only the number of that one goes out.
  const customer = await readPlain(() =>
    strapi.db.query(UID.customer).findOne({ where: { documentId }, populate: parts as never }),
  );
  if (!customer) throw new errors.NotFoundError('There is no such customer.', { documentId });
  const records = await findPersonRecords(strapi, customer.id);
  const counted = ({ uid, displayName, rows }: PersonRecords) => ({ uid, displayName, count: rows.length });
  return {
    number: customer.number,
    name: customer.name,
    erasedAt: customer.erasedAt,
    fields: countValues(customer, plan, attributesIn(strapi)(UID.customer)),
    cleared: records.filter(({ plan: one }) => one && !isNothing(one)).map(counted),
    deleted: records.filter(({ plan: one }) => !one).map(counted),
    files: await countFiles(strapi, customer.id, records),
    blocks: await findBlocks(strapi, customer.id, now),
    duplicates: await findDuplicates(strapi, customer),
  };
};

const isNothing = ({ clear, replace, files, within }: ErasurePlan) =>
  clear.length + replace.length + files.length + Object.keys(within).length === 0;

const countValues = (
  row: Record<string, unknown>,
  plan: ErasurePlan,
  attributes: Record<string, { private?: boolean; default?: unknown }>,
): number =>
  [...plan.clear, ...plan.replace, ...plan.remove]
    .filter((name) => !attributes[name]?.private)
    .reduce((count, name) => {
      const value = row[name];
      if (value === null || value === undefined || value === '' || value === attributes[name]?.default) return count;
      return count + (Array.isArray(value) ? value.length : 1);
    }, 0);

const countFiles = async (strapi: Core.Strapi, customerId: number, records: PersonRecords[]): Promise<number> => {
  const held = [{ uid: UID.customer as string, ids: [customerId] }, ...records.map(filesOf)];
  let count = 0;
  for (const { uid, ids } of held) {
    const [row] = await strapi.db
      .connection('files_related_mph')
      .where({ related_type: uid })
      .whereIn('related_id', ids)
      .count({ count: '*' });
    count += Number(row.count);
  }
  return count;
};

const filesOf = ({ uid, rows, plan }: PersonRecords) => ({
  uid,
  ids: !plan || plan.files.length > 0 ? rows.map(({ id }) => id) : [],
});

interface Contacts {
  id: number;
  phones?: { number?: string | null }[];
  emails?: { address?: string | null }[];
}

/** Customers who share a phone or an e-mail address. */
const findDuplicates = async (strapi: Core.Strapi, { id, phones, emails }: Contacts): Promise<RecordRef[]> => {
  const either = [
    ...(phones ?? []).map(({ number }) => ({ phones: { number } })),
    ...(emails ?? []).map(({ address }) => ({ emails: { address } })),
  ];
  if (either.length === 0) return [];
  const rows: { documentId: string; number: string | null }[] = await strapi.db.query(UID.customer).findMany({
    where: { id: { $ne: id }, $or: either } as never,
    select: ['documentId', 'number'],
  });
  const found = new Map(rows.map(({ documentId, number }) => [documentId, number]));
  return [...found].map(([documentId, label]) => ({ documentId, label }));
};
