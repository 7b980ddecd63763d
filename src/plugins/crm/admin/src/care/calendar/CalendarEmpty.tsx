import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import { t } from '../../lib/plugin-id';
import { useFilters } from '../use-filters';
import { useCalendar } from './use-calendar';

/** Why nobody is written to, and what to do about it. `hasPlans`: whether any plan is looked at. */
export const CalendarEmpty = ({ hasPlans }: { hasPlans: boolean }) => {
  const { formatMessage } = useIntl();
  const { view, change } = useCalendar();
  const filters = useFilters();
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={formatMessage({ id: t(hasPlans ? 'care.calendar.nobody' : 'care.calendar.off') })}
      action={
        <Flex gap={2} wrap="wrap" justifyContent="center">
          <Button variant="secondary" onClick={() => filters.open('plans')}>
            {formatMessage({ id: t('care.calendar.toPlans') })}
          </Button>
          {view.plans === 'active' && (
            <Button variant="tertiary" onClick={() => change({ plans: 'all', plan: undefined })}>
              {formatMessage({ id: t('care.calendar.showOff') })}
            </Button>
          )}
        </Flex>
      }
      shadow="tableShadow"
      hasRadius
    />
  );
};
