import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import {
  callSchema,
  lastInteractionsQuerySchema,
  TIMELINE_KINDS,
  timelineQuerySchema,
  type CustomerTimeline,
  type TimelineKind,
} from '../../../shared/contracts/interactions';
import { UID, type TypeUid } from '../content-types';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { validate } from '../lib/validate';
import { restScopeOf, scopeOf } from '../rights';
import { entryScope, type Reach } from './entry-scope';
import { findCustomerId } from './find-customer';
import { findCustomerState } from './find-customer-state';
import { findLastInteractions } from './find-last-interactions';
import { findTimeline, type Customer, type ReadsText } from './find-timeline';
import { logCall } from './log-call';

/** The right that opens a kind of entry. Stages are the customer's own, so whoever reads the customer reads them. */
const TYPE: Record<TimelineKind, TypeUid> = {
  interaction: UID.interaction,
  viewing: UID.viewing,
  transaction: UID.transaction,
  'care-message': UID.careMessage,
  complaint: UID.complaint,
  'stage-change': UID.customer,
  task: UID.task,
};

export const controller: Feature['controller'] = ({ strapi }) => ({
  async timeline(ctx) {
    const { limit } = validate(timelineQuerySchema, ctx.query);
    const { customer, reach } = await openCustomer(strapi, ctx);
    const { entries, more } = await findTimeline(strapi, customer, reach, readsText(ctx), limit);
    ctx.body = { data: entries, meta: { more } } satisfies CustomerTimeline;
  },

  async state(ctx) {
    const { customer, reach } = await openCustomer(strapi, ctx);
    ctx.body = { data: await findCustomerState(strapi, customer.id, reach) };
  },

  async logCall(ctx) {
    const call = validate(callSchema, ctx.request.body);
    await openCustomer(strapi, ctx);
    const { documentId } = await logCall(strapi, ctx.params.documentId, call, now());
    ctx.status = 201;
    ctx.body = { data: { documentId } };
  },

  async findLastOfCustomer(ctx) {
    const { limit } = validate(lastInteractionsQuerySchema, ctx.query);
    const [customers, interactions] = await Promise.all([
      restScopeOf(strapi, ctx, UID.customer),
      restScopeOf(strapi, ctx, UID.interaction),
    ]);
    const customerKey = await findCustomerId(strapi, ctx.params.documentId, customers);
    if (customerKey === undefined)
      throw new errors.NotFoundError('There is no such customer.', { documentId: ctx.params.documentId });
    const rows = await findLastInteractions(strapi, customerKey, entryScope(customers, interactions), limit);
    const model = strapi.getModel(UID.interaction);
    ctx.body = {
      data: await strapi.contentAPI.sanitize.output(rows, model, { auth: ctx.state.auth }),
      meta: { limit },
    };
  },
});

const readsText = (ctx: Context): ReadsText => {
  const ability = ctx.state.userAbility as { can(action: string, subject: string, field: string): boolean };
  return (kind, attribute) => ability.can('plugin::content-manager.explorer.read', TYPE[kind], attribute);
};

/** The customer of the path, and how far the caller reaches into what happened with them. */
const openCustomer = async (strapi: Core.Strapi, ctx: Context): Promise<{ customer: Customer; reach: Reach }> => {
  const scopeFor = (uid: TypeUid) => scopeOf(strapi, ctx.state.user.id, uid);
  const documentId: string = ctx.params.documentId;
  const customers = await scopeFor(UID.customer);
  const id = await findCustomerId(strapi, documentId, customers);
  if (id === undefined) throw new errors.ForbiddenError('This customer is not yours to see.');
  const scopes = await Promise.all(
    TIMELINE_KINDS.map(async (kind) => [kind, entryScope(customers, await scopeFor(TYPE[kind]))] as const),
  );
  return { customer: { id, documentId }, reach: new Map(scopes) };
};
