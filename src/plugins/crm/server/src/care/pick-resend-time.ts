import type { Settings } from '../../../shared/contracts/settings';
import { addDays, calendarDay, instantOf } from '../lib/clock';
import { pickSendWindow } from './planning/pick-send-window';

/** When something that is to go out at once may go: now, or when the quiet hours end where the customer lives. */
export const pickResendTime = (
  now: Date,
  customerZone: string | null,
  settings: Pick<Settings, 'timeZone' | 'quietFrom' | 'quietUntil'>,
): Date => {
  const { quietFrom, quietUntil } = settings;
  const timeZone = knownZone(customerZone) ?? settings.timeZone;
  const day = calendarDay(now, timeZone);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now);
  const from = pickSendWindow(time, quietFrom, quietUntil)?.from;
  if (from === time) return now;
  return from ? instantOf(day, from, timeZone) : instantOf(addDays(day, 1), quietUntil, timeZone);
};

const knownZone = (name: string | null) =>
  name && Intl.supportedValuesOf('timeZone').includes(name) ? name : undefined;
