import { monthsBetween } from './months-between';

test('every month that a period touches, over the turn of the year', () => {
  expect(monthsBetween('2026-11-30', '2027-02-01')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2026-11-01', '2026-11-30')).toEqual(['2026-11']);
});
