import { isCalendarDay } from '../../lib/calendar';
import { isMissing, plain, type Cell } from './cell';

export const NO_SUCH_DAY = 'There is no such day in the calendar.';
const NO_DATE = 'This is not a date.';
export const dayOf = (year: string, month: string, day: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const PATTERNS = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号號]?$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];

/** A calendar day as `YYYY-MM-DD`: `2026-05-25`, `2026/4/14`, `20260328`, `2026年2月4日`, the day of an ISO timestamp. */
export const parseDate = (text: string): Cell<string> => {
  if (isMissing(text)) return {};
  const bare = plain(text)
    .replace(/[T\s]\d{1,2}:\d{2}.*$/, '')
    .replace(/\s/g, '');
  const match = PATTERNS.map((pattern) => pattern.exec(bare)).find(Boolean);
  if (!match) return { problem: NO_DATE };
  const value = dayOf(match[1], match[3], match[4]);
  return isCalendarDay(value) ? { value } : { problem: NO_SUCH_DAY };
};

/** An instant: an ISO timestamp (UTC if it names no zone), or a day, taken as its first moment in UTC. */
export const parseInstant = (text: string): Cell<string> => {
  const day = parseDate(text);
  if (day.value === undefined) return day;
  const time = /[T\s](\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(plain(text));
  if (!time) return { value: `${day.value}T00:00:00.000Z` };
  const at = Date.parse(
    `${day.value}T${time[1].padStart(2, '0')}:${time[2]}:${time[3] ?? '00'}${time[4] ?? ''}${time[5] ?? 'Z'}`,
  );
  return Number.isNaN(at) ? { problem: NO_DATE } : { value: new Date(at).toISOString() };
};

/** The year a house was built: `1979年建`, `2009`, `2014年`. */
export const parseYear = (text: string, lastYear: number): Cell<number> => {
  if (isMissing(text)) return {};
  const match = /^(\d{4})\s*年?\s*(?:建|建成|建造)?$/.exec(plain(text));
  if (!match) return { problem: 'This is not a year.' };
  const year = Number(match[1]);
  return year < 1800 || year > lastYear ? { problem: 'A building of this year is not possible.' } : { value: year };
};
