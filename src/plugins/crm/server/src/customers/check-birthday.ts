import { isCalendarDay } from '../lib/calendar';
import type { Problem } from '../lib/problem';

export interface Birthday {
  birthdayCalendar?: string | null;
  birthYear?: number | null;
  birthMonth?: number | null;
  birthDay?: number | null;
}

const FIRST_YEAR = 1900;

/** A birthday may lack its year; 29 February then stands. A month and a day come together. */
export const checkBirthday = (birthday: Birthday, today: string): Problem[] => {
  const { birthYear: year, birthMonth: month, birthDay: day } = birthday;
  const problem = (field: string, message: string): Problem[] => [{ path: [field], message }];

  if (year != null && year < FIRST_YEAR) return problem('birthYear', 'Enter a birth year from 1900 on.');
  if (year != null && year > Number(today.slice(0, 4))) return problem('birthYear', FUTURE);
  if ((month == null) !== (day == null))
    return problem(month == null ? 'birthMonth' : 'birthDay', 'Enter both the month and the day of the birthday.');
  if (month == null || day == null) return [];

  if (birthday.birthdayCalendar === 'lunar')
    return month < 1 || month > 12 || day < 1 || day > 30 ? problem('birthDay', MISSING) : [];
  const written = `${year ?? 2000}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isCalendarDay(written)) return problem('birthDay', MISSING);
  return year != null && written > today ? problem('birthDay', FUTURE) : [];
};

const MISSING = 'This day does not exist. Check the birthday.';
const FUTURE = 'The birthday lies in the future. Check its year.';
