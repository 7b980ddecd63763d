import { Box, ProgressBar, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RunWithTargets } from '../../../shared/contracts/import';
import { Card } from '../components/Card';
import { t } from '../lib/plugin-id';

/** The work goes on when the page is left. */
export const RunProgress = ({ run }: { run: RunWithTargets }) => {
  const { formatMessage, formatNumber } = useIntl();
  const share = run.rows === 0 ? 0 : Math.round((100 * run.progress) / run.rows);
  return (
    <Card
      title={formatMessage(
        { id: t(run.dryRun ? 'import.progress.trying' : 'import.progress.title') },
        { file: run.fileName },
      )}
      hint={formatMessage({ id: t('import.progress.hint') })}
    >
      <ProgressBar value={share} size="M" />
      <Box aria-live="polite">
        <Typography>
          {formatMessage(
            { id: t('import.progress.rows') },
            { done: formatNumber(run.progress), all: formatNumber(run.rows) },
          )}
        </Typography>
      </Box>
    </Card>
  );
};
