import { Lunar, LunarMonth, Solar } from 'lunar-typescript';
import { addDays } from '../../lib/clock';
import { checkHoliday } from '../check-holiday';

/** A row of holidays. What `params` holds depends on the rule. */
export interface Holiday {
  key: string;
  rule: string;
  params: Record<string, unknown> | null;
}

export interface HolidaySlot {
  /** The day of sending: `YYYY-MM-DD`. */
  day: string;
  /** Of the holiday itself: an offset may cross New Year. */
  year: number;
  occurrenceKey: string;
}

/** The days (`YYYY-MM-DD`) of a year of our calendar on which a holiday falls, in order; none if it says no day that exists. */
export const findHolidayDates = (holiday: Holiday, year: number): string[] => {
  if (checkHoliday(holiday).length > 0) return [];
  const { rule, params } = holiday;
  const { month, day, term, weekday, nth, dates } = (params ?? {}) as Record<string, number> & {
    term?: string;
    dates?: string[];
  };
  switch (rule) {
    case 'solar_md':
      return isDay(year, month, day) ? [isoDay(year, month, day)] : [];
    case 'lunar_md':
      return ofYear(year, (lunarYear) => lunarDay(lunarYear, month, day));
    case 'lunar_last_day':
      return ofYear(year, (lunarYear) =>
        addDays(
          Lunar.fromYmd(lunarYear + 1, 1, 1)
            .getSolar()
            .toYmd(),
          -1,
        ),
      );
    case 'solar_term':
      return termDays(year, term ?? '');
    case 'nth_weekday':
      return nthWeekday(year, month, weekday, nth);
    case 'table':
      return (dates ?? []).filter((date) => date.startsWith(`${year}-`)).sort();
    default:
      return [];
  }
};

/** The days `from` to `to`, both included, on which a plan sends `offsetDays` after a holiday (before it if negative). */
export const planHolidaySlots = (holiday: Holiday, from: string, to: string, offsetDays: number): HolidaySlot[] => {
  const [first, last] = [addDays(from, -offsetDays), addDays(to, -offsetDays)];
  const slots: HolidaySlot[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1)
    findHolidayDates(holiday, year).forEach((date, index) => {
      // 腊八 falls twice in 2022, and a table may name several days.
      const nth = index > 0 ? `:${index + 1}` : '';
      if (date >= first && date <= last)
        slots.push({ day: addDays(date, offsetDays), year, occurrenceKey: `holiday:${holiday.key}:${year}${nth}` });
    });
  return slots;
};

const isoDay = (year: number, month: number, day: number) =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

const isDay = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

/** A day of the lunar year falls in the same year of ours or, at its end, in the next. */
const ofYear = (year: number, find: (lunarYear: number) => string): string[] =>
  [year - 1, year].map(find).filter((date) => date.startsWith(`${year}-`));

/** The 30th of a month of 29 days is its last day, as with birthdays. */
const lunarDay = (year: number, month: number, day: number): string => {
  const days = LunarMonth.fromYm(year, month)?.getDayCount() ?? day;
  return Lunar.fromYmd(year, month, Math.min(day, days)).getSolar().toYmd();
};

const termDays = (year: number, term: string): string[] => {
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const [y, m, d] = day.split('-').map(Number);
    if (Solar.fromYmd(y, m, d).getLunar().getJieQi() === term) return [day];
  }
  return [];
};

/** `weekday` is 1 for Monday to 7 for Sunday; a negative `nth` counts from the end of the month. */
const nthWeekday = (year: number, month: number, weekday: number, nth: number): string[] => {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length: last }, (_, index) => index + 1).filter(
    (day) => new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday % 7,
  );
  const day = days.at(nth > 0 ? nth - 1 : nth);
  return day ? [isoDay(year, month, day)] : [];
};
