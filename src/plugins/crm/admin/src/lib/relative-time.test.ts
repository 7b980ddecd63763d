import { relativeParts } from './relative-time';

const now = new Date('2026-11-20T12:00:00Z');

test.each([
  ['2026-11-17T11:00:00Z', [-3, 'day']],
  ['2026-11-20T15:30:00Z', [3, 'hour']],
  ['2026-11-20T11:58:00Z', [-2, 'minute']],
  ['2026-11-20T12:00:20Z', [0, 'minute']],
])('%s is told as a distance', (at, parts) => expect(relativeParts(new Date(at), now)).toEqual(parts));

test('what lies more than a month away is told as a date', () => {
  expect(relativeParts(new Date('2026-10-10T00:00:00Z'), now)).toBeUndefined();
});
