import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

const READ = 'plugin::content-manager.explorer.read';

interface Manager {
  ability: { can(action: string, subject: unknown, field?: string): boolean };
  toSubject(record: unknown): unknown;
  addPermissionsQueryTo(query: object, action?: string): object;
}

/** That the caller's role reads this very record, and this field of it: what the Content Manager itself asks. */
export const assertReadable = async (
  strapi: Core.Strapi,
  ctx: Context,
  { uid, documentId, path }: { uid: string; documentId: string; path: string },
): Promise<{ title: string | null }> => {
  const manager = strapi.service('admin::permission').createPermissionsManager({
    ability: ctx.state.userAbility,
    action: READ,
    model: uid,
  }) as Manager & { isAllowed: boolean };
  const find = (where: object) =>
    strapi.db.query(uid as never).findOne({ where } as never) as Promise<Record<string, unknown> | null>;
  if (!(await find({ documentId }))) throw new errors.NotFoundError('There is no such record.', { documentId });
  if (!manager.isAllowed) throw new errors.ForbiddenError('This record is not yours to see');
  const { filters } = manager.addPermissionsQueryTo({ filters: { documentId } }, READ) as { filters: object };
  const { where } = strapi.get('query-params').transform(uid, { filters }) as { where: object };
  const record = await find(where);
  if (!record) throw new errors.ForbiddenError('This record is not yours to see');
  if (!manager.ability.can(READ, manager.toSubject(record), path))
    throw new errors.ForbiddenError('Your role does not see this field');
  const { number, name } = record as { number?: string; name?: string };
  return { title: number ?? name ?? null };
};
