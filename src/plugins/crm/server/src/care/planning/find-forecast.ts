import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CareForecastQuery, CareForecastRow, Paged } from '../../../../shared/contracts/care';
import { openChannels } from '../../channels';
import { UID } from '../../content-types';
import { addDays, calendarDay } from '../../lib/clock';
import { showRow } from '../../encryption';
import { applyScope, type Scope } from '../../rights';
import { getSettings } from '../../settings';
import { toIso } from '../find-messages';
import { buildDue, type DuePlan } from './build-due';
import { contactOf, OBSTACLE } from './obstacle-sql';
import { usableChannels } from './usable-channels';

export const FORECAST_DAYS = 30;

/** Which days, by the customer's calendar (`YYYY-MM-DD`, both included); the next 30 unless told. */
export interface ForecastView {
  scope: Scope;
  now: Date;
  from?: string;
  to?: string;
}

/** What the plan would write on those days if it were active, by the same statement that plans it. */
export const findForecast = async (
  strapi: Core.Strapi,
  plan: DuePlan,
  { page, pageSize }: Pick<CareForecastQuery, 'page' | 'pageSize'>,
  view: ForecastView,
): Promise<Paged<CareForecastRow>> => {
  const found = await queryDue(strapi, plan, view);
  if (!found) return { data: [], meta: { pagination: { page, pageSize, total: 0 } } };
  const [{ total }] = await found.due.clone().count({ total: '*' });
  const onPage = found.due
    .clone()
    .orderBy(['starts_at', 'd.id'])
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const knex = strapi.db.connection;
  const rows = await knex
    .select(
      'c.document_id',
      'c.name',
      'c.number',
      'd.day',
      'd.starts_at',
      'contact.channel',
      'contact.address',
      knex.raw(`${OBSTACLE} as obstacle`),
    )
    .from(onPage.select('d.*').as('d'))
    .join('customers as c', 'c.id', 'd.id')
    .joinRaw(contactOf({ channels: 'cast(:channels as text[])', purpose: ':purpose' }), {
      now: view.now.toISOString(),
      channels: usableChannels(plan.channels, openChannels(strapi)),
      purpose: plan.purpose,
    } as never)
    .orderBy(['d.starts_at', 'd.id']);
  const { defaultCountry } = await getSettings(strapi);
  const data = rows.map(
    (row): CareForecastRow => ({
      customer: { documentId: row.document_id, name: row.name, number: row.number },
      day: row.day,
      scheduledFor: toIso(row.starts_at) as string,
      channel: row.channel,
      address: showRow(strapi, UID.careMessage, { channel: row.channel, address: row.address }, defaultCountry).address,
      obstacle: row.obstacle,
    }),
  );
  return { data, meta: { pagination: { page, pageSize, total: Number(total) } } };
};

export const countForecast = async (strapi: Core.Strapi, plan: DuePlan, view: ForecastView): Promise<number> => {
  const found = await queryDue(strapi, plan, view);
  if (!found) return 0;
  const [{ total }] = await found.due.count({ total: '*' });
  return Number(total);
};

/** How many customers each day concerns, in order; days that concern nobody are left out. */
export const countForecastDays = async (
  strapi: Core.Strapi,
  plan: DuePlan,
  view: ForecastView,
): Promise<{ day: string; customers: number }[]> => {
  const found = await queryDue(strapi, plan, view);
  if (!found) return [];
  const rows: { day: string; customers: string }[] = await found.due
    .groupBy('d.day')
    .orderBy('d.day')
    .select('d.day')
    .count({ customers: '*' });
  return rows.map((row) => ({ day: row.day, customers: Number(row.customers) }));
};

/** In an object, because a query that is awaited runs. */
const queryDue = async (
  strapi: Core.Strapi,
  plan: DuePlan,
  { scope, now, ...days }: ForecastView,
): Promise<{ due: Knex.QueryBuilder } | undefined> => {
  const settings = await getSettings(strapi);
  const today = calendarDay(now, settings.timeZone);
  // What is switched on by hand goes out the day that it is switched on.
  const draft = plan.trigger === 'manual' && !plan.active_since ? { ...plan, active_since: now } : plan;
  const due = await buildDue(strapi, draft, {
    from: days.from ?? addDays(today, -1),
    to: days.to ?? addDays(today, FORECAST_DAYS),
    now,
    settings,
  });
  if (!due) return undefined;
  const knex = strapi.db.connection;
  const found = knex.raw(
    `(with ${due.sql} select due.*, c.owner_key, c.team_key from due join customers c on c.id = due.id
      where c.archived_at is null and due.ends_at > cast(:now as timestamp)) as d`,
    due.bindings as never,
  );
  return { due: applyScope(knex.from(found), scope, 'd') };
};
