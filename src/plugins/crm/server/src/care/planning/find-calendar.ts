import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CareCalendar, CareCalendarDay, CareCalendarQuery, SkipReason } from '../../../../shared/contracts/care';
import { addDays, calendarDay } from '../../lib/clock';
import { problemError } from '../../lib/problem';
import type { Scope } from '../../rights';
import { getSettings } from '../../settings';
import { countForecast } from './count-forecast';
import { contactOf, FORECAST_OBSTACLE } from './obstacle-sql';
import { findPlanRows, type PlanRow } from './plan-row';
import { queryDue } from './query-due';

const CALENDAR_DAYS = 60;

interface View {
  scope: Scope;
  now: Date;
}

/** The office's today and the last day of the calendar, both `YYYY-MM-DD`. */
export const calendarDays = async (strapi: Core.Strapi, now: Date) => {
  const today = calendarDay(now, (await getSettings(strapi)).timeZone);
  return { from: today, to: addDays(today, CALENDAR_DAYS) };
};

/** A day that is not in the calendar is a 400. West of the office it is still yesterday. */
export const checkCalendarDay = async (strapi: Core.Strapi, day: string, now: Date): Promise<void> => {
  const { from, to } = await calendarDays(strapi, now);
  if (day < addDays(from, -1) || day > to)
    throw problemError([{ path: ['day'], message: 'Choose a day from {from} to {to}', values: { from, to } }]);
};

/** The plans a calendar is of. One that is to be switched on by hand has no day before that. A `plan` that is not there is a 404. */
export const findCalendarPlans = async (
  strapi: Core.Strapi,
  { plans, plan }: CareCalendarQuery & { plan?: string },
): Promise<PlanRow[]> => {
  if (plan) {
    const found = await findPlanRows(strapi, { document_id: plan });
    if (found.length === 0) throw new errors.NotFoundError('There is no such plan.', { documentId: plan });
    return found;
  }
  const rows = await findPlanRows(strapi, plans === 'active' ? { state: 'active' } : {});
  return rows.filter((row) => row.state !== 'ended' && (row.trigger !== 'manual' || row.active_since));
};

/** For how many customers each plan has an occasion on each of the next 60 days. What stands in their way is not looked at. */
export const findCalendar = async (
  strapi: Core.Strapi,
  query: CareCalendarQuery,
  view: View,
): Promise<CareCalendar> => {
  const rows = await findCalendarPlans(strapi, query);
  const { from, to } = await calendarDays(strapi, view.now);
  const counts = await countForecast(strapi, rows, { ...view, to });
  const planOf = new Map(rows.map((row) => [row.id, row]));
  const days = new Map<string, CareCalendar['days'][number]>();
  for (const { plan, day, customers } of counts) {
    const entry = days.get(day) ?? { day, plans: [] };
    entry.plans.push({ documentId: (planOf.get(plan) as PlanRow).document_id, customers });
    days.set(day, entry);
  }
  return { from, to, plans: rows.map(toPlan), days: [...days.values()] };
};

/** How many of a day's customers each plan reaches as things stand, and how many it skips for which reason. */
export const findCalendarDay = async (
  strapi: Core.Strapi,
  { day, ...query }: CareCalendarQuery & { day: string },
  view: View,
): Promise<CareCalendarDay> => {
  const rows = await findCalendarPlans(strapi, query);
  const found = await queryDue(strapi, rows, { ...view, from: day, to: day });
  if (!found) return { day, plans: [] };
  const knex = strapi.db.connection;
  const counts: { plan: number; way: SkipReason | null; customers: string }[] = await knex
    .from(found.due.select('d.*').as('d'))
    .join('customers as c', 'c.id', 'd.id')
    .joinRaw(contactOf({ channels: 'd.channels', purpose: 'd.purpose' }), { now: view.now.toISOString() } as never)
    .groupByRaw('d.plan, way')
    .orderByRaw('d.plan, count(*) desc, way')
    .select('d.plan', knex.raw(`${FORECAST_OBSTACLE} as way`))
    .count({ customers: '*' });
  const plans = rows.map((row) => {
    const own = counts
      .filter(({ plan }) => plan === row.id)
      .map(({ way, customers }) => ({
        way: way ?? (row.is_survey_off ? 'survey_off' : null),
        customers: Number(customers),
      }));
    return {
      ...toPlan(row),
      reached: own.find(({ way }) => way === null)?.customers ?? 0,
      skipped: own.flatMap(({ way, customers }) => (way ? [{ reason: way, customers }] : [])),
    };
  });
  return { day, plans: plans.filter(({ reached, skipped }) => reached > 0 || skipped.length > 0) };
};

const toPlan = ({ document_id, name, state, send_at }: PlanRow): CareCalendar['plans'][number] => ({
  documentId: document_id,
  name,
  state,
  sendAt: send_at,
});
