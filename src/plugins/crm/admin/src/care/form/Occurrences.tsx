import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CareDraft } from '../../../../shared/contracts/care-form';
import { t } from '../../lib/plugin-id';
import { useFindOccurrencesQuery } from './api';

/** When the plan as it stands in the form goes out next, and to how many. */
export const Occurrences = ({ plan, draft }: { plan?: string; draft: CareDraft }) => {
  const { formatMessage, formatDate, formatNumber } = useIntl();
  const { data, isError } = useFindOccurrencesQuery({ plan, draft });
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`care.form.${key}`) }, values);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" textColor="neutral600">
        {text('next')}
      </Typography>
      {isError && <Typography textColor="danger600">{text('error')}</Typography>}
      {data && (
        <>
          <Typography textColor="neutral800">
            {text('reach', {
              audience: data.audience,
              shownAudience: formatNumber(data.audience),
              reached: data.reached,
              shownReached: formatNumber(data.reached, { maximumSignificantDigits: data.isRough ? 2 : undefined }),
              isRough: String(data.isRough),
            })}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {text('reachHint')}
          </Typography>
        </>
      )}
      {data?.days.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {text('noDays', { days: data.horizon })}
        </Typography>
      )}
      {data?.days.map(({ day, customers }) => (
        <Flex key={day} justifyContent="space-between" gap={2} wrap="wrap">
          <Typography variant="pi" style={{ whiteSpace: 'nowrap' }}>
            {formatDate(day, {
              weekday: 'short',
              month: 'short',
              day: 'numeric',
              year: day.slice(0, 4) === data.days[0].day.slice(0, 4) ? undefined : 'numeric',
              timeZone: 'UTC',
            })}
          </Typography>
          <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
            {text('customers', { count: customers, shown: formatNumber(customers) })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
