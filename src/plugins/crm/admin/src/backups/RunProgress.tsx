import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { BackupRun } from '../../../shared/contracts/backups';
import { t } from '../lib/plugin-id';
import { useSize } from './use-size';

/** The work goes on when the page is left. */
export const RunProgress = ({ run }: { run: BackupRun }) => {
  const { formatMessage } = useIntl();
  const sizeOf = useSize();
  const isQueued = run.state === 'queued';
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {formatMessage({ id: t(isQueued ? 'backups.progress.queued' : 'backups.progress.running') })}
        </Typography>
        <ProgressBar value={run.percent} size="M" />
        <Typography variant="pi" textColor="neutral600" aria-live="polite">
          {formatMessage(
            { id: t(isQueued ? 'backups.progress.waiting' : 'backups.progress.written') },
            { percent: run.percent, size: sizeOf(run.bytes) },
          )}
        </Typography>
      </Flex>
    </Box>
  );
};
