import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { CarePlanPage } from '../../../../shared/contracts/care-outbox';
import { t } from '../../lib/plugin-id';
import { calendarPath } from '../use-filters';

/** The next days on which the plan writes to somebody; a day of the calendar opens who. */
export const NextDays = ({ plan }: { plan: CarePlanPage }) => {
  const { formatMessage, formatDate, formatNumber } = useIntl();
  const isOn = plan.state === 'active';
  if (plan.next.length === 0)
    return (
      <Typography textColor="neutral600">
        {plan.state === 'ended'
          ? formatMessage({ id: t('care.planPage.ended') })
          : formatMessage({ id: t('care.form.noDays') }, { days: plan.horizon })}
      </Typography>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {!isOn && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: t('care.planPage.off') })}
        </Typography>
      )}
      {plan.next.map(({ day, customers }) => {
        const words = formatDate(day, {
          weekday: 'short',
          month: 'short',
          day: 'numeric',
          year: day.slice(0, 4) === plan.next[0].day.slice(0, 4) ? undefined : 'numeric',
          timeZone: 'UTC',
        });
        return (
          <Flex key={day} justifyContent="space-between" gap={2}>
            {day <= plan.calendarTo ? (
              <Typography
                tag={Link}
                textColor="primary700"
                to={calendarPath({ day, plan: plan.documentId, plans: isOn ? undefined : 'all' })}
              >
                {words}
              </Typography>
            ) : (
              <Typography>{words}</Typography>
            )}
            <Typography textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
              {formatMessage({ id: t('care.form.customers') }, { count: customers, shown: formatNumber(customers) })}
            </Typography>
          </Flex>
        );
      })}
    </Flex>
  );
};
