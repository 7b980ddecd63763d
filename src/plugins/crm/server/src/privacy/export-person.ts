import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ExportedType, PersonExport } from '../../../shared/contracts/privacy';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { readPlain } from '../encryption';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { attachFiles } from './attach-files';
import { attributesIn, displayNameOf, findLinksTo } from './find-person-records';
import { linkFilter } from './person-links';
import { planPopulate, shapeOf, showRecord } from './show-record';

interface Request {
  documentId: string;
  reason: string;
  by: string | null;
  now: Date;
}

/** Everything about one person, in plain, and put on record. The caller answers for the right to see it. */
export const exportPerson = (strapi: Core.Strapi, request: Request): Promise<PersonExport> =>
  readPlain(() => buildExport(strapi, request));

const buildExport = async (strapi: Core.Strapi, { documentId, reason, by, now }: Request): Promise<PersonExport> => {
  const attributesOf = attributesIn(strapi);
  const populate = planPopulate(UID.customer, attributesOf);
  const customer = await strapi.db.query(UID.customer).findOne({ where: { documentId }, populate: populate as never });
  if (!customer) throw new errors.NotFoundError('There is no such customer.', { documentId });

  const types = [typeOf(strapi, UID.customer, [showRecord(UID.customer, attributesOf, customer, documentId)])];
  for (const [uid, paths] of groupLinks(strapi)) {
    const rows: Record<string, unknown>[] = await strapi.db.query(uid as never).findMany({
      where: linkFilter(paths, customer.id) as never,
      populate: planPopulate(uid, attributesOf) as never,
      orderBy: { id: 'asc' } as never,
    });
    // Somebody whom this person sent is somebody else: only that it was so belongs here.
    const show = (row: Record<string, unknown>) =>
      uid === UID.customer
        ? { documentId: row.documentId, number: row.number, referredBy: customer.number }
        : showRecord(uid, attributesOf, row, documentId);
    if (rows.length > 0) types.push(typeOf(strapi, uid, rows.map(show)));
  }
  await attachFiles(strapi, types);

  const meta = { exportId: randomUUID(), exportedAt: now.toISOString(), exportedBy: by, reason };
  const count = types.reduce((sum, { records }) => sum + records.length, 0);
  await recordAudit(strapi, {
    action: 'export',
    uid: UID.customer,
    documentId,
    title: customer.number,
    details: { reason, records: count, exportId: meta.exportId },
  });
  const { officeName } = await getSettings(strapi);
  return { meta: { ...meta, office: officeName }, types, history: await findHistory(strapi, documentId, types) };
};

const groupLinks = (strapi: Core.Strapi): Map<string, string[][]> => {
  const groups = new Map<string, string[][]>();
  for (const { uid, path } of findLinksTo(strapi)) groups.set(uid, [...(groups.get(uid) ?? []), path]);
  return groups;
};

const typeOf = (strapi: Core.Strapi, uid: string, records: ExportedType['records']): ExportedType => ({
  ...shapeOf(uid, attributesIn(strapi)),
  displayName: displayNameOf(strapi, uid),
  records,
});

const HISTORY = `
  select at, 'stage_change' as action, record_type as type, record_id as "documentId",
    array_remove(array["from", "to", reason], null) as fields
  from stage_changes where record_id = any(:ids)
  union all
  select at, action, coalesce(uid, ''), document_id, fields from crm_audit.entries where document_id = any(:ids)
  order by at`;

/** Stages, and who changed what when: of the audit the fields, not the staff behind it. */
const findHistory = async (
  strapi: Core.Strapi,
  documentId: string,
  types: ExportedType[],
): Promise<PersonExport['history']> => {
  const ids = [documentId, ...types.slice(1).flatMap(({ records }) => records.map((row) => String(row.documentId)))];
  const rows = await runSql<PersonExport['history'][number] & { at: Date }>(strapi, HISTORY, { ids });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};
