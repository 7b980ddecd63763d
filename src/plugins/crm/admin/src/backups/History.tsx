import { Box, Flex, Status, Typography, type StatusVariant } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { BackupRun, BackupState } from '../../../shared/contracts/backups';
import { RowTable, type Column } from '../components/RowTable';
import { t } from '../lib/plugin-id';
import { RunFile } from './RunFile';
import { useSize } from './use-size';

const TONES: Record<BackupState, StatusVariant> = {
  queued: 'neutral',
  running: 'primary',
  done: 'success',
  failed: 'danger',
};

const Result = ({ run }: { run: BackupRun }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Status variant={TONES[run.state]} size="S">
        <Typography fontWeight="semiBold">{formatMessage({ id: t(`backups.state.${run.state}`) })}</Typography>
      </Status>
      {run.errorCode && (
        <Typography
          variant="pi"
          textColor="neutral600"
          title={run.error ?? undefined}
          style={{ overflowWrap: 'anywhere' }}
        >
          {formatMessage({ id: t(`backups.error.${run.errorCode}`) })}
        </Typography>
      )}
    </Flex>
  );
};

/** The last fifty, the newest first. */
export const History = ({ runs }: { runs: BackupRun[] }) => {
  const { formatMessage, formatDate, formatNumber } = useIntl();
  const sizeOf = useSize();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`backups.${key}`) }, values);
  const plain = (value: string) => <Typography>{value}</Typography>;
  const secondsOf = ({ startedAt, finishedAt }: BackupRun) =>
    startedAt && finishedAt ? (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 : undefined;
  const durationOf = (run: BackupRun) => {
    const seconds = secondsOf(run);
    if (seconds === undefined) return '–';
    return seconds < 60
      ? formatNumber(seconds, { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 1 })
      : formatNumber(seconds / 60, { style: 'unit', unit: 'minute', unitDisplay: 'short', maximumFractionDigits: 1 });
  };

  const columns: Column<BackupRun>[] = [
    {
      label: text('column.when'),
      cell: (run) => (
        <Box>
          <Typography fontWeight="semiBold">
            {formatDate(run.startedAt ?? run.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {run.startedBy ?? text(`cause.${run.cause}`)}
          </Typography>
        </Box>
      ),
    },
    { label: text('column.result'), cell: (run) => <Result run={run} /> },
    { label: text('column.size'), cell: (run) => plain(run.state === 'done' ? sizeOf(run.bytes) : '–') },
    { label: text('column.duration'), cell: (run) => plain(durationOf(run)) },
    {
      label: text('column.rows'),
      cell: (run) => plain(run.rows === null ? '–' : formatNumber(run.rows)),
    },
    { label: text('column.file'), cell: (run) => <RunFile run={run} /> },
  ];
  return (
    <Box tag="section">
      <Box paddingBottom={3}>
        <Typography tag="h2" variant="delta">
          {text('history')}
        </Typography>
      </Box>
      <RowTable columns={columns} rows={runs} keyOf={({ id }) => id} />
    </Box>
  );
};
