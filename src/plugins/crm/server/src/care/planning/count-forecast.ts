import type { Core } from '@strapi/strapi';
import type { DuePlan } from './build-due';
import { queryDue, type ForecastView } from './query-due';

export interface ForecastCount {
  /** Id of the plan, 0 for a draft. */
  plan: number;
  /** By the customer's calendar: `YYYY-MM-DD`. */
  day: string;
  /** Occasions: a customer with two contracts has two anniversaries. */
  customers: number;
}

/** How many customers each day of each plan concerns, the days in order; who is concerned by nothing is left out. */
export const countForecast = async (
  strapi: Core.Strapi,
  plans: DuePlan[],
  view: ForecastView,
): Promise<ForecastCount[]> => {
  const found = await queryDue(strapi, plans, view);
  if (!found) return [];
  const rows: { plan: number; day: string; customers: string }[] = await found.due
    .groupBy('d.plan', 'd.day')
    .orderBy(['d.day', 'd.plan'])
    .select('d.plan', 'd.day')
    .count({ customers: '*' });
  return rows.map((row) => ({ ...row, customers: Number(row.customers) }));
};
