import { Button, Flex, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { RowProblem, Severity } from '../../../shared/contracts/import';
import { t } from '../lib/plugin-id';
import { SEVERITY_TONE } from './state-tone';
import { useReason } from './use-reason';

const PAGE = 25;
const SEVERITIES: Severity[] = ['error', 'warning', 'notice'];

/** Row, column, value and reason; errors first. The CSV holds what is too much for the screen. */
export const ProblemTable = ({ problems, total }: { problems: RowProblem[]; total: number }) => {
  const { formatMessage } = useIntl();
  const reasonOf = useReason();
  const [shown, setShown] = React.useState(PAGE);
  const sorted = React.useMemo(
    () => [...problems].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    [problems],
  );
  const columns = ['row', 'severity', 'column', 'value', 'reason'];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Table colCount={columns.length} rowCount={Math.min(shown, sorted.length) + 1}>
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{formatMessage({ id: t(`import.problems.${column}`) })}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {sorted.slice(0, shown).map((problem) => (
            <Tr key={`${problem.line}-${problem.column}-${problem.reason}`}>
              <Td>
                <Typography>{problem.line}</Typography>
              </Td>
              <Td>
                <Status variant={SEVERITY_TONE[problem.severity]} size="S">
                  <Typography>{formatMessage({ id: t(`import.severity.${problem.severity}`) })}</Typography>
                </Status>
              </Td>
              <Td>
                <Typography>{problem.column}</Typography>
              </Td>
              <Td>
                <Typography ellipsis style={{ maxWidth: '20rem' }}>
                  {problem.value || formatMessage({ id: t('import.problems.empty') })}
                </Typography>
              </Td>
              <Td>
                <Typography style={{ whiteSpace: 'normal' }}>{reasonOf(problem)}</Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {shown < sorted.length && (
        <Flex justifyContent="center">
          <Button variant="tertiary" onClick={() => setShown(shown + 4 * PAGE)}>
            {formatMessage({ id: t('import.problems.more') })}
          </Button>
        </Flex>
      )}
      {shown >= sorted.length && total > sorted.length && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: t('import.problems.inFile') }, { count: total - sorted.length })}
        </Typography>
      )}
    </Flex>
  );
};
