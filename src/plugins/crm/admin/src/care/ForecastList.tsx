import { Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { CareForecastRow, CarePlanRow } from '../../../shared/contracts/care';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { useFindCareForecastQuery } from './api';
import { CustomerCell, TextCell } from './cells';
import { Empty } from './Empty';
import { Rows, type Column } from './Rows';
import { useFilters } from './use-filters';

/** Whom a plan greets in the next 30 days, and whom it will pass over. */
export const ForecastList = ({ plans }: { plans: CarePlanRow[] }) => {
  const { formatMessage, formatDate } = useIntl();
  const textOf = useValueText();
  const { filters, change } = useFilters();
  const plan =
    plans.find(({ documentId }) => documentId === filters.plan) ?? plans.find((p) => p.state === 'active') ?? plans[0];
  const { data, isLoading, error } = useFindCareForecastQuery(
    { plan: plan?.documentId, page: filters.page, pageSize: filters.pageSize },
    { skip: !plan },
  );
  if (!plan) return <Empty tab="due" plans={plans} />;
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;

  const label = (key: string) => formatMessage({ id: t(`care.column.${key}`) });
  const columns: Column<CareForecastRow>[] = [
    { label: label('customer'), cell: (row) => <CustomerCell customer={row.customer} /> },
    {
      label: label('scheduledFor'),
      cell: (row) => (
        <Typography textColor="neutral800">
          {/* The customer's own day and hour: the reader's clock may show another. */}
          {formatDate(row.day, { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' })} {plan.sendAt}
        </Typography>
      ),
    },
    { label: label('address'), cell: (row) => <TextCell>{row.address}</TextCell> },
    {
      label: label('expected'),
      cell: (row) => (
        <Typography textColor={row.obstacle ? 'warning700' : 'success700'}>
          {row.obstacle
            ? formatMessage(
                { id: t('care.forecast.skipped') },
                { reason: textOf('care-message.skipReason', row.obstacle) },
              )
            : formatMessage({ id: t('care.forecast.sent') })}
        </Typography>
      ),
    },
  ];
  return (
    <>
      {plans.length > 1 && (
        <Flex paddingBottom={4}>
          <SingleSelect
            size="S"
            aria-label={label('plan')}
            value={plan.documentId}
            onChange={(documentId) => change({ plan: String(documentId) })}
          >
            {plans.map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Flex>
      )}
      {data.data.length === 0 ? (
        <Empty tab="due" plans={plans} />
      ) : (
        <Rows
          columns={columns}
          rows={data.data}
          keyOf={(row) => `${row.customer.documentId} ${row.day}`}
          pagination={data.meta.pagination}
        />
      )}
    </>
  );
};
