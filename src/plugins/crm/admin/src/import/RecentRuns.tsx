import { Status, Table, Tbody, Td, TextButton, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Card } from '../components/Card';
import { t } from '../lib/plugin-id';
import { useGetImportsQuery } from './api';
import { stateTone } from './state-tone';

/** One's own imports, the newest first. */
export const RecentRuns = ({ onOpen }: { onOpen(runId: string): void }) => {
  const { formatMessage, formatDate, formatNumber } = useIntl();
  const { data: runs = [], isError } = useGetImportsQuery();
  if (isError) return <Typography textColor="danger600">{formatMessage({ id: t('import.recent.error') })}</Typography>;
  if (runs.length === 0) return null;
  const heading = (key: string) => (
    <Th>
      <Typography variant="sigma">{formatMessage({ id: t(key) })}</Typography>
    </Th>
  );
  return (
    <Card title={formatMessage({ id: t('import.recent.title') })}>
      <Table colCount={4} rowCount={runs.length + 1}>
        <Thead>
          <Tr>
            {heading('import.recent.file')}
            {heading('import.recent.state')}
            {heading('import.result.created')}
            {heading('import.recent.when')}
          </Tr>
        </Thead>
        <Tbody>
          {runs.map((run) => (
            <Tr key={run.id}>
              <Td>
                <TextButton onClick={() => onOpen(run.id)}>{run.fileName}</TextButton>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {formatMessage({ id: t(`import.type.${run.type}`) })}
                </Typography>
              </Td>
              <Td>
                <Status variant={stateTone(run)} size="S">
                  <Typography>
                    {formatMessage({
                      id: t(`import.state.${run.state === 'done' && run.dryRun ? 'tried' : run.state}`),
                    })}
                  </Typography>
                </Status>
              </Td>
              <Td>
                <Typography>{run.counts && !run.dryRun ? formatNumber(run.counts.created) : '–'}</Typography>
              </Td>
              <Td>
                <Typography>{formatDate(run.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}</Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Card>
  );
};
