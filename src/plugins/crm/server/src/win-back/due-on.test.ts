import { dueOn } from './due-on';

const ZONE = 'Asia/Shanghai';
const due = (day: string, now: string) => dueOn(day, new Date(now), ZONE);

test('a call is due at six in the evening of the office', () => {
  expect(due('2026-12-01', '2026-11-18T02:00:00Z')).toBe('2026-12-01T10:00:00.000Z');
  expect(due('2026-11-18', '2026-11-18T09:59:00Z')).toBe('2026-11-18T10:00:00.000Z');
});

test('after six it may still be made on the same day', () => {
  expect(due('2026-11-18', '2026-11-18T10:00:00Z')).toBe('2026-11-18T15:59:00.000Z');
});

test('today is the office’s: what is over there is refused though it lasts elsewhere', () => {
  // The 19th has begun in Shanghai.
  expect(() => due('2026-11-18', '2026-11-18T16:00:00Z')).toThrow('The retry must be today or later.');
  expect(due('2026-11-19', '2026-11-18T16:00:00Z')).toBe('2026-11-19T10:00:00.000Z');
});
