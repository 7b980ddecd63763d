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
import { findCustomerId } from './find-customer';
import { findCustomerState } from './find-customer-state';
import { findTimeline } from './find-timeline';
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
    const customerId = await readableCustomer(strapi, ctx);
    const kinds = await readableKinds(strapi, ctx);
    const customer = { id: customerId, documentId: ctx.params.documentId as string };
    const { entries, more } = await findTimeline(strapi, customer, { limit, kinds });
    ctx.body = { data: entries, meta: { more } } satisfies CustomerTimeline;
  },

  async state(ctx) {
    const customerId = await readableCustomer(strapi, ctx);
    ctx.body = { data: await findCustomerState(strapi, customerId, await readableKinds(strapi, ctx)) };
  },

  async logCall(ctx) {
    const call = validate(callSchema, ctx.request.body);
    await readableCustomer(strapi, ctx);
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
    const customerKey =
      interactions.kind === 'none' ? undefined : await findCustomerId(strapi, ctx.params.documentId, customers);
    if (customerKey === undefined) throw new errors.NotFoundError(`There is no customer ${ctx.params.documentId}`);
    const rows = await strapi.db.query(UID.interaction).findMany({
      where: { customerKey, archivedAt: null },
      orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
      limit,
    });
    const model = strapi.getModel(UID.interaction);
    ctx.body = {
      data: await strapi.contentAPI.sanitize.output(rows, model, { auth: ctx.state.auth }),
      meta: { limit },
    };
  },
});

const readableKinds = async (strapi: Core.Strapi, ctx: Context): Promise<TimelineKind[]> => {
  const scopes = await Promise.all(TIMELINE_KINDS.map((kind) => scopeOf(strapi, ctx.state.user.id, TYPE[kind])));
  return TIMELINE_KINDS.filter((_kind, index) => scopes[index].kind !== 'none');
};

const readableCustomer = async (strapi: Core.Strapi, ctx: Context): Promise<number> => {
  const scope = await scopeOf(strapi, ctx.state.user.id, UID.customer);
  const id = await findCustomerId(strapi, ctx.params.documentId, scope);
  if (id === undefined) throw new errors.ForbiddenError('This customer is not yours to see');
  return id;
};
