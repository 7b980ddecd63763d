const DAY_MS = 86_400_000;

const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** `YYYY-MM` moved by whole months. */
export const addMonths = (month: string, months: number): string => {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
};

/** The weeks of a month (`YYYY-MM`) from Monday to Sunday, as days (`YYYY-MM-DD`); a day of another month is empty. */
export const monthWeeks = (month: string): string[][] => {
  const first = `${month}-01`;
  const monday = addDays(first, -((new Date(first).getUTCDay() + 6) % 7));
  const next = `${addMonths(month, 1)}-01`;
  const weeks: string[][] = [];
  for (let start = monday; start < next; start = addDays(start, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => addDays(start, index)).map((day) => (day.startsWith(month) ? day : '')),
    );
  return weeks;
};

const STEPS: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, -((new Date(day).getUTCDay() + 6) % 7)),
  End: (day) => addDays(day, 6 - ((new Date(day).getUTCDay() + 6) % 7)),
  PageUp: (day) => addDays(day, -28),
  PageDown: (day) => addDays(day, 28),
};

/** Where a key leads from a day, within `from` to `to`; nothing for a key that does not move. */
export const dayAfterKey = (
  key: string,
  day: string,
  { from, to }: { from: string; to: string },
): string | undefined => {
  const target = STEPS[key]?.(day);
  if (target === undefined) return undefined;
  return target < from ? from : target > to ? to : target;
};
