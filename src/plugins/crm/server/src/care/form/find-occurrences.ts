import type { Core } from '@strapi/strapi';
import type { CareOccurrences } from '../../../../shared/contracts/care-form';
import { addDays, calendarDay } from '../../lib/clock';
import type { Scope } from '../../rights';
import { getSettings } from '../../settings';
import { planHolidaySlots } from '../calendar/holiday-dates';
import type { DuePlan } from '../planning/build-due';
import { countForecast } from '../planning/count-forecast';
import { FORECAST_DAYS } from '../planning/query-due';
import { countAudience, countReach } from './count-reach';

const SHOWN = 10;
/** Most plans have ten days in the first. */
const HORIZONS = [60, 366];
/** A holiday comes once a year. */
const HOLIDAY_HORIZON = 11 * 366;
/** Nobody has a message yet of a day that begins later than this, wherever on earth. */
const PLANNED_DAYS = 2;

interface View {
  /** How many customers the plan is for, where that was counted before. */
  audience?: number;
  scope: Scope;
  now: Date;
}

/** The next ten days on which the plan would write to somebody, and for how many customers it is. */
export const findOccurrences = async (strapi: Core.Strapi, plan: DuePlan, view: View): Promise<CareOccurrences> => {
  const reach = await countReach(strapi, plan, view);
  const { days, horizon } = await findNextDays(strapi, plan, { ...view, audience: reach.audience });
  return { days, horizon, ...reach };
};

/** Those days, how far was looked, and how many occasions the next 30 days hold. */
export const findNextDays = async (strapi: Core.Strapi, plan: DuePlan, view: View) => {
  const today = calendarDay(view.now, (await getSettings(strapi)).timeZone);
  const { days, horizon } = await (plan.trigger === 'holiday' ? findHolidays : findDays)(strapi, plan, view, today);
  const soon = days.filter(({ day }) => day <= addDays(today, FORECAST_DAYS));
  return {
    days: days.slice(0, SHOWN),
    horizon,
    dueCount: soon.reduce((sum, { customers }) => sum + customers, 0),
  };
};

type NextDays = Pick<CareOccurrences, 'days' | 'horizon'>;
type Find = (strapi: Core.Strapi, plan: DuePlan, view: View, today: string) => Promise<NextDays>;

const findDays: Find = async (strapi, plan, view, today) => {
  let days: CareOccurrences['days'] = [];
  let horizon = 0;
  for (horizon of HORIZONS) {
    days = await countDays(strapi, plan, view, addDays(today, horizon));
    if (days.length >= SHOWN) break;
  }
  return { days, horizon };
};

const countDays = async (
  strapi: Core.Strapi,
  plan: DuePlan,
  { scope, now }: View,
  to: string,
): Promise<CareOccurrences['days']> =>
  (await countForecast(strapi, [plan], { scope, now, to })).map(({ day, customers }) => ({ day, customers }));

/** A holiday is for the whole audience, which is counted once; only of a day that is being planned some have their message. */
const findHolidays: Find = async (strapi, plan, view, today) => {
  const near = addDays(today, PLANNED_DAYS);
  const later = plan.holiday
    ? planHolidaySlots(plan.holiday, addDays(near, 1), addDays(today, HOLIDAY_HORIZON), plan.offset_days ?? 0)
    : [];
  const customers = view.audience ?? (await countAudience(strapi, plan, view.scope));
  return {
    days: [
      ...(await countDays(strapi, plan, view, near)),
      ...(customers > 0 ? later.map(({ day }) => ({ day, customers })) : []),
    ],
    horizon: HOLIDAY_HORIZON,
  };
};
