import type { Core, UID as Uid } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isOurType } from '../content-types';
import { now } from '../lib/clock';

type PermissionChecker = {
  can: { update(entity: unknown): boolean };
  cannot: { update(entity: unknown): boolean };
};

/** Puts a record away, or takes it out again. The caller must be able to change it in the Content Manager. */
export const archiveRecord = async (
  strapi: Core.Strapi,
  {
    uid,
    documentId,
    isArchived,
    userAbility,
  }: { uid: string; documentId: string; isArchived: boolean; userAbility: unknown },
): Promise<{ documentId: string; archivedAt: string | null }> => {
  const type = strapi.contentTypes[uid as Uid.ContentType];
  if (!isOurType(uid) || !type || !('archivedAt' in type.attributes))
    throw new errors.NotFoundError('Records of this type are not archived.', { uid });
  const stored = await strapi.db.query(uid as Uid.ContentType).findOne({ where: { documentId } });
  if (!stored) throw new errors.NotFoundError('There is no such record.', { uid, documentId });
  const checker: PermissionChecker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uid });
  if (checker.cannot.update(stored)) throw new errors.ForbiddenError('You may not change this record.');

  const archivedAt = isArchived ? now().toISOString() : null;
  await strapi.documents(uid as Uid.ContentType).update({ documentId, data: { archivedAt } as never });
  return { documentId, archivedAt };
};
