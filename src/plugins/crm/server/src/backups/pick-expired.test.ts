import { pickExpired } from './pick-expired';

const now = new Date('2026-11-23T18:30:00Z');
const backup = (day: string) => ({ id: day, at: new Date(`${day}T18:30:00Z`) });
const nights = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    backup(new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10)),
  );
const left = (all: { id: string; at: Date }[], keepDays: number, keepMonths: number) => {
  const gone = pickExpired(all, { now, timeZone: 'Asia/Shanghai', keepDays, keepMonths }).map(({ id }) => id);
  return all.map(({ id }) => id).filter((id) => !gone.includes(id));
};

test('S76 keeps the backups of so many days', () => {
  expect(left(nights('2026-10-01', 54), 7, 0)).toEqual(nights('2026-11-16', 8).map(({ id }) => id));
});

test("S76 and the first one of so many months, by the office's calendar", () => {
  // The night of 31 August is 1 September in Shanghai.
  expect(left(nights('2026-08-25', 91), 2, 3)).toEqual([
    '2026-08-31',
    '2026-09-30',
    '2026-10-31',
    '2026-11-21',
    '2026-11-22',
    '2026-11-23',
  ]);
});

test('S76 the last good one stays, however old it is', () => {
  expect(left([backup('2020-01-01')], 7, 0)).toEqual(['2020-01-01']);
  expect(left([backup('2020-01-02'), backup('2020-01-01')], 7, 12)).toEqual(['2020-01-02']);
  expect(left([], 7, 0)).toEqual([]);
});
