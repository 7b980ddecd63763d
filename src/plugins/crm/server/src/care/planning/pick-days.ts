import { addDays, calendarDay } from '../../lib/clock';

/** How far back missed days are looked for, to record them as `too_late`: three days, and as long as nothing was planned. */
const [DAYS_BACK, MOST_DAYS_BACK] = [3, 60];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The last place where a day ends, and the first where it begins, in hours from Greenwich. */
const [LAST_END, FIRST_BEGIN] = [12, 14];

interface Instants {
  activeSince: Date;
  now: Date;
  /** When everything was planned for the last time. */
  plannedUntil?: Date;
  /** Messages whose hour comes later are planned later. */
  horizon: Date;
  /** `HH:MM` */
  sendAt: string;
}

/**
 * The days (`YYYY-MM-DD`, both included) of which a plan may owe a message anywhere on earth: those that were not over
 * everywhere when it was switched on, up to the one whose hour of sending has come where the day begins first.
 */
export const pickDays = ({
  activeSince,
  now,
  plannedUntil,
  horizon,
  sendAt,
}: Instants): { from: string; to: string } => {
  const sendAtMs = Date.parse(`1970-01-01T${sendAt}Z`);
  const [first, back] = [
    addDays(utcDay(activeSince.getTime() - (24 + LAST_END) * HOUR_MS), 1),
    addDays(utcDay(lastSeen(now, plannedUntil)), -DAYS_BACK - 1),
  ];
  return { from: first > back ? first : back, to: utcDay(horizon.getTime() + FIRST_BEGIN * HOUR_MS - sendAtMs) };
};

const lastSeen = (now: Date, plannedUntil = now) =>
  Math.max(Math.min(now.getTime(), plannedUntil.getTime()), now.getTime() - (MOST_DAYS_BACK - DAYS_BACK) * DAY_MS);

const utcDay = (ms: number) => calendarDay(new Date(ms), 'UTC');
