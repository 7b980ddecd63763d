import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  careCalendarDaySchema,
  careCalendarQuerySchema,
  careForecastQuerySchema,
  type CareCalendar,
  type CareCalendarDay,
  type CareForecastRow,
  type Paged,
} from '../../../../shared/contracts/care';
import { UID } from '../../content-types';
import { now } from '../../lib/clock';
import { validate } from '../../lib/validate';
import { scopeOf } from '../../rights';
import { checkCalendarDay, findCalendar, findCalendarDay, findCalendarPlans } from './find-calendar';
import { findForecast } from './find-forecast';

/** What is to come, of the customers whose messages the reader may see. */
export const calendarActions = (strapi: Core.Strapi) => ({
  async calendar(ctx: Context) {
    const query = validate(careCalendarQuerySchema, ctx.query);
    ctx.body = { data: await findCalendar(strapi, query, await viewOf(strapi, ctx)) } satisfies { data: CareCalendar };
  },

  async calendarDay(ctx: Context) {
    const query = validate(careCalendarDaySchema, { ...ctx.query, day: ctx.params.day });
    const view = await viewOf(strapi, ctx);
    await checkCalendarDay(strapi, query.day, view.now);
    ctx.body = { data: await findCalendarDay(strapi, query, view) } satisfies { data: CareCalendarDay };
  },

  async forecast(ctx: Context) {
    const query = validate(careForecastQuerySchema, ctx.query);
    const view = await viewOf(strapi, ctx);
    if (query.day) await checkCalendarDay(strapi, query.day, view.now);
    const rows = await findCalendarPlans(strapi, query);
    const days = { from: query.day, to: query.day };
    ctx.body = (await findForecast(strapi, rows, query, { ...view, ...days })) satisfies Paged<CareForecastRow>;
  },
});

const viewOf = async (strapi: Core.Strapi, ctx: Context) => ({
  scope: await scopeOf(strapi, ctx.state.user.id, UID.careMessage),
  now: now(),
});
