import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { BackupOverview } from '../../../shared/contracts/backups';
import { Moment } from '../components/Moment';
import { t } from '../lib/plugin-id';
import { useSize } from './use-size';

interface TileProps {
  label: string;
  note?: string;
  tone?: string;
  children: React.ReactNode;
}

const Tile = ({ label, note, tone = 'neutral800', children }: TileProps) => (
  <Grid.Item col={3} m={6} s={6} xs={12} alignItems="stretch">
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} width="100%">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="pi" fontWeight="semiBold" textColor="neutral600">
          {label}
        </Typography>
        <Typography variant="beta" tag="p" textColor={tone}>
          {children}
        </Typography>
        {note && (
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {note}
          </Typography>
        )}
      </Flex>
    </Box>
  </Grid.Item>
);

/** The last good one, the next one, the last drill, and where it all lies. */
export const Figures = ({ overview }: { overview: BackupOverview }) => {
  const { formatMessage, formatDate, formatNumber } = useIntl();
  const sizeOf = useSize();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`backups.figure.${key}`) }, values);
  const { lastGood, nextAt, drill, place, keepDays, keepMonths } = overview;
  return (
    <Grid.Root gap={4}>
      <Tile
        label={text('last')}
        tone={lastGood ? undefined : 'danger600'}
        note={
          lastGood
            ? text('lastNote', { size: sizeOf(lastGood.bytes), rows: formatNumber(lastGood.rows ?? 0) })
            : undefined
        }
      >
        {lastGood?.finishedAt ? <Moment at={lastGood.finishedAt} /> : text('none')}
      </Tile>
      <Tile label={text('next')} note={nextAt ? text('nextNote') : undefined}>
        {nextAt
          ? formatDate(nextAt, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })
          : text('off')}
      </Tile>
      <Tile
        label={text('drill')}
        tone={drill?.state === 'failed' ? 'danger600' : undefined}
        note={
          drill
            ? drill.state === 'done'
              ? text('drillDone', { rows: formatNumber(drill.rows ?? 0), tables: formatNumber(drill.tables ?? 0) })
              : formatMessage({ id: t(`backups.error.${drill.errorCode}`) })
            : text('drillHow')
        }
      >
        {drill ? <Moment at={drill.finishedAt} /> : text('never')}
      </Tile>
      <Tile label={text('kept')} note={place}>
        {text('days', { days: keepDays, months: keepMonths })}
      </Tile>
    </Grid.Root>
  );
};
