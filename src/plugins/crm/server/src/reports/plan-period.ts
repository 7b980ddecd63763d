import { addDays, calendarDay, instantOf } from '../lib/clock';
import type { ReportPeriod, ReportQuery } from '../../../shared/contracts/reports';

const DEFAULT_DAYS = 30;

/** The Monday on or before a day. */
export const weekOf = (day: string) => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

export const monthOf = (day: string) => `${day.slice(0, 7)}-01`;

/** `to` without `from` means the `defaultDays` that end there; `from` without `to`, until today (or that day, if later). */
export const planPeriod = (
  query: Pick<ReportQuery, 'from' | 'to'>,
  now: Date,
  timeZone: string,
  defaultDays = DEFAULT_DAYS,
): ReportPeriod => {
  const startOf = (day: string) => instantOf(day, '00:00', timeZone).toISOString();
  const span = (from: string, to: string) => ({ from, to, start: startOf(from), end: startOf(addDays(to, 1)) });

  const today = calendarDay(now, timeZone);
  const to = query.to ?? (query.from && query.from > today ? query.from : today);
  const from = query.from ?? addDays(to, 1 - defaultDays);
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const monday = weekOf(today);
  return {
    ...span(from, to),
    before: span(addDays(from, -days), addDays(from, -1)),
    week: { from: monday, start: startOf(monday), end: startOf(addDays(monday, 7)) },
    today: { day: today, start: startOf(today), end: startOf(addDays(today, 1)) },
    now: now.toISOString(),
    timeZone,
  };
};
