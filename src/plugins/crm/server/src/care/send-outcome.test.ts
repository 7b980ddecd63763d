import { sendOutcome } from './send-outcome';

const now = new Date('2027-03-10T01:00:00Z');
const message = { attempts: 0, scheduledFor: now, sendBefore: new Date('2027-03-10T13:00:00Z') };
const refused = { outcome: 'refused', isPermanent: false, reason: 'busy' } as const;
const unavailable = { outcome: 'unavailable', reason: '535 bad credentials' } as const;

// S30, S34.
test('what the provider will never take is not tried again', () => {
  expect(sendOutcome({ ...refused, isPermanent: true }, message, now)).toMatchObject({
    state: 'dead',
    last_error: 'busy',
  });
});

test('what it does not take now waits, and at least as long as it says', () => {
  expect(sendOutcome(refused, message, now)).toMatchObject({
    state: 'failed',
    handed_over_at: null,
    next_attempt_at: new Date('2027-03-10T01:01:00Z'),
  });
  const [soon, late] = [10, 600].map((retryAfterSeconds) =>
    sendOutcome({ ...refused, retryAfterSeconds }, message, now),
  );
  expect(soon).toMatchObject({ next_attempt_at: new Date('2027-03-10T01:01:00Z') });
  expect(late).toMatchObject({ next_attempt_at: new Date('2027-03-10T01:10:00Z') });
  expect(sendOutcome(refused, { ...message, attempts: 4 }, now)).toMatchObject({ state: 'dead' });
});

test('the channel’s own trouble is no attempt of the message: it waits, and says why', () => {
  const later = new Date('2027-03-10T02:00:00Z');
  const outcome = sendOutcome(unavailable, { ...message, attempts: 4 }, later);
  expect(outcome).toMatchObject({
    state: 'failed',
    attempts: 4,
    handed_over_at: null,
    next_attempt_at: new Date('2027-03-10T02:15:00Z'),
    last_error: '535 bad credentials',
  });
  expect(sendOutcome({ ...unavailable, retryAfterSeconds: 3600 }, message, now)).toMatchObject({
    next_attempt_at: new Date('2027-03-10T02:00:00Z'),
  });
});

test('what a person sent again comes back to the person when the channel takes nothing', () => {
  const again = { ...message, sendBefore: null };
  expect(sendOutcome(unavailable, again, now)).toMatchObject({ state: 'failed' });
  expect(sendOutcome(unavailable, again, now)).not.toHaveProperty('attempts');
  expect(sendOutcome(unavailable, { ...again, attempts: 4 }, now)).toMatchObject({ state: 'dead' });
});

test('what it may have is never tried again by itself', () => {
  const outcome = sendOutcome({ outcome: 'unknown', reason: 'hung up' }, message, now);
  expect(outcome).toMatchObject({ state: 'uncertain', next_attempt_at: null });
  expect(outcome).not.toHaveProperty('handed_over_at');
});
