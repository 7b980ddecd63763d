import { buildSeries } from './build-series';

test('days without a record count 0, and weeks and months add up to the days', () => {
  const series = buildSeries('2026-11-28', '2026-12-01', [
    { bucket: 1, count: 2 },
    { bucket: 4, count: 5 },
  ]);
  expect(series.byDay.map(({ count }) => count)).toEqual([2, 0, 0, 5]);
  expect(series.byWeek).toEqual([
    { day: '2026-11-23', count: 2 },
    { day: '2026-11-30', count: 5 },
  ]);
  expect(series.byMonth).toEqual([
    { day: '2026-11-01', count: 2 },
    { day: '2026-12-01', count: 5 },
  ]);
});
