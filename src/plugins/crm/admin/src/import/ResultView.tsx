import { Alert, Button, Flex, Grid } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Outcome, RunWithTargets } from '../../../shared/contracts/import';
import { Card } from '../components/Card';
import { t } from '../lib/plugin-id';
import { useStartImportMutation } from './api';
import { CountTile } from './CountTile';
import { ProblemTable } from './ProblemTable';
import { recordsPath } from './records-path';

const OUTCOMES: Outcome[] = ['created', 'updated', 'skipped', 'failed'];

/** What came of a run: the counts, the way to the records, and every problem with its row. */
export const ResultView = ({ run, onPrepare }: { run: RunWithTargets; onPrepare(): void }) => {
  const { formatMessage, formatNumber } = useIntl();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [start, { isLoading }] = useStartImportMutation();

  const download = async () => {
    try {
      const { data } = await get<Blob>(`/crm/import/runs/${run.id}/problems`, { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = `${run.fileName.replace(/\.\w+$/, '')}-problems.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      toggleNotification({ type: 'danger', message: formatMessage({ id: t('import.problems.downloadFailed') }) });
    }
  };

  return (
    <>
      {run.error && (
        <Alert
          variant="danger"
          closeLabel={formatMessage({ id: t('import.close') })}
          title={formatMessage({ id: t('import.result.stopped') })}
        >
          {formatMessage({ id: run.error, defaultMessage: run.error })}
        </Alert>
      )}
      {run.counts && (
        <Card
          title={formatMessage(
            { id: t(run.dryRun ? 'import.result.dryRun' : 'import.result.title') },
            { file: run.fileName },
          )}
          hint={formatMessage({ id: t('import.result.rows') }, { rows: formatNumber(run.counts.rows) })}
        >
          <Grid.Root gap={4}>
            {OUTCOMES.map((outcome) => (
              <Grid.Item key={outcome} col={3} xs={6} alignItems="stretch">
                <CountTile outcome={outcome} count={run.counts?.[outcome] ?? 0} to={recordsPath(run, outcome)} />
              </Grid.Item>
            ))}
          </Grid.Root>
        </Card>
      )}
      <Flex gap={2} justifyContent="flex-end" wrap="wrap">
        <Button variant="tertiary" onClick={onPrepare}>
          {formatMessage({ id: t('import.action.change') })}
        </Button>
        {run.dryRun && run.counts && (
          <Button
            loading={isLoading}
            onClick={() => void start({ id: run.id, mapping: run.mapping, options: run.options, dryRun: false })}
          >
            {formatMessage({ id: t('import.action.start') }, { rows: formatNumber(run.rows) })}
          </Button>
        )}
      </Flex>
      {run.problemCount > 0 && (
        <Card
          title={formatMessage({ id: t('import.problems.title') }, { count: run.problemCount })}
          hint={formatMessage({ id: t('import.problems.hint') })}
        >
          <Flex>
            <Button variant="secondary" startIcon={<Download />} onClick={() => void download()}>
              {formatMessage({ id: t('import.problems.download') })}
            </Button>
          </Flex>
          <ProblemTable problems={run.problems} total={run.problemCount} />
        </Card>
      )}
    </>
  );
};
