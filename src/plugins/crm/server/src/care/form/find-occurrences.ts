import type { Core } from '@strapi/strapi';
import type { CareOccurrences } from '../../../../shared/contracts/care-form';
import { addDays, calendarDay } from '../../lib/clock';
import type { Scope } from '../../rights';
import { getSettings } from '../../settings';
import type { DuePlan } from '../planning/build-due';
import { countForecast } from '../planning/count-forecast';
import { findAudience } from './find-audience';

const SHOWN = 10;
/** Most plans have ten days in the first; a holiday comes once a year. */
const HORIZONS = [60, 366];

/** The next ten days on which the plan would write to somebody, and for how many customers it is. */
export const findOccurrences = async (
  strapi: Core.Strapi,
  plan: DuePlan,
  { scope, now }: { scope: Scope; now: Date },
): Promise<CareOccurrences> => {
  const { audience } = await findAudience(strapi, plan, scope);
  const [{ total }] = await audience.count({ total: '*' });
  const today = calendarDay(now, (await getSettings(strapi)).timeZone);
  let days: CareOccurrences['days'] = [];
  let horizon = 0;
  for (horizon of HORIZONS) {
    const counts = await countForecast(strapi, [plan], { scope, now, to: addDays(today, horizon) });
    days = counts.map(({ day, customers }) => ({ day, customers }));
    if (days.length >= SHOWN) break;
  }
  return { days: days.slice(0, SHOWN), audience: Number(total), horizon };
};
