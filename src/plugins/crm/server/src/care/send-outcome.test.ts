import { sendOutcome } from './send-outcome';

const now = new Date('2027-03-10T01:00:00Z');
const refused = { outcome: 'refused', isPermanent: false, reason: 'busy' } as const;

// S30, S34.
test('what the provider will never take is not tried again', () => {
  expect(sendOutcome({ ...refused, isPermanent: true }, 1, now)).toMatchObject({ state: 'dead', last_error: 'busy' });
});

test('what it does not take now waits, and at least as long as it says', () => {
  expect(sendOutcome(refused, 1, now)).toMatchObject({
    state: 'failed',
    handed_over_at: null,
    next_attempt_at: new Date('2027-03-10T01:01:00Z'),
  });
  const [soon, late] = [10, 600].map((retryAfterSeconds) => sendOutcome({ ...refused, retryAfterSeconds }, 1, now));
  expect(soon).toMatchObject({ next_attempt_at: new Date('2027-03-10T01:01:00Z') });
  expect(late).toMatchObject({ next_attempt_at: new Date('2027-03-10T01:10:00Z') });
  expect(sendOutcome(refused, 5, now)).toMatchObject({ state: 'dead' });
});

test('what it may have is never tried again by itself', () => {
  const outcome = sendOutcome({ outcome: 'unknown', reason: 'hung up' }, 1, now);
  expect(outcome).toMatchObject({ state: 'uncertain', next_attempt_at: null });
  expect(outcome).not.toHaveProperty('handed_over_at');
});
