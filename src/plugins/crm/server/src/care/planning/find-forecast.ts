import type { Core } from '@strapi/strapi';
import type { CareForecastQuery, CareForecastRow, Paged } from '../../../../shared/contracts/care';
import { showRow } from '../../encryption';
import { UID } from '../../content-types';
import { getSettings } from '../../settings';
import { toIso } from '../find-messages';
import { contactOf, FORECAST_OBSTACLE } from './obstacle-sql';
import type { PlanRow } from './plan-row';
import { queryDue, type ForecastView } from './query-due';

/** A page of what the plans would write if they were active, the next first. */
export const findForecast = async (
  strapi: Core.Strapi,
  plans: PlanRow[],
  { page, pageSize }: Pick<CareForecastQuery, 'page' | 'pageSize'>,
  view: ForecastView,
): Promise<Paged<CareForecastRow>> => {
  const found = await queryDue(strapi, plans, view);
  if (!found) return { data: [], meta: { pagination: { page, pageSize, total: 0 } } };
  const [{ total }] = await found.due.clone().count({ total: '*' });
  const order = ['d.starts_at', 'd.plan', 'd.id', 'd.occurrence'];
  const onPage = found.due
    .clone()
    .orderBy(order)
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const knex = strapi.db.connection;
  const rows = await knex
    .select('c.document_id', 'c.name', 'c.number', 'd.plan', 'd.day', 'd.occurrence', 'd.starts_at')
    .select('contact.channel', 'contact.address', knex.raw(`${FORECAST_OBSTACLE} as obstacle`))
    .from(onPage.select('d.*').as('d'))
    .join('customers as c', 'c.id', 'd.id')
    .joinRaw(contactOf({ channels: 'd.channels', purpose: 'd.purpose' }), { now: view.now.toISOString() } as never)
    .orderBy(order);
  const { defaultCountry } = await getSettings(strapi);
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const data = rows.map((row): CareForecastRow => {
    const { document_id, name, send_at, is_survey_off } = planOf.get(row.plan) as PlanRow;
    return {
      plan: { documentId: document_id, name, sendAt: send_at },
      customer: { documentId: row.document_id, name: row.name, number: row.number },
      day: row.day,
      occurrence: row.occurrence,
      scheduledFor: toIso(row.starts_at) as string,
      channel: row.channel,
      address: showRow(strapi, UID.careMessage, { channel: row.channel, address: row.address }, defaultCountry).address,
      obstacle: row.obstacle ?? (is_survey_off ? 'survey_off' : null),
    };
  });
  return { data, meta: { pagination: { page, pageSize, total: Number(total) } } };
};
