import { MAX_ATTEMPTS, pickNextAttempt } from './pick-next-attempt';

const now = new Date('2026-11-23T01:00:00Z');

test('waits longer after each refusal, and gives up after the last attempt', () => {
  const waits = [1, 2, 3, 4].map((attempts) => Number(pickNextAttempt(attempts, now)) - now.getTime());
  expect(waits).toEqual([1, 5, 15, 60].map((minutes) => minutes * 60_000));
  expect(pickNextAttempt(MAX_ATTEMPTS, now)).toBeUndefined();
});
