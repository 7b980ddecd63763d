import { addDays, calendarDay, instantOf } from '../lib/clock';

interface Schedule {
  backupsOn: boolean;
  /** HH:MM on the office's clock. */
  backupTime: string;
  timeZone: string;
}

/** A backup that is this much later than a day after the last good one is overdue. */
const PATIENCE_MS = 30 * 3_600_000;

/** The hour of the last planned backup up to `now`. */
export const lastSlot = ({ backupTime, timeZone }: Schedule, now: Date): Date => {
  const today = calendarDay(now, timeZone);
  const slot = instantOf(today, backupTime, timeZone);
  return slot <= now ? slot : instantOf(addDays(today, -1), backupTime, timeZone);
};

export const nextSlot = (schedule: Schedule, now: Date): Date | undefined => {
  if (!schedule.backupsOn) return undefined;
  const today = calendarDay(now, schedule.timeZone);
  const slot = instantOf(today, schedule.backupTime, schedule.timeZone);
  return slot > now ? slot : instantOf(addDays(today, 1), schedule.backupTime, schedule.timeZone);
};

export interface Past {
  /** Since when this installation has had backups. */
  since: Date;
  lastGoodAt?: Date;
  /** The newest hour for which a run was planned, well or badly ended. */
  plannedSlot?: Date;
}

/** The hour for which a backup must be begun now; also one that was missed while no process ran. */
export const dueSlot = (schedule: Schedule, past: Past, now: Date): Date | undefined => {
  const slot = lastSlot(schedule, now);
  const isCovered = [past.plannedSlot, past.lastGoodAt, past.since].some((at) => at && at >= slot);
  return schedule.backupsOn && !isCovered ? slot : undefined;
};

export const isOverdue = (schedule: Schedule, { since, lastGoodAt = since }: Past, now: Date): boolean =>
  schedule.backupsOn && now.getTime() - Math.max(lastGoodAt.getTime(), since.getTime()) > PATIENCE_MS;
