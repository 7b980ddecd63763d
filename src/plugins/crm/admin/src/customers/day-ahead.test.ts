import { dayAhead } from './day-ahead';

test('goes over the end of a month and of a year by the reader’s calendar', () => {
  expect(dayAhead(new Date(2026, 10, 30, 23, 30), 0)).toBe('2026-11-30');
  expect(dayAhead(new Date(2026, 10, 30, 23, 30), 1)).toBe('2026-12-01');
  expect(dayAhead(new Date(2026, 11, 31, 0, 10), 1)).toBe('2027-01-01');
});
