import { addDays } from '../lib/clock';
import type { DayCount, Series } from '../../../shared/contracts/reports';
import { monthOf, weekOf } from './plan-period';

/** Counts by the number of the day in the period (1 is `from`) as series without gaps. */
export const buildSeries = (from: string, to: string, counts: { bucket: number; count: number }[]): Series => {
  const known = new Map(counts.map(({ bucket, count }) => [bucket, count]));
  const byDay: DayCount[] = [];
  for (let day = from, bucket = 1; day <= to; day = addDays(day, 1), bucket += 1)
    byDay.push({ day, count: known.get(bucket) ?? 0 });
  return { byDay, byWeek: sumBy(byDay, weekOf), byMonth: sumBy(byDay, monthOf) };
};

const sumBy = (days: DayCount[], startOf: (day: string) => string): DayCount[] => {
  const sums = new Map<string, number>();
  for (const { day, count } of days) sums.set(startOf(day), (sums.get(startOf(day)) ?? 0) + count);
  return [...sums].map(([day, count]) => ({ day, count }));
};
