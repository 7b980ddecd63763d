import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CareForecastQuery, CareForecastRow, Paged } from '../../../shared/contracts/care';
import { addDays, calendarDay } from '../lib/clock';
import { showRow } from '../encryption';
import { applyScope, type Scope } from '../rights';
import { getSettings } from '../settings';
import { buildDueBindings, type PlanRow } from './due-bindings';
import { contactOf, DUE_CUSTOMERS, OBSTACLE } from './due-customers-sql';
import { toIso } from './find-messages';

export const FORECAST_DAYS = 30;

type ForecastPlan = Pick<PlanRow, 'id' | 'offset_days' | 'send_at' | 'purpose'>;

/** What the plan would write in the next 30 days if it were active, by the same statement that plans it. */
export const findForecast = async (
  strapi: Core.Strapi,
  plan: ForecastPlan,
  { page, pageSize }: Pick<CareForecastQuery, 'page' | 'pageSize'>,
  { scope, now }: { scope: Scope; now: Date },
): Promise<Paged<CareForecastRow>> => {
  const { due } = await queryDue(strapi, plan, { scope, now });
  const [{ total }] = await due.clone().count({ total: '*' });
  const onPage = due
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
      'mail.address',
      knex.raw(`${OBSTACLE} as obstacle`, { now: now.toISOString() }),
    )
    .from(onPage.select('d.*').as('d'))
    .join('customers as c', 'c.id', 'd.id')
    .joinRaw(contactOf(':purpose'), { purpose: plan.purpose })
    .orderBy(['d.starts_at', 'd.id']);
  const { defaultCountry } = await getSettings(strapi);
  const data = rows.map(
    (row): CareForecastRow => ({
      customer: { documentId: row.document_id, name: row.name, number: row.number },
      day: row.day,
      scheduledFor: toIso(row.starts_at) as string,
      address: showRow(strapi, 'customer.email', { address: row.address }, defaultCountry).address,
      obstacle: row.obstacle,
    }),
  );
  return { data, meta: { pagination: { page, pageSize, total: Number(total) } } };
};

export const countForecast = async (
  strapi: Core.Strapi,
  plan: ForecastPlan,
  view: { scope: Scope; now: Date },
): Promise<number> => {
  const { due } = await queryDue(strapi, plan, view);
  const [{ total }] = await due.count({ total: '*' });
  return Number(total);
};

/** In an object, because a query that is awaited runs. */
const queryDue = async (
  strapi: Core.Strapi,
  plan: ForecastPlan,
  { scope, now }: { scope: Scope; now: Date },
): Promise<{ due: Knex.QueryBuilder }> => {
  const settings = await getSettings(strapi);
  const today = calendarDay(now, settings.timeZone);
  const bindings = await buildDueBindings(strapi, plan, {
    from: addDays(today, -1),
    to: addDays(today, FORECAST_DAYS),
    now,
    settings,
  });
  const knex = strapi.db.connection;
  const due = knex.raw(
    `(with ${DUE_CUSTOMERS} select due.*, c.owner_key, c.team_key from due join customers c on c.id = due.id
      where c.archived_at is null and due.ends_at > cast(:now as timestamp)) as d`,
    bindings as unknown as Knex.RawBinding[],
  );
  return { due: applyScope(knex.from(due), scope, 'd') };
};
