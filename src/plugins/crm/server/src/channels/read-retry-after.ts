/** Greetings are of a day: who is asked to wait longer has missed it anyhow. */
const LONGEST_SECONDS = 86_400;

/** RFC 9110, 5.6.7: the form of today, and the two old ones that must still be read. */
const DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

/**
 * Seconds to wait by a `Retry-After` header, which holds seconds or an HTTP date: at most a day, 0 for a date that has
 * passed, undefined for what is neither.
 */
export const readRetryAfter = (header: string | null | undefined, now: Date): number | undefined => {
  const text = header?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : secondsUntil(text, now);
  return seconds === undefined ? undefined : Math.min(seconds, LONGEST_SECONDS);
};

const secondsUntil = (text: string, now: Date): number | undefined => {
  if (!DATES.some((form) => form.test(text))) return undefined;
  // Of the old forms one names no zone, and is of GMT all the same.
  const at = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
};
