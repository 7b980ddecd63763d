import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CareMessageRow } from '../../../shared/contracts/care-outbox';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { CustomerCell } from '../components/CustomerCell';
import { Lines, SmallCell, TextCell, WhenCell } from './cells';
import { Decision } from './Decision';
import type { Column } from './Rows';
import { Trouble } from './Trouble';

interface Options {
  /** Also what a person may decide. */
  decision: boolean;
  /** Rows can be chosen. */
  selection?: { has(row: CareMessageRow): boolean; toggle(row: CareMessageRow): void };
}

/** The columns of the outbox. */
export const useMessageColumns = ({ decision, selection }: Options): Column<CareMessageRow>[] => {
  const { formatMessage } = useIntl();
  const textOf = useValueText();
  const label = (key: string) => formatMessage({ id: t(`care.column.${key}`) });
  return [
    {
      label: label('customer'),
      cell: (row) =>
        selection ? (
          <Flex gap={3} alignItems="start">
            <Checkbox
              aria-label={formatMessage({ id: t('care.many.row') }, { name: row.customer?.name ?? '–' })}
              checked={selection.has(row)}
              onCheckedChange={() => selection.toggle(row)}
            />
            <CustomerCell customer={row.customer} />
          </Flex>
        ) : (
          <CustomerCell customer={row.customer} />
        ),
    },
    {
      label: label('message'),
      cell: (row) => (
        <Lines width={20}>
          <TextCell>{row.plan?.name}</TextCell>
          <SmallCell>{row.subject}</SmallCell>
        </Lines>
      ),
    },
    {
      label: label('channel'),
      cell: (row) => (
        <Lines width={20}>
          <TextCell>{row.channel && textOf('care-message.channel', row.channel)}</TextCell>
          <SmallCell>{row.address}</SmallCell>
          <SmallCell title={formatMessage({ id: t('care.column.providerId') })}>{row.providerId}</SmallCell>
        </Lines>
      ),
    },
    { label: label('state'), cell: (row) => <Trouble message={row} /> },
    { label: label('when'), cell: (row) => <Times message={row} /> },
    ...(decision ? [{ label: label('decision'), cell: (row: CareMessageRow) => <Decision message={row} /> }] : []),
  ];
};

/** The last thing that happened, and when it was planned for. */
const Times = ({ message }: { message: CareMessageRow }) => {
  const { formatMessage, formatDate } = useIntl();
  const { deliveredAt, sentAt, scheduledFor } = message;
  const last = deliveredAt ? 'deliveredAt' : sentAt ? 'sentAt' : 'scheduledFor';
  const all = (['scheduledFor', 'sentAt', 'deliveredAt'] as const)
    .filter((name) => message[name])
    .map((name) => {
      const time = formatDate(message[name] as string, { dateStyle: 'medium', timeStyle: 'medium' });
      return `${formatMessage({ id: t(`care.column.${name}`) })}: ${time}`;
    });
  return (
    <Lines width={14} title={all.join('\n')}>
      <WhenCell at={deliveredAt ?? sentAt ?? scheduledFor} />
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: t(`care.column.${last}`) })}
      </Typography>
    </Lines>
  );
};
