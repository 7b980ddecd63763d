import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import {
  answersQuerySchema,
  satisfactionQuerySchema,
  type AnswerList,
  type SatisfactionReport,
} from '../../../../shared/contracts/satisfaction';
import { now } from '../../lib/clock';
import type { Action } from '../../lib/feature';
import { refuse } from '../../lib/problem';
import { validate } from '../../lib/validate';
import { getSettings } from '../../settings';
import { openAdminView, openRestView, type View } from '../open-view';
import { planPeriod } from '../plan-period';
import { buildSatisfaction } from './build-satisfaction';
import { listAnswers } from './list-answers';

/** Few answer in a month: without dates, three of them. */
const DEFAULT_DAYS = 90;

/** The routes of the satisfaction report. */
export const satisfactionActions = (strapi: Core.Strapi): Record<string, Action> => ({
  async satisfaction(ctx) {
    const query = validate(satisfactionQuerySchema, ctx.query);
    const asked = await open(strapi, await openAdminView(strapi, ctx, query.team), query);
    ctx.body = { data: (await buildSatisfaction(asked, query.by)) satisfies SatisfactionReport };
  },

  async answers(ctx) {
    const { low, ...query } = validate(answersQuerySchema, ctx.query);
    const asked = await open(strapi, await openAdminView(strapi, ctx, query.team), query);
    ctx.body = (await listAnswers(asked, { ...query, low: low === 'true' })) satisfies AnswerList;
  },

  async restSatisfaction(ctx: Context) {
    const query = validate(satisfactionQuerySchema, ctx.query);
    const asked = await open(strapi, await openRestView(strapi, ctx, query.team), query);
    ctx.body = { data: (await buildSatisfaction(asked, query.by)) satisfies SatisfactionReport };
  },
});

const open = async (
  strapi: Core.Strapi,
  view: View,
  { survey, ...query }: { from?: string; to?: string; survey?: string },
) => {
  if (!view.mayRead('survey_invitations') || !view.mayRead('survey_responses'))
    throw new errors.ForbiddenError('You may not read answers to surveys.');
  const settings = await getSettings(strapi);
  const period = planPeriod(query, now(), settings.timeZone, DEFAULT_DAYS);
  if (survey === undefined) return { view, period, limits: settings };
  const found = await view.knex('surveys').where('document_id', survey).first('id');
  if (!found) refuse([{ path: ['survey'], message: 'There is no such survey.' }]);
  return { view, period, limits: settings, surveyId: Number(found.id) };
};
