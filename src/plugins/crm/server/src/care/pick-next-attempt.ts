export const MAX_ATTEMPTS = 5;

/** Minutes to wait after the first, second … refused attempt. */
const WAITS = [1, 5, 15, 60];
/** Minutes between two tries of a channel that takes nothing. */
const [SHORTEST, LONGEST] = [1, 15];
const MINUTE_MS = 60_000;

/** When a refused message is tried again; never after the last attempt. */
export const pickNextAttempt = (attempts: number, now: Date): Date | undefined =>
  attempts >= MAX_ATTEMPTS ? undefined : new Date(now.getTime() + WAITS[attempts - 1] * MINUTE_MS);

/** When a channel that takes nothing is tried again for a message due since `since`: the longer it waits, the rarer. */
export const pickNextTry = (since: Date, now: Date): Date => {
  const half = (now.getTime() - since.getTime()) / 2;
  return new Date(now.getTime() + Math.min(LONGEST * MINUTE_MS, Math.max(SHORTEST * MINUTE_MS, half)));
};
