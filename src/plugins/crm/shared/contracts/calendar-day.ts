import { z } from 'zod';

const isCalendarDay = (value: string) => {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

/** `YYYY-MM-DD`, a day of the Gregorian calendar. */
export const calendarDaySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Enter a day as YYYY-MM-DD.')
  .refine(isCalendarDay, 'There is no such day in the calendar.');
