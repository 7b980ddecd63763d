import { addDays, calendarDay, instantOf } from '../lib/clock';
import { pickSendWindow } from './planning/pick-send-window';

/** When something that is to go out at once may go: now, or when the quiet hours of `timeZone` end. */
export const pickResendTime = (
  now: Date,
  timeZone: string,
  { quietFrom, quietUntil }: { quietFrom: string; quietUntil: string },
): Date => {
  const day = calendarDay(now, timeZone);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now);
  const from = pickSendWindow(time, quietFrom, quietUntil)?.from;
  if (from === time) return now;
  return from ? instantOf(day, from, timeZone) : instantOf(addDays(day, 1), quietUntil, timeZone);
};
