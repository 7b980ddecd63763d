import { MAX_ATTEMPTS, pickNextAttempt, pickNextTry } from './pick-next-attempt';

const now = new Date('2026-11-23T01:00:00Z');

test('waits longer after each refusal, and gives up after the last attempt', () => {
  const waits = [1, 2, 3, 4].map((attempts) => Number(pickNextAttempt(attempts, now)) - now.getTime());
  expect(waits).toEqual([1, 5, 15, 60].map((minutes) => minutes * 60_000));
  expect(pickNextAttempt(MAX_ATTEMPTS, now)).toBeUndefined();
});

test('knocks at a channel that takes nothing ever more rarely, but four times an hour to the end', () => {
  const waits = [0, 2, 10, 30, 600].map((minutes) => {
    const at = new Date(now.getTime() + minutes * 60_000);
    return (Number(pickNextTry(now, at)) - at.getTime()) / 60_000;
  });
  expect(waits).toEqual([1, 1, 5, 15, 15]);
});
