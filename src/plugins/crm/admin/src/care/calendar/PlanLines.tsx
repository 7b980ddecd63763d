import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CareCalendar } from '../../../../shared/contracts/care';
import { t } from '../../lib/plugin-id';

interface Props {
  entries: CareCalendar['days'][number]['plans'];
  plans: CareCalendar['plans'];
  /** How many lines there is room for. */
  room: number;
}

/** Which plans concern how many customers on a day; what will be sent stands first, a plan that is off in grey. */
export const PlanLines = ({ entries, plans, room }: Props) => {
  const { formatMessage, formatNumber } = useIntl();
  const isOn = ({ documentId }: Props['entries'][number]) =>
    plans.some((plan) => plan.documentId === documentId && plan.state === 'active');
  const sorted = [...entries.filter(isOn), ...entries.filter((entry) => !isOn(entry))];
  const shown = sorted.length > room ? sorted.slice(0, room - 1) : sorted;
  const hidden = entries.length - shown.length;
  return (
    <>
      {shown.map(({ documentId, customers }) => {
        const plan = plans.find((candidate) => candidate.documentId === documentId);
        const color = plan?.state === 'active' ? 'primary700' : 'neutral600';
        return (
          <Flex key={documentId} tag="span" justifyContent="space-between" gap={2} width="100%">
            <Typography tag="span" variant="pi" textColor={color} ellipsis title={plan?.name} style={{ minWidth: 0 }}>
              {plan?.name}
            </Typography>
            <Typography tag="span" variant="pi" fontWeight="bold" textColor={color}>
              {formatNumber(customers)}
            </Typography>
          </Flex>
        );
      })}
      {hidden > 0 && (
        <Typography tag="span" variant="pi" textColor="neutral600">
          {formatMessage({ id: t('care.calendar.more') }, { count: hidden })}
        </Typography>
      )}
    </>
  );
};
