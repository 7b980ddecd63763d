import { addDays, calendarDay } from '../../lib/clock';

/** How far back missed days are looked for, to record them as `too_late`. */
const DAYS_BACK = 3;
const HOUR_MS = 3_600_000;
/** The last place where a day ends, and the first where it begins, in hours from Greenwich. */
const [LAST_END, FIRST_BEGIN] = [12, 14];

interface Instants {
  activeSince: Date;
  now: Date;
  /** Messages whose hour comes later are planned later. */
  horizon: Date;
  /** `HH:MM` */
  sendAt: string;
}

/**
 * The days (`YYYY-MM-DD`, both included) of which a plan may owe a message anywhere on earth: those that were not over
 * everywhere when it was switched on, up to the one whose hour of sending has come where the day begins first.
 */
export const pickDays = ({ activeSince, now, horizon, sendAt }: Instants): { from: string; to: string } => {
  const sendAtMs = Date.parse(`1970-01-01T${sendAt}Z`);
  const [first, back] = [
    addDays(utcDay(activeSince.getTime() - (24 + LAST_END) * HOUR_MS), 1),
    addDays(utcDay(now.getTime()), -DAYS_BACK - 1),
  ];
  return { from: first > back ? first : back, to: utcDay(horizon.getTime() + FIRST_BEGIN * HOUR_MS - sendAtMs) };
};

const utcDay = (ms: number) => calendarDay(new Date(ms), 'UTC');
