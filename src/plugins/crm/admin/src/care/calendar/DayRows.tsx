import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { CareCalendarDay, CareForecastRow } from '../../../../shared/contracts/care';
import { t } from '../../lib/plugin-id';
import { useValueText } from '../../lib/value-text';
import { useFindCareForecastQuery } from '../api';
import { CustomerCell } from '../../components/CustomerCell';
import { TextCell } from '../cells';
import { Rows, type Column } from '../Rows';
import { useCalendar } from './use-calendar';

/** Each customer of a day: what they get, by which channel, when, and what stands in the way. */
export const DayRows = ({ day, plans }: { day: string; plans: CareCalendarDay['plans'] }) => {
  const { formatMessage } = useIntl();
  const { view, change } = useCalendar();
  const columns = useColumns(plans);
  const { page, pageSize } = view;
  const { data, isLoading, error } = useFindCareForecastQuery({
    day,
    plans: view.plans,
    plan: view.plan,
    page,
    pageSize,
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography tag="h3" variant="delta">
          {formatMessage({ id: t('care.calendar.who') })}
        </Typography>
        {(plans.length > 1 || view.plan) && (
          <Box minWidth={{ initial: '100%', medium: '24rem' }}>
            <SingleSelect
              size="S"
              aria-label={formatMessage({ id: t('care.column.plan') })}
              placeholder={formatMessage({ id: t('care.calendar.anyPlan') })}
              value={view.plan ?? ''}
              onChange={(plan) => change({ plan: String(plan) })}
              onClear={() => change({ plan: undefined })}
            >
              {plans.map(({ documentId, name }) => (
                <SingleSelectOption key={documentId} value={documentId}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Box>
        )}
      </Flex>
      {isLoading ? (
        <Page.Loading />
      ) : error || !data ? (
        <Page.Error />
      ) : data.data.length === 0 ? (
        <Typography textColor="neutral600">{formatMessage({ id: t('care.calendar.emptyDay') })}</Typography>
      ) : (
        <Rows
          columns={columns}
          rows={data.data}
          keyOf={(row) => `${row.plan.documentId} ${row.customer.documentId} ${row.occurrence}`}
          pagination={data.meta.pagination}
        />
      )}
    </Flex>
  );
};

const useColumns = (plans: CareCalendarDay['plans']): Column<CareForecastRow>[] => {
  const { formatMessage, formatDate } = useIntl();
  const textOf = useValueText();
  const label = (key: string) => formatMessage({ id: t(`care.column.${key}`) });
  const isOn = (row: CareForecastRow) =>
    plans.some(({ documentId, state }) => documentId === row.plan.documentId && state === 'active');
  return [
    { label: label('customer'), cell: (row) => <CustomerCell customer={row.customer} /> },
    { label: label('plan'), cell: (row) => <TextCell>{row.plan.name}</TextCell> },
    {
      label: label('time'),
      // By the customer's clock; the reader's own on hover.
      cell: (row) => (
        <Typography
          textColor="neutral800"
          title={formatDate(row.scheduledFor, { dateStyle: 'full', timeStyle: 'long' })}
        >
          {row.plan.sendAt}
        </Typography>
      ),
    },
    {
      label: label('channel'),
      cell: (row) => (
        <Flex direction="column" alignItems="start">
          <TextCell>{row.channel && textOf('care-message.channel', row.channel)}</TextCell>
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {row.address}
          </Typography>
        </Flex>
      ),
    },
    {
      label: label('expected'),
      cell: (row) => (
        <Typography textColor={row.obstacle ? 'warning700' : isOn(row) ? 'success700' : 'neutral600'}>
          {row.obstacle
            ? formatMessage(
                { id: t('care.forecast.skipped') },
                { reason: textOf('care-message.skipReason', row.obstacle) },
              )
            : formatMessage({ id: t(isOn(row) ? 'care.forecast.sent' : 'care.forecast.would') })}
        </Typography>
      ),
    },
  ];
};
