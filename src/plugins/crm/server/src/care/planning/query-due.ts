import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { addDays, calendarDay } from '../../lib/clock';
import { applyScope, type Scope } from '../../rights';
import { getSettings } from '../../settings';
import { buildDue, type DuePlan } from './build-due';

export const FORECAST_DAYS = 30;

/** Which days, by the customer's calendar (`YYYY-MM-DD`, both included); the next 30 unless told. */
export interface ForecastView {
  scope: Scope;
  now: Date;
  from?: string;
  to?: string;
  /** Only this one, by the private id. */
  customer?: number;
}

/**
 * What the plans would write on those days if they were active, by the statements that plan it, as one query over
 * `d(plan, channels, purpose, is_quiet, id, day, occurrence, starts_at, ends_at, …)`. A draft's `plan` is 0. Nothing if nobody can
 * be concerned. In an object, because a query that is awaited runs.
 */
export const queryDue = async (
  strapi: Core.Strapi,
  plans: DuePlan[],
  { scope, now, customer, ...days }: ForecastView,
): Promise<{ due: Knex.QueryBuilder } | undefined> => {
  const settings = await getSettings(strapi);
  const today = calendarDay(now, settings.timeZone);
  const from = days.from ?? addDays(today, -1);
  const to = days.to ?? addDays(today, FORECAST_DAYS);
  const knex = strapi.db.connection;
  const parts: Knex.Raw[] = [];
  for (const plan of plans) {
    // What is switched on by hand goes out the day that it is switched on.
    const draft = plan.trigger === 'manual' && !plan.active_since ? { ...plan, active_since: now } : plan;
    const due = await buildDue(strapi, draft, { from, to, now, settings });
    if (due) parts.push(knex.raw(partOf(due.sql), due.bindings as never));
  }
  if (parts.length === 0) return undefined;
  const all = knex.raw(`(${parts.map(() => '?').join(' union all ')}) as d`, parts as never);
  const due = applyScope(knex.from(all), scope, 'd');
  if (customer !== undefined) due.where('d.id', customer);
  return { due };
};

const partOf = (due: string) => `
  (with ${due}
  select cast(:plan as int) as plan, cast(:channels as text[]) as channels, cast(:purpose as text) as purpose,
    cast(:isQuiet as boolean) as is_quiet, due.*
  from due
  where due.archived_at is null and due.ends_at > cast(:now as timestamp))`;
