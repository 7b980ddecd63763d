import { pickResendTime } from './pick-resend-time';

const quiet = { quietFrom: '21:00', quietUntil: '08:00' };
const at = (now: string, timeZone = 'Asia/Shanghai') =>
  pickResendTime(new Date(now), timeZone, { ...quiet, timeZone: 'UTC' }).toISOString();

test('goes at once by day', () => {
  expect(at('2026-11-23T02:30:20Z')).toBe('2026-11-23T02:30:20.000Z');
});

test('waits for the end of the customer’s night', () => {
  expect(at('2026-11-23T14:00:00Z')).toBe('2026-11-24T00:00:00.000Z');
  expect(at('2026-11-23T22:00:00Z')).toBe('2026-11-24T00:00:00.000Z');
  expect(at('2026-11-23T12:00:00Z', 'America/New_York')).toBe('2026-11-23T13:00:00.000Z');
});
