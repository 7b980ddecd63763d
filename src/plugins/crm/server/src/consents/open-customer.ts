import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { UID } from '../content-types';
import { restFilters, type RestUser } from '../guards';
import { applyScope, scopeOf } from '../rights';
import type { ConsentCustomer } from './record-consent';

export interface OpenCustomer extends ConsentCustomer {
  doNotContact: boolean;
}

/** The customer of the path, if the caller may read that one, and do so with consents of that one. */
export const openCustomer = async (
  strapi: Core.Strapi,
  ctx: Context,
  action: 'read' | 'create' | 'none',
): Promise<OpenCustomer> => {
  const { documentId } = ctx.params as { documentId: string };
  const scope = await scopeOf(strapi, ctx.state.user.id, UID.customer);
  const row = await applyScope(strapi.db.connection('customers'), scope)
    .where('document_id', documentId)
    .first('id', 'do_not_contact', 'owner_key', 'team_key');
  const consent = row && { customer: { ownerKey: row.owner_key, teamKey: row.team_key } };
  if (!row || (action !== 'none' && !checkerOf(strapi, ctx, UID.consent).can[action](consent)))
    throw new errors.ForbiddenError('This customer is not yours to see.');
  return { id: row.id, documentId, doNotContact: Boolean(row.do_not_contact) };
};

interface Checker {
  can: Record<'read' | 'create' | 'update', (entity: unknown, field?: string) => boolean>;
}

const checkerOf = (strapi: Core.Strapi, ctx: Context, model: string): Checker =>
  strapi.plugin('content-manager').service('permission-checker').create({ userAbility: ctx.state.userAbility, model });

/** Whether the caller may change the customer's field `doNotContact` in the Content Manager. */
export const mayMark = async (strapi: Core.Strapi, ctx: Context, documentId: string): Promise<boolean> => {
  const stored = await strapi.db.query(UID.customer).findOne({ where: { documentId } });
  return stored !== null && checkerOf(strapi, ctx, UID.customer).can.update(stored, 'doNotContact');
};

/** The same for a REST login: one that the login might have created. An API token reaches all it has the action for. */
export const openRestCustomer = async (strapi: Core.Strapi, ctx: Context): Promise<ConsentCustomer> => {
  const { documentId } = ctx.params as { documentId: string };
  const isToken = ctx.state.auth?.strategy?.name === 'content-api-token';
  const filters = isToken ? undefined : await restFilters(strapi, ctx.state.user as RestUser, UID.customer, 'create');
  const row: { id: number } | null | false =
    filters !== false &&
    (await strapi.db
      .query(UID.customer)
      .findOne({ where: { $and: [{ documentId }, filters ?? {}] } as never, select: ['id'] }));
  if (!row) throw new errors.NotFoundError('There is no such customer.', { documentId });
  return { id: row.id, documentId };
};
