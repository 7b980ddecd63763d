import { calendarDay } from '../lib/clock';

interface Kept {
  id: string;
  /** When it was taken. */
  at: Date;
}

interface Retention {
  now: Date;
  timeZone: string;
  keepDays: number;
  /** So many months, this one included, keep their first backup. */
  keepMonths: number;
}

const DAY_MS = 86_400_000;

/** The good backups whose time is over. The newest one stays, however old it is. */
export const pickExpired = <B extends Kept>(
  backups: readonly B[],
  { now, timeZone, keepDays, keepMonths }: Retention,
): B[] => {
  const monthOf = (at: Date) => calendarDay(at, timeZone).slice(0, 7);
  const [year, month] = monthOf(now).split('-').map(Number);
  const first = new Date(Date.UTC(year, month - keepMonths, 1)).toISOString().slice(0, 7);
  const inOrder = [...backups].sort((a, b) => a.at.getTime() - b.at.getTime());
  const seen = new Set<string>();
  return inOrder.filter((backup, place) => {
    const isFirstOfMonth = !seen.has(monthOf(backup.at));
    seen.add(monthOf(backup.at));
    if (place === inOrder.length - 1) return false;
    if (now.getTime() - backup.at.getTime() <= keepDays * DAY_MS) return false;
    return !(isFirstOfMonth && keepMonths > 0 && monthOf(backup.at) >= first);
  });
};
