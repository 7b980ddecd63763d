import { nameOfPeriod, pickPeriod } from './pick-period';

test('a week begins on Monday, a quarter in January, April, July or October', () => {
  expect(pickPeriod('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(pickPeriod('quarter', '2026-11-22').from).toBe('2026-10-01');
  expect(pickPeriod('quarter', '2026-03-31').from).toBe('2026-01-01');
  expect(pickPeriod('days30', '2026-11-23').from).toBe('2026-10-25');
});

test('a period that was picked by name keeps its name', () => {
  expect(nameOfPeriod(pickPeriod('month', '2026-11-22'), '2026-11-22')).toBe('month');
  expect(nameOfPeriod({ from: '2026-11-03', to: '2026-11-22' }, '2026-11-22')).toBeUndefined();
});
