import { addDays } from '../../lib/clock';

/** One calendar day on which a plan writes to those born on `month`/`dayOfMonth`. */
export interface BirthdaySlot {
  /** The day of sending, by the customer's own calendar: `YYYY-MM-DD`. */
  day: string;
  month: number;
  dayOfMonth: number;
  /** Of the birthday, not of the day of sending: an offset may cross New Year. */
  year: number;
  occurrenceKey: string;
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/**
 * The slots of the days `from` to `to` (both included) of a plan that sends `offsetDays` after a solar birthday (before it
 * if negative). Who was born on 29 February is greeted on the 28th when the year has no 29th: the last day of the month
 * of birth, rather a day early than a day late.
 */
export const planBirthdaySlots = (from: string, to: string, offsetDays: number): BirthdaySlot[] => {
  const slots: BirthdaySlot[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const birthday = addDays(day, -offsetDays);
    const [year, month, dayOfMonth] = birthday.split('-').map(Number);
    const slot = { day, month, year, occurrenceKey: `birthday:${year}` };
    slots.push({ ...slot, dayOfMonth });
    if (month === 2 && dayOfMonth === 28 && !isLeapYear(year)) slots.push({ ...slot, dayOfMonth: 29 });
  }
  return slots;
};
