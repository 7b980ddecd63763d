import type { DayCount, Series } from '../../../shared/contracts/reports';

/** A line of at most some sixty points: days, or weeks, or months. */
export const pickSeries = ({
  byDay,
  byWeek,
  byMonth,
}: Series): { unit: 'day' | 'week' | 'month'; series: DayCount[] } => {
  if (byDay.length <= 62) return { unit: 'day', series: byDay };
  if (byWeek.length <= 53) return { unit: 'week', series: byWeek };
  return { unit: 'month', series: byMonth };
};
