import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { careDecisionSchema, carePlanStateSchema, type CareOverview } from '../../../shared/contracts/care';
import {
  careDecisionsSchema,
  careFunnelQuerySchema,
  careHistoryQuerySchema,
  careMessagesQuerySchema,
  type CareDecided,
  type CareHistory,
  type CareMessageList,
  type CarePlanPage,
} from '../../../shared/contracts/care-outbox';
import { careSwitchesSchema, type CareSwitches } from '../../../shared/contracts/care-switches';
import { UID } from '../content-types';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { validate } from '../lib/validate';
import { scopeOf } from '../rights';
import { patchSettings } from '../settings';
import { decideMessage } from './decide-message';
import { decideMessages } from './decide-messages';
import { findMessages } from './find-messages';
import { findOverview } from './find-overview';
import { findSwitches } from './find-switches';
import { formActions } from './form/actions';
import { getHistory } from './get-history';
import { getPlanPage } from './get-plan-page';
import { calendarActions } from './planning/calendar-actions';

export const controller: Feature['controller'] = ({ strapi }) => ({
  async overview(ctx) {
    ctx.body = {
      data: await findOverview(strapi, { scope: await readableMessages(strapi, ctx), now: now() }),
    } satisfies { data: CareOverview };
  },

  async messages(ctx) {
    const query = validate(careMessagesQuerySchema, ctx.query);
    const page = await findMessages(strapi, query, await readableMessages(strapi, ctx), now());
    ctx.body = page satisfies CareMessageList;
  },

  ...calendarActions(strapi),
  ...formActions(strapi),

  async decide(ctx) {
    const { decision } = validate(careDecisionSchema, ctx.request.body);
    await decideMessage(strapi, await readableMessages(strapi, ctx), {
      documentId: ctx.params.documentId,
      decision,
      by: nameOf(ctx),
      now: now(),
    });
    ctx.status = 204;
  },

  async decideMany(ctx) {
    const asked = validate(careDecisionsSchema, ctx.request.body);
    const scope = await readableMessages(strapi, ctx);
    ctx.body = {
      data: await decideMessages(strapi, scope, { ...asked, by: nameOf(ctx), now: now() }),
    } satisfies { data: CareDecided };
  },

  async history(ctx) {
    const { limit } = validate(careHistoryQuerySchema, ctx.query);
    const { documentId } = ctx.params as { documentId: string };
    const view = {
      scope: await readableMessages(strapi, ctx),
      customers: await scopeOf(strapi, ctx.state.user.id, UID.customer),
      now: now(),
    };
    ctx.body = { data: await getHistory(strapi, { documentId, limit }, view) } satisfies { data: CareHistory };
  },

  async switches(ctx) {
    ctx.body = { data: await findSwitches(strapi) } satisfies { data: CareSwitches };
  },

  async setSwitches(ctx) {
    await patchSettings(strapi, validate(careSwitchesSchema, ctx.request.body));
    ctx.body = { data: await findSwitches(strapi) } satisfies { data: CareSwitches };
  },

  async plan(ctx) {
    const { period } = validate(careFunnelQuerySchema, ctx.query);
    const { documentId } = ctx.params as { documentId: string };
    const view = { scope: await readableMessages(strapi, ctx), now: now() };
    ctx.body = { data: await getPlanPage(strapi, { documentId, period }, view) } satisfies { data: CarePlanPage };
  },

  async setPlanState(ctx) {
    const { state } = validate(carePlanStateSchema, ctx.request.body);
    const { documentId } = await getPlan(strapi, ctx.params.documentId);
    await strapi.documents(UID.carePlan).update({ documentId, data: { state } });
    ctx.status = 204;
  },
});

const readableMessages = (strapi: Core.Strapi, ctx: Context) => scopeOf(strapi, ctx.state.user.id, UID.careMessage);

const nameOf = (ctx: Context): string => {
  const { firstname, lastname, email } = ctx.state.user as Record<string, string | null>;
  return [firstname, lastname].filter(Boolean).join(' ') || String(email);
};

const getPlan = async (strapi: Core.Strapi, documentId: string) => {
  const plan = await strapi.db.connection('care_plans').where({ document_id: documentId }).first();
  if (!plan) throw new errors.NotFoundError('There is no such plan.', { documentId });
  return { ...plan, documentId: plan.document_id };
};
