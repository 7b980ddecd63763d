import { useIntl } from 'react-intl';
import type { CareCalendar } from '../../../../shared/contracts/care';
import { t } from '../../lib/plugin-id';

/** A calendar day in words: it is nobody's instant, so no clock moves it. */
export const useDayText = () => {
  const { formatDate, formatMessage, formatNumber } = useIntl();
  const long = (day: string) => formatDate(day, { timeZone: 'UTC', dateStyle: 'full' });
  return {
    long,
    month: (month: string) => formatDate(`${month}-01`, { timeZone: 'UTC', year: 'numeric', month: 'long' }),
    /** A Monday is day 0. */
    weekday: (index: number) =>
      formatDate(new Date(Date.UTC(2024, 0, 1 + index)), { timeZone: 'UTC', weekday: 'short' }),
    /** What a screen reader says of a day. */
    summary: (day: string, entries: CareCalendar['days'][number]['plans']) => {
      const count = entries.reduce((sum, { customers }) => sum + customers, 0);
      return formatMessage(
        { id: t('care.calendar.summary') },
        { day: long(day), plans: entries.length, count, shown: formatNumber(count) },
      );
    },
  };
};
