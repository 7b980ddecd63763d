import { calendarDay, instantOf } from '../lib/clock';
import { refuse } from '../lib/problem';

/** A call is due by the end of that working day, or of the day itself once that has passed. */
const DUE_BY = ['18:00', '23:59'];

/** ISO. A day before today is refused at `on`. */
export const dueOn = (day: string, now: Date, timeZone: string): string => {
  if (day < calendarDay(now, timeZone)) refuse([{ path: ['on'], message: 'The retry must be today or later.' }]);
  const instants = DUE_BY.map((time) => instantOf(day, time, timeZone));
  return (instants.find((instant) => instant > now) ?? instants[1]).toISOString();
};
