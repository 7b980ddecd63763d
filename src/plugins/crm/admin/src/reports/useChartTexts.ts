import { useIntl } from 'react-intl';
import type { KeyCount } from '../../../shared/contracts/reports';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import type { Point } from '../components/figures/ChartCard';

/** The words of the charts, and counts by a field as points with the field's own words. */
export const useChartTexts = () => {
  const { formatMessage, formatDate, locale } = useIntl();
  const word = useValueText();
  const text = (key: string, values?: Record<string, string>) =>
    formatMessage({ id: t(`reports.chart.${key}`) }, values);
  const labelOf = (of: string, key: string | null) => (key === null ? text('empty') : word(of, key));

  return {
    locale,
    text,
    labelOf,
    points: (of: string, counts: KeyCount[], to?: (key: string | null) => string): Point[] =>
      counts.map(({ key, count }) => ({ label: labelOf(of, key), value: count, to: to?.(key) })),
    /** `YYYY-MM-DD` as the reader writes a day, or the month it lies in. */
    dayLabel: (day: string, unit: 'day' | 'month') =>
      formatDate(`${day}T12:00:00Z`, {
        timeZone: 'UTC',
        month: 'short',
        ...(unit === 'month' ? { year: '2-digit' } : { day: 'numeric' }),
      }),
  };
};
