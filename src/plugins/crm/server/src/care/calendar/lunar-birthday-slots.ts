import { LunarMonth, LunarYear, Solar } from 'lunar-typescript';
import { addDays } from '../../lib/clock';
import type { BirthdaySlot } from './solar-birthday-slots';

/**
 * A day on which those born on `month`/`dayOfMonth` of the lunar calendar are written to; `year` is the lunar year. Who
 * keeps which, of a month that a leap month follows, says the customer's rule (candidates-sql.ts): the regular month
 * (`same_month`), the leap month where the year has it (`leap_only`, for who was born in one), or both.
 */
export interface LunarBirthdaySlot extends BirthdaySlot {
  isLeap: boolean;
  /** Whether this lunar year has a leap month of that number. */
  yearHasLeap: boolean;
}

/** The slots of the days `from` to `to`, both included. The 30th is kept on the 29th in a month of 29 days. */
export const planLunarBirthdaySlots = (from: string, to: string, offsetDays: number): LunarBirthdaySlot[] => {
  const slots: LunarBirthdaySlot[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const [solarYear, solarMonth, solarDay] = addDays(day, -offsetDays).split('-').map(Number);
    const lunar = Solar.fromYmd(solarYear, solarMonth, solarDay).getLunar();
    const year = lunar.getYear();
    const month = Math.abs(lunar.getMonth());
    const isLeap = lunar.getMonth() < 0;
    const slot = {
      day,
      month,
      year,
      isLeap,
      yearHasLeap: LunarYear.fromYear(year).getLeapMonth() === month,
      occurrenceKey: `birthday:${year}${isLeap ? ':leap' : ''}`,
    };
    const isLastDay = lunar.getDay() === LunarMonth.fromYm(year, lunar.getMonth())?.getDayCount();
    slots.push({ ...slot, dayOfMonth: lunar.getDay() });
    if (isLastDay && lunar.getDay() === 29) slots.push({ ...slot, dayOfMonth: 30 });
  }
  return slots;
};
