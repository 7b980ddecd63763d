import type { Core } from '@strapi/strapi';
import type { CareOccurrences } from '../../../../shared/contracts/care-form';
import { addDays, calendarDay } from '../../lib/clock';
import type { Scope } from '../../rights';
import { getSettings } from '../../settings';
import type { DuePlan } from '../planning/build-due';
import { countForecast } from '../planning/count-forecast';
import { FORECAST_DAYS } from '../planning/query-due';
import { findAudience } from './find-audience';

const SHOWN = 10;
/** Most plans have ten days in the first; a holiday comes once a year. */
const HORIZONS = [60, 366];

interface View {
  scope: Scope;
  now: Date;
}

/** The next ten days on which the plan would write to somebody, and for how many customers it is. */
export const findOccurrences = async (strapi: Core.Strapi, plan: DuePlan, view: View): Promise<CareOccurrences> => {
  const { audience } = await findAudience(strapi, plan, view.scope);
  const [{ total }] = await audience.count({ total: '*' });
  const { days, horizon } = await findNextDays(strapi, plan, view);
  return { days, audience: Number(total), horizon };
};

/** Those days, how far was looked, and how many occasions the next 30 days hold. */
export const findNextDays = async (strapi: Core.Strapi, plan: DuePlan, { scope, now }: View) => {
  const today = calendarDay(now, (await getSettings(strapi)).timeZone);
  let days: CareOccurrences['days'] = [];
  let horizon = 0;
  for (horizon of HORIZONS) {
    const counts = await countForecast(strapi, [plan], { scope, now, to: addDays(today, horizon) });
    days = counts.map(({ day, customers }) => ({ day, customers }));
    if (days.length >= SHOWN) break;
  }
  const soon = days.filter(({ day }) => day <= addDays(today, FORECAST_DAYS));
  return {
    days: days.slice(0, SHOWN),
    horizon,
    dueCount: soon.reduce((sum, { customers }) => sum + customers, 0),
  };
};
