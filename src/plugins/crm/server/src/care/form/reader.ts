import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { UID } from '../../content-types';
import { now } from '../../lib/clock';
import { scopeOf, type Scope } from '../../rights';
import type { Variables } from '../render-message';

/** Whoever writes a plan, with what they may see of customers. */
export interface Reader {
  scope: Scope;
  /** Whether the reader may see this field of a customer. */
  canRead(field: string): boolean;
  now: Date;
}

/** A 403 for those who do not read care plans. */
export const readerOf = async (strapi: Core.Strapi, ctx: Context): Promise<Reader> => {
  const checker = (model: string) =>
    strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model });
  if (checker(UID.carePlan).cannot.read()) throw new errors.ForbiddenError('Your role does not read care plans.');
  const customers = checker(UID.customer);
  return {
    scope: await scopeOf(strapi, ctx.state.user.id, UID.customer),
    canRead: (field) => customers.can.read(undefined, field),
    now: now(),
  };
};

const HIDDEN = '***';

/** What the reader may not see of the customer stands as `***`. */
export const hideUnreadable = (variables: Variables, canRead: Reader['canRead']): Variables => ({
  ...variables,
  customer: Object.fromEntries(
    Object.entries(variables.customer).map(([name, value]) => [name, value === '' || canRead(name) ? value : HIDDEN]),
  ),
});
