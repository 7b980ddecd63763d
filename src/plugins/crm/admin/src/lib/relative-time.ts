const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `[-3, 'day']` for three days ago; nothing for what is more than a month away, which is better shown as a date. */
export const relativeParts = (at: Date, now: Date): [number, Intl.RelativeTimeFormatUnit] | undefined => {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  if (Math.abs(seconds) > 30 * 86_400) return undefined;
  for (const [unit, size] of UNITS) if (Math.abs(seconds) >= size) return [Math.trunc(seconds / size), unit];
  return [0, 'minute'];
};
