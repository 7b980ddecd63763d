import { readFileSync } from 'node:fs';
import path from 'node:path';
import { planLunarBirthdaySlots } from './lunar-birthday-slots';

const ALMANAC = path.resolve(__dirname, '../../../../../../../tests/fixtures/lunar-2024-2026.csv');

const on = (day: string, offset = 0) =>
  planLunarBirthdaySlots(day, day, offset).map(({ year, month, dayOfMonth, isLeap }) =>
    [year, isLeap ? `leap ${month}` : month, dayOfMonth].join('-'),
  );

test('agrees with the almanac on every day of 2024 to 2026', () => {
  const days = readFileSync(ALMANAC, 'utf8').trim().split(/\r?\n/).slice(1);
  const slots = planLunarBirthdaySlots('2024-01-01', '2026-12-31', 0).filter(
    (slot, index, all) => all[index - 1]?.day !== slot.day,
  );
  expect(days).toHaveLength(1096);
  expect(slots.map((s) => [s.day, s.year, s.month, Number(s.isLeap), s.dayOfMonth].join())).toEqual(days);
});

test('knows the years that lie far apart: 1987, 2027, 2030', () => {
  expect(on('1987-01-29')).toEqual(['1987-1-1']);
  expect(on('1987-07-26')).toEqual(['1987-leap 6-1']);
  expect(on('2027-02-06')).toEqual(['2027-1-1']);
  expect(on('2027-09-15')).toEqual(['2027-8-15']);
  expect(on('2030-02-03')).toEqual(['2030-1-1']);
  expect(on('2030-09-12')).toEqual(['2030-8-15']);
});

test('keeps the 30th on the 29th in a month of 29 days, and only there', () => {
  // The twelfth month of 2024 has 29 days, that of 2023 has 30.
  expect(on('2025-01-28')).toEqual(['2024-12-29', '2024-12-30']);
  expect(on('2024-02-08')).toEqual(['2023-12-29']);
  expect(on('2024-02-09')).toEqual(['2023-12-30']);
});

test('moves the day of sending, not the birthday', () => {
  expect(on('2027-02-03', -3)).toEqual(['2027-1-1']);
  expect(on('2027-02-13', 7)).toEqual(['2027-1-1']);
});

test('says whether the year has the leap month, and names its occasion apart', () => {
  const [regular] = planLunarBirthdaySlots('2025-06-25', '2025-06-25', 0);
  const [leap] = planLunarBirthdaySlots('2025-07-25', '2025-07-25', 0);
  const [other] = planLunarBirthdaySlots('2026-07-14', '2026-07-14', 0);
  expect(regular).toMatchObject({ month: 6, dayOfMonth: 1, isLeap: false, yearHasLeap: true });
  expect(leap).toMatchObject({ month: 6, dayOfMonth: 1, isLeap: true, yearHasLeap: true });
  expect(other).toMatchObject({ month: 6, dayOfMonth: 1, isLeap: false, yearHasLeap: false });
  expect([regular, leap, other].map((slot) => slot.occurrenceKey)).toEqual([
    'birthday:2025',
    'birthday:2025:leap',
    'birthday:2026',
  ]);
});
