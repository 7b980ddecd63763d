import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, ChevronLeft, ChevronRight } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { CareCalendar, CareCalendarDay } from '../../../../shared/contracts/care';
import { Card } from '../../components/Card';
import { RowTable, type Column } from '../../components/RowTable';
import { t } from '../../lib/plugin-id';
import { useValueText } from '../../lib/value-text';
import { useGetCareCalendarDayQuery } from '../api';
import { TextCell } from '../cells';
import { StateBadge } from '../../components/StateBadge';
import { planPath } from '../use-filters';
import { DayRows } from './DayRows';
import { useCalendar } from './use-calendar';
import { useDayText } from './use-day-text';

/** Who gets what on a day: the plans with what they reach and skip, and below each customer. */
export const DayView = ({ day, calendar }: { day: string; calendar: CareCalendar }) => {
  const { formatMessage } = useIntl();
  const { view, change } = useCalendar();
  const text = useDayText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { data, isLoading, error } = useGetCareCalendarDayQuery({ day, plans: view.plans });
  const before = calendar.days.filter((other) => other.day < day).at(-1);
  const after = calendar.days.find((other) => other.day > day);
  const step = (key: 'dayBefore' | 'dayAfter', to: { day: string } | undefined) => {
    const icon = key === 'dayBefore' ? { startIcon: <ChevronLeft /> } : { endIcon: <ChevronRight /> };
    return (
      <Button variant="tertiary" disabled={!to} onClick={() => change({ day: to?.day })} {...icon}>
        {formatMessage({ id: t(`care.calendar.${key}`) })}
      </Button>
    );
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Button
          variant="tertiary"
          startIcon={<ArrowLeft />}
          onClick={() => change({ day: undefined, month: day.slice(0, 7) })}
        >
          {formatMessage({ id: t('care.calendar.back') })}
        </Button>
        <Flex gap={2}>
          {step('dayBefore', before)}
          {step('dayAfter', after)}
        </Flex>
      </Flex>
      <Typography ref={title} tag="h2" variant="beta" tabIndex={-1} style={{ outline: 'none' }}>
        {text.long(day)}
      </Typography>
      {isLoading ? (
        <Page.Loading />
      ) : error || !data ? (
        <Page.Error />
      ) : data.plans.length === 0 ? (
        <Card>
          <Typography textColor="neutral600">{formatMessage({ id: t('care.calendar.emptyDay') })}</Typography>
        </Card>
      ) : (
        <>
          <Summary plans={data.plans} />
          <Box paddingTop={4}>
            <DayRows day={day} plans={data.plans} />
          </Box>
        </>
      )}
    </Flex>
  );
};

type DayPlan = CareCalendarDay['plans'][number];

const Summary = ({ plans }: { plans: DayPlan[] }) => {
  const { formatMessage, formatNumber } = useIntl();
  const textOf = useValueText();
  const label = (key: string) => formatMessage({ id: t(`care.column.${key}`) });
  const columns: Column<DayPlan>[] = [
    {
      label: label('plan'),
      cell: ({ documentId, name, state }) => (
        <Flex gap={2} wrap="wrap">
          <Typography
            fontWeight="bold"
            textColor="neutral800"
            tag={Link}
            to={planPath(documentId)}
            style={{ textDecoration: 'none' }}
          >
            {name}
          </Typography>
          {state !== 'active' && <StateBadge of="care-plan.state" value={state} />}
        </Flex>
      ),
    },
    { label: label('time'), cell: ({ sendAt }) => <TextCell>{sendAt}</TextCell> },
    {
      label: label('reached'),
      cell: ({ reached, state }) => (
        // Of a plan that is off it only would be.
        <Typography fontWeight="bold" textColor={reached > 0 && state === 'active' ? 'success700' : 'neutral600'}>
          {formatNumber(reached)}
        </Typography>
      ),
    },
    {
      label: label('skipped'),
      cell: ({ skipped }) => (
        <TextCell>
          {skipped
            .map(({ reason, customers }) => `${textOf('care-message.skipReason', reason)} ${formatNumber(customers)}`)
            .join(' · ')}
        </TextCell>
      ),
    },
  ];
  return <RowTable columns={columns} rows={plans} keyOf={({ documentId }) => documentId} />;
};
