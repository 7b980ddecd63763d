import { planBirthdaySlots } from './solar-birthday-slots';

const born = (from: string, to: string, offset = 0) =>
  planBirthdaySlots(from, to, offset).map(
    (slot) => `${slot.day} ${slot.month}/${slot.dayOfMonth} ${slot.occurrenceKey}`,
  );

test('each day greets those born on it, under the key of its year', () => {
  expect(born('2026-12-31', '2027-01-01')).toEqual(['2026-12-31 12/31 birthday:2026', '2027-01-01 1/1 birthday:2027']);
});

test('greets a birthday of 29 February on the 28th in a year that has no 29th', () => {
  expect(born('2027-02-28', '2027-03-01')).toEqual([
    '2027-02-28 2/28 birthday:2027',
    '2027-02-28 2/29 birthday:2027',
    '2027-03-01 3/1 birthday:2027',
  ]);
});

test('greets a birthday of 29 February on its day in a leap year, and only then', () => {
  expect(born('2028-02-28', '2028-03-01')).toEqual([
    '2028-02-28 2/28 birthday:2028',
    '2028-02-29 2/29 birthday:2028',
    '2028-03-01 3/1 birthday:2028',
  ]);
  expect(born('2100-02-28', '2100-02-28')).toContain('2100-02-28 2/29 birthday:2100');
});

test('an offset moves the day of sending and keeps the year of the birthday', () => {
  expect(born('2026-12-30', '2026-12-30', -3)).toEqual(['2026-12-30 1/2 birthday:2027']);
  expect(born('2027-01-01', '2027-01-01', 1)).toEqual(['2027-01-01 12/31 birthday:2026']);
});

test('every day of four years is somebody’s birthday exactly once a year', () => {
  const seen = born('2024-01-01', '2027-12-31').map((slot) => slot.slice(11));
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(4 * 366);
});
