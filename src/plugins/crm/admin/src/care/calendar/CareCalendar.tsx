import { Box, Checkbox, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Page, useIsMobile } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { useIntl } from 'react-intl';
import type { CareCalendar as Calendar } from '../../../../shared/contracts/care';
import { t } from '../../lib/plugin-id';
import { useGetCareCalendarQuery } from '../api';
import { AgendaList } from './AgendaList';
import { CalendarEmpty } from './CalendarEmpty';
import { DayView } from './DayView';
import { MonthGrid } from './MonthGrid';
import { useCalendar } from './use-calendar';

/** Who is written to in the next 60 days: by month, on a phone day by day; a day opens who gets what. */
export const CareCalendar = () => {
  const { view, change } = useCalendar();
  const isMobile = useIsMobile();
  const lastDay = useRef<string>();
  const { data, isLoading, error } = useGetCareCalendarQuery({ plans: view.plans });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  const calendar = narrow(data, view.plan);
  if (view.day) {
    lastDay.current = view.day;
    return <DayView key={view.day} day={view.day} calendar={calendar} />;
  }
  const Shown = isMobile ? AgendaList : MonthGrid;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <CalendarFilters calendar={data} />
      {calendar.days.length === 0 ? (
        <CalendarEmpty hasPlans={data.plans.length > 0} />
      ) : (
        <Shown calendar={calendar} lastDay={lastDay.current} onOpen={(day) => change({ day })} />
      )}
    </Flex>
  );
};

const narrow = (calendar: Calendar, plan?: string): Calendar =>
  plan
    ? {
        ...calendar,
        days: calendar.days
          .map(({ day, plans }) => ({ day, plans: plans.filter(({ documentId }) => documentId === plan) }))
          .filter(({ plans }) => plans.length > 0),
      }
    : calendar;

const CalendarFilters = ({ calendar }: { calendar: Calendar }) => {
  const { formatMessage } = useIntl();
  const { view, change } = useCalendar();
  return (
    <Flex gap={4} wrap="wrap">
      {calendar.plans.length > 1 && (
        <Box minWidth={{ initial: '100%', medium: '24rem' }}>
          <SingleSelect
            size="S"
            aria-label={formatMessage({ id: t('care.column.plan') })}
            placeholder={formatMessage({ id: t('care.calendar.anyPlan') })}
            value={view.plan ?? ''}
            onChange={(plan) => change({ plan: String(plan) })}
            onClear={() => change({ plan: undefined })}
          >
            {calendar.plans.map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      )}
      <Checkbox
        checked={view.plans === 'all'}
        onCheckedChange={(checked) => change({ plans: checked ? 'all' : undefined, plan: undefined })}
      >
        {formatMessage({ id: t('care.calendar.withOff') })}
      </Checkbox>
    </Flex>
  );
};
