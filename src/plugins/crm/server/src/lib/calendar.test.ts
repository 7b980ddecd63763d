import { daysBetween, isCalendarDay } from './calendar';

test('knows which days exist', () => {
  expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isCalendarDay)).toBe(true);
  expect(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '', 'tomorrow'].some(isCalendarDay)).toBe(
    false,
  );
});

test('counts days across a leap day and a change to daylight saving', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
});
