import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { CareMessageRow, CarePlanRow } from '../../../shared/contracts/care';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { useFindCareMessagesQuery } from './api';
import { CustomerCell, TextCell, WhenCell } from './cells';
import { Decision } from './Decision';
import { Empty } from './Empty';
import { Filters } from './Filters';
import { Rows, type Column } from './Rows';
import { StateBadge } from './StateBadge';
import { useFilters } from './use-filters';

const Trouble = ({ message }: { message: CareMessageRow }) => {
  const { formatMessage, formatDate, formatTime } = useIntl();
  const next = message.nextAttemptAt;
  const what = () => {
    if (message.state === 'uncertain') return formatMessage({ id: t('care.trouble.uncertain') });
    if (message.state !== 'proposed') return message.lastError;
    const time = formatDate(message.scheduledFor, { dateStyle: 'medium', timeStyle: 'short' });
    return formatMessage({ id: t('care.trouble.proposed') }, { plan: message.plan?.name ?? '', time });
  };
  return (
    <Flex direction="column" alignItems="start" gap={1}>
      <StateBadge of="care-message.state" value={message.state} />
      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {what()}
        {next &&
          ` · ${formatMessage({ id: t('care.trouble.next') }, { time: formatTime(next, { timeStyle: 'short' }) })}`}
      </Typography>
    </Flex>
  );
};

const LastDecision = ({ message }: { message: CareMessageRow }) => {
  const { formatMessage, formatDate } = useIntl();
  const last = message.decisions.at(-1);
  if (!last) return null;
  return (
    <Typography variant="pi" textColor="neutral600">
      {formatMessage(
        { id: t(`care.decided.${last.decision}`) },
        { by: last.by, at: formatDate(last.at, { dateStyle: 'medium', timeStyle: 'short' }) },
      )}
    </Typography>
  );
};

export const MessageList = ({ plans }: { plans: CarePlanRow[] }) => {
  const { formatMessage } = useIntl();
  const textOf = useValueText();
  const { filters } = useFilters();
  const { data, isLoading, error } = useFindCareMessagesQuery(filters);
  const label = (key: string) => formatMessage({ id: t(`care.column.${key}`) });

  const customer: Column<CareMessageRow> = {
    label: label('customer'),
    cell: (row) => <CustomerCell customer={row.customer} />,
  };
  const address = { label: label('address'), cell: (row: CareMessageRow) => <TextCell>{row.address}</TextCell> };
  const plan = { label: label('plan'), cell: (row: CareMessageRow) => <TextCell>{row.plan?.name}</TextCell> };
  const columns: Record<string, Column<CareMessageRow>[]> = {
    sent: [
      customer,
      { label: label('subject'), cell: (row) => <TextCell>{row.subject}</TextCell> },
      address,
      {
        label: label('sentAt'),
        cell: (row) => (
          <>
            <WhenCell at={row.sentAt} />
            <LastDecision message={row} />
          </>
        ),
      },
    ],
    skipped: [
      customer,
      {
        label: label('reason'),
        cell: (row) => <TextCell>{row.skipReason && textOf('care-message.skipReason', row.skipReason)}</TextCell>,
      },
      ...(plans.length > 1 ? [plan] : []),
      { label: label('scheduledFor'), cell: (row) => <WhenCell at={row.scheduledFor} /> },
    ],
    decide: [
      customer,
      { label: label('trouble'), cell: (row) => <Trouble message={row} /> },
      address,
      { label: label('scheduledFor'), cell: (row) => <WhenCell at={row.scheduledFor} /> },
      { label: label('decision'), cell: (row) => <Decision message={row} /> },
    ],
  };

  return (
    <>
      <Filters plans={plans} />
      {isLoading ? (
        <Page.Loading />
      ) : error || !data ? (
        <Page.Error />
      ) : data.data.length === 0 ? (
        <Empty tab={filters.tab} plans={plans} />
      ) : (
        <Rows
          columns={columns[filters.tab]}
          rows={data.data}
          keyOf={(row) => row.documentId}
          pagination={data.meta.pagination}
        />
      )}
    </>
  );
};
