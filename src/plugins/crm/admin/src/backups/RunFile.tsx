import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { BackupRun } from '../../../shared/contracts/backups';
import { t } from '../lib/plugin-id';

const SHOWN_DIGITS = 12;

/** The file's name and the beginning of its checksum; the whole of it for the pointer and to be copied. */
export const RunFile = ({ run }: { run: BackupRun }) => {
  const { formatMessage } = useIntl();
  if (run.state !== 'done' || !run.fileName) return <Typography>–</Typography>;
  if (run.removedAt)
    return (
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: t('backups.file.removed') })}
      </Typography>
    );
  return (
    <Box style={{ maxWidth: '32rem' }}>
      <Typography tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
        {run.fileName}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" title={run.checksum ?? undefined}>
        {formatMessage({ id: t('backups.file.checksum') }, { checksum: run.checksum?.slice(0, SHOWN_DIGITS) })}
      </Typography>
    </Box>
  );
};
