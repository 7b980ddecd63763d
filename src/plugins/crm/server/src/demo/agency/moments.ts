import { instantOf } from '../../lib/clock';
import type { Random } from '../random';

const DAY_MS = 86_400_000;
const HOURS = { 9: 8, 10: 14, 11: 13, 12: 5, 13: 6, 14: 12, 15: 13, 16: 12, 17: 9, 18: 6, 19: 5, 20: 3 };
/** Sunday to Saturday: agencies show homes at the weekend and rest on Monday. */
const WEEKDAYS = [0.75, 0.6, 1, 1, 1, 1, 1];

/** An instant between two (rarely a little after the first), at an hour and on a weekday at which an agency works. */
export const aWorkingMoment = (random: Random, from: Date, until: Date, timeZone: string): Date => {
  for (let tries = 0; tries < 20; tries++) {
    const day = new Date(from.getTime() + random.next() * Math.max(0, until.getTime() - from.getTime()));
    if (!random.isLikely(WEEKDAYS[day.getUTCDay()])) continue;
    const hour = random.pickWeighted(HOURS as Record<string, number>).padStart(2, '0');
    const minute = String(random.int(0, 59)).padStart(2, '0');
    const moment = instantOf(day.toISOString().slice(0, 10), `${hour}:${minute}`, timeZone);
    if (moment >= from && moment <= until) return moment;
  }
  return new Date(from.getTime() + random.next() * Math.max(0, until.getTime() - from.getTime()));
};

export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);
export const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);
export const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
