import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  careDecisionSchema,
  careMessagesQuerySchema,
  carePlanStateSchema,
  type CareMessageRow,
  type CareOverview,
  type Paged,
} from '../../../shared/contracts/care';
import { UID } from '../content-types';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { validate } from '../lib/validate';
import { scopeOf } from '../rights';
import { getSettings } from '../settings';
import { decideMessage } from './decide-message';
import { findMessages } from './find-messages';
import { findOverview } from './find-overview';
import { formActions } from './form/actions';
import { calendarActions } from './planning/calendar-actions';

export const controller: Feature['controller'] = ({ strapi }) => ({
  async overview(ctx) {
    ctx.body = {
      data: await findOverview(strapi, { scope: await readableMessages(strapi, ctx), now: now() }),
    } satisfies { data: CareOverview };
  },

  async messages(ctx) {
    const query = validate(careMessagesQuerySchema, ctx.query);
    const { timeZone } = await getSettings(strapi);
    const page = await findMessages(strapi, query, await readableMessages(strapi, ctx), timeZone);
    ctx.body = page satisfies Paged<CareMessageRow>;
  },

  ...calendarActions(strapi),
  ...formActions(strapi),

  async decide(ctx) {
    const { decision } = validate(careDecisionSchema, ctx.request.body);
    const { firstname, lastname, email } = ctx.state.user as Record<string, string | null>;
    await decideMessage(strapi, await readableMessages(strapi, ctx), {
      documentId: ctx.params.documentId,
      decision,
      by: [firstname, lastname].filter(Boolean).join(' ') || String(email),
      now: now(),
    });
    ctx.status = 204;
  },

  async setPlanState(ctx) {
    const { state } = validate(carePlanStateSchema, ctx.request.body);
    const { documentId } = await getPlan(strapi, ctx.params.documentId);
    await strapi.documents(UID.carePlan).update({ documentId, data: { state } });
    ctx.status = 204;
  },
});

const readableMessages = (strapi: Core.Strapi, ctx: Context) => scopeOf(strapi, ctx.state.user.id, UID.careMessage);

const getPlan = async (strapi: Core.Strapi, documentId: string) => {
  const plan = await strapi.db.connection('care_plans').where({ document_id: documentId }).first();
  if (!plan) throw new errors.NotFoundError(`There is no plan ${documentId}`);
  return { ...plan, documentId: plan.document_id };
};
