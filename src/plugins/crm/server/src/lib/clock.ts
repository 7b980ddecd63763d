/**
 * The only place that reads the clock. Outside production CRM_NOW (an ISO instant) moves it, so that a test or
 * a trial can live on another day; time still runs from there.
 */
const movedBy =
  process.env.CRM_NOW && process.env.NODE_ENV !== 'production' ? Date.parse(process.env.CRM_NOW) - Date.now() : 0;

export const now = (): Date => new Date(Date.now() + movedBy);

/** The calendar day of an instant in a time zone, as `YYYY-MM-DD`. */
export const calendarDay = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** `YYYY-MM-DD` moved by whole days. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes as long as a hundred uses. */
const wallClock = (timeZone: string): Intl.DateTimeFormat => {
  const known = wallClocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  wallClocks.set(timeZone, made);
  return made;
};

/** The UTC instant at which a wall clock in `timeZone` shows `day` `time` (`YYYY-MM-DD`, `HH:MM`). */
export const instantOf = (day: string, time: string, timeZone: string): Date => {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (instant: number) => {
    const parts = wallClock(timeZone).formatToParts(instant);
    const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
    const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return shown - Math.floor(instant / 1000) * 1000;
  };
  // Twice: the first guess may fall on the other side of a change to daylight saving.
  const guess = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(guess));
};
