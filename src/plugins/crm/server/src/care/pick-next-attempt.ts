export const MAX_ATTEMPTS = 5;

/** Minutes to wait after the first, second … refused attempt. */
const WAITS = [1, 5, 15, 60];

/** When a refused message is tried again; never after the last attempt. */
export const pickNextAttempt = (attempts: number, now: Date): Date | undefined =>
  attempts >= MAX_ATTEMPTS ? undefined : new Date(now.getTime() + WAITS[attempts - 1] * 60_000);
