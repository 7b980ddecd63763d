import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { HISTORY_LENGTH, type AuditChange, type AuditRow } from '../../../shared/contracts/audit';
import { isOurType } from '../content-types';
import { accessOfAdmin, type Ability, type Access } from '../guards';
import { findEntries } from './find-entries';

/** The last entries of a record, for who may read it: of the fields that this person may read, and not from where. */
export const findHistory = async (
  strapi: Core.Strapi,
  { uid, documentId, ability, timeZone }: { uid: string; documentId: string; ability: Ability; timeZone: string },
): Promise<{ entries: AuditRow[]; more: boolean }> => {
  if (!isOurType(uid) || !strapi.contentTypes[uid as never])
    throw new errors.NotFoundError('There is no such type.', { uid });
  const access = accessOfAdmin(strapi, ability);
  const filters = await access.filtersOf(uid);
  if (filters === false) throw new errors.ForbiddenError('You may not read this record.');
  const readable = await strapi.db
    .query(uid as never)
    .findOne({ where: { $and: [{ documentId }, filters ?? {}] } as never, select: ['id'] });
  if (!readable) throw new errors.NotFoundError('There is no such record.', { uid, documentId });
  const { data, meta } = await findEntries(strapi.db.connection, {
    filters: { record: documentId, type: uid },
    limit: HISTORY_LENGTH,
    timeZone,
  });
  return { entries: data.flatMap((entry) => narrowEntry(access, uid, entry)), more: meta.next !== null };
};

const narrowEntry = (access: Access, uid: string, entry: AuditRow): AuditRow[] => {
  const isOpen = (field: string) => access.reads(uid, field.split('.')[0]);
  const changes: AuditChange[] | undefined = entry.changes?.filter(({ field }) => isOpen(field));
  const fields = entry.fields.filter(isOpen);
  if (entry.fields.length > 0 && fields.length === 0 && entry.action === 'update') return [];
  const shown: AuditRow = { ...entry, changes, fields };
  for (const name of ['request', 'ip', 'userAgent', 'details', 'title'] as const) delete shown[name];
  return [shown];
};
