import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import {
  retryPlanSchema,
  retryUndoSchema,
  winBackQuerySchema,
  winBackReportQuerySchema,
  type RetryAnswer,
  type WinBackList,
  type WinBackReport,
} from '../../../shared/contracts/win-back';
import { addDays, calendarDay, instantOf, now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { validate } from '../lib/validate';
import { openAdminView, openRestView, type View } from '../reports';
import { getSettings } from '../settings';
import { buildFigures, countChosen, countWinBack, listOwners } from './count-win-back';
import { findWinBack } from './find-win-back';
import { planRetries } from './plan-retries';
import { undoRetries } from './undo-retries';
import type { Asked } from './win-back-rows';

export const controller: Feature['controller'] = ({ strapi }) => ({
  async find(ctx) {
    const { team, silentDays, page, pageSize, ...chosen } = validate(winBackQuerySchema, ctx.query);
    const view = await openAdminView(strapi, ctx, team);
    const { asked, days, today } = await ask(strapi, view, silentDays);
    const [groups, teams] = await Promise.all([countWinBack(asked), view.teams()]);
    const { total, overdue } = countChosen(groups, chosen);
    ctx.body = {
      data: await findWinBack(asked, chosen, { page, pageSize, overdue }),
      meta: {
        pagination: { page, pageSize, total },
        silentDays: days,
        today,
        figures: buildFigures(groups, chosen.owner),
        owners: listOwners(groups),
        teams,
      },
    } satisfies WinBackList;
  },

  async plan(ctx) {
    const plan = validate(retryPlanSchema, ctx.request.body);
    ctx.status = 201;
    ctx.body = { data: await planRetries(strapi, ctx, plan, now()) } satisfies RetryAnswer;
  },

  async undo(ctx) {
    const { changes } = validate(retryUndoSchema, ctx.request.body);
    await undoRetries(strapi, ctx, changes);
    ctx.status = 204;
  },

  async report(ctx: Context) {
    const { team, silentDays } = validate(winBackReportQuerySchema, ctx.query);
    const { asked, days } = await ask(strapi, await openRestView(strapi, ctx, team), silentDays);
    ctx.body = {
      data: buildFigures(await countWinBack(asked)),
      meta: { silentDays: days },
    } satisfies WinBackReport;
  },
});

/** What decides who is on the list. */
const DECIDING = ['stage', 'lostReason', 'lastContactAt'];

const ask = async (
  strapi: Core.Strapi,
  view: View,
  silentDays: number | undefined,
): Promise<{ asked: Asked; days: number; today: string }> => {
  if (!view.mayRead('customers') || !DECIDING.every((field) => view.mayReadField('customers', field)))
    throw new errors.ForbiddenError('You may not read why and since when customers are lost.');
  const settings = await getSettings(strapi);
  const days = silentDays ?? settings.silentDays;
  const at = now();
  const today = calendarDay(at, settings.timeZone);
  const startOf = (day: string) => instantOf(day, '00:00', settings.timeZone).toISOString();
  return {
    asked: {
      view,
      now: at.toISOString(),
      todayEnd: startOf(addDays(today, 1)),
      // By whole days of the office: the list of a morning is that of the afternoon.
      silentBefore: startOf(addDays(today, -days)),
    },
    days,
    today,
  };
};
