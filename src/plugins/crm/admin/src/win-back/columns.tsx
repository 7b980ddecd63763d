import { Badge, Box, Button, Checkbox, Flex, Link, Tooltip, Typography } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { RetryState, WinBackRow } from '../../../shared/contracts/win-back';
import { CustomerCell } from '../components/CustomerCell';
import { Moment } from '../components/Moment';
import type { Column } from '../components/RowTable';
import { StateBadge, ToneBadge } from '../components/StateBadge';
import { recordPath } from '../lib/list-path';
import { useValueText } from '../lib/value-text';
import { ReactivateButton } from './ReactivateButton';
import { useTexts } from './use-texts';

interface Options {
  selected: ReadonlySet<string>;
  mayPlan: boolean;
  mayReactivate: boolean;
  onSelect(row: WinBackRow, isSelected: boolean): void;
  onPlan(row: WinBackRow): void;
}

export const useColumns = ({ selected, mayPlan, mayReactivate, onSelect, onPlan }: Options): Column<WinBackRow>[] => {
  const text = useTexts();
  const columns: Column<WinBackRow>[] = [
    {
      label: text('column.customer'),
      cell: (row) => (
        <Flex gap={3} alignItems="start" style={{ maxWidth: '26rem', whiteSpace: 'normal' }}>
          {mayPlan && (
            <Checkbox
              aria-label={text('row.select', { name: row.name })}
              disabled={row.refusesCalls}
              checked={selected.has(row.documentId)}
              onCheckedChange={(checked) => onSelect(row, checked === true)}
            />
          )}
          <CustomerCell customer={row} />
        </Flex>
      ),
    },
    { label: text('column.standing'), cell: (row) => <Standing row={row} /> },
    { label: text('column.lastContact'), cell: (row) => <LastContact row={row} /> },
    {
      label: text('column.owner'),
      cell: ({ owner }) => (
        <Typography textColor={owner ? 'neutral800' : 'neutral600'}>{owner?.name ?? text('row.nobody')}</Typography>
      ),
    },
    { label: text('column.retry'), cell: (row) => <Retry row={row} /> },
  ];
  if (mayPlan || mayReactivate)
    columns.push({
      label: text('column.next'),
      cell: (row) => (
        <Flex gap={2} wrap="wrap" justifyContent={{ initial: 'end', medium: 'start' }}>
          {mayPlan && (
            <Button
              size="S"
              variant="tertiary"
              startIcon={<Calendar />}
              disabled={row.refusesCalls}
              aria-label={text(row.retry ? 'row.moveOf' : 'row.planOf', { name: row.name })}
              onClick={() => onPlan(row)}
            >
              {text(row.retry ? 'row.move' : 'row.plan')}
            </Button>
          )}
          {mayReactivate && row.kind !== 'silent' && <ReactivateButton customer={row} />}
        </Flex>
      ),
    });
  return columns;
};

/** Where the customer stands, since when, and why. */
const Standing = ({ row: { kind, stage, lostReason, since, refusesCalls } }: { row: WinBackRow }) => {
  const text = useTexts();
  const word = useValueText();
  return (
    <Flex direction="column" alignItems={{ initial: 'end', medium: 'start' }} gap={1}>
      <Flex gap={2} wrap="wrap" justifyContent={{ initial: 'end', medium: 'start' }}>
        {kind === 'silent' ? (
          <>
            <ToneBadge tone="warning">{text('kind.silent')}</ToneBadge>
            <Typography variant="pi" textColor="neutral600">
              {word('customer.stage', stage)}
            </Typography>
          </>
        ) : (
          <StateBadge of="customer.stage" value={stage} />
        )}
        {lostReason && <Badge>{word('customer.lostReason', lostReason)}</Badge>}
        {refusesCalls && (
          <Tooltip label={text('row.noCallsHint')}>
            <Box tag="span" tabIndex={0}>
              <ToneBadge tone="danger">{text('row.noCalls')}</ToneBadge>
            </Box>
          </Tooltip>
        )}
      </Flex>
      {kind !== 'silent' && since && (
        <Typography variant="pi" textColor="neutral600">
          <Moment at={since} />
        </Typography>
      )}
    </Flex>
  );
};

const LastContact = ({ row: { lastContactAt, silentDays } }: { row: WinBackRow }) => {
  const text = useTexts();
  return (
    <Flex direction="column" alignItems={{ initial: 'end', medium: 'start' }}>
      <Typography textColor="neutral800">{text('row.days', { count: silentDays })}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {lastContactAt ? <Moment at={lastContactAt} /> : text('row.never')}
      </Typography>
    </Flex>
  );
};

const TONES: Record<RetryState, 'danger' | 'warning' | 'secondary'> = {
  none: 'secondary',
  planned: 'secondary',
  due: 'warning',
  overdue: 'danger',
};

const Retry = ({ row: { retry } }: { row: WinBackRow }) => {
  const { formatDate } = useIntl();
  const text = useTexts();
  if (!retry) return <Typography textColor="neutral600">{text('retry.none')}</Typography>;
  const day = formatDate(retry.dueAt, { dateStyle: 'medium' });
  const tone = TONES[retry.state];
  return (
    <Flex direction="column" alignItems={{ initial: 'end', medium: 'start' }} gap={1}>
      <Flex gap={2} wrap="wrap">
        {retry.task ? (
          <Link tag={RouterLink} to={recordPath('api::task.task', retry.task)}>
            {day}
          </Link>
        ) : (
          <Typography textColor="neutral800">{day}</Typography>
        )}
        <ToneBadge tone={tone}>{text(`retry.${retry.state}`)}</ToneBadge>
      </Flex>
      {retry.note && (
        <Box style={{ maxWidth: '24rem', whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
          <Typography variant="pi" textColor="neutral600">
            {retry.note}
          </Typography>
        </Box>
      )}
    </Flex>
  );
};
