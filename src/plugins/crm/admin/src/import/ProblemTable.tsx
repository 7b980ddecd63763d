import { Box, Button, Flex, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { RowProblem, Severity } from '../../../shared/contracts/import';
import { t } from '../lib/plugin-id';
import { SEVERITY_TONE } from './state-tone';
import { useReason } from './use-reason';

const PAGE = 25;
const SEVERITIES: Severity[] = ['error', 'warning', 'notice'];

const COLUMNS = ['row', 'severity', 'column', 'value', 'reason'];

const Kind = ({ severity }: { severity: Severity }) => {
  const { formatMessage } = useIntl();
  return (
    <Status variant={SEVERITY_TONE[severity]} size="S">
      <Typography>{formatMessage({ id: t(`import.severity.${severity}`) })}</Typography>
    </Status>
  );
};

const ProblemRows = ({ problems }: { problems: RowProblem[] }) => {
  const { formatMessage } = useIntl();
  const reasonOf = useReason();
  return (
    <Table colCount={COLUMNS.length} rowCount={problems.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{formatMessage({ id: t(`import.problems.${column}`) })}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {problems.map((problem) => (
          <Tr key={`${problem.line}-${problem.column}-${problem.reason}`}>
            <Td>
              <Typography>{problem.line}</Typography>
            </Td>
            <Td>
              <Kind severity={problem.severity} />
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
  );
};

/** The same on a phone, one below the other. */
const ProblemCards = ({ problems }: { problems: RowProblem[] }) => {
  const { formatMessage } = useIntl();
  const reasonOf = useReason();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {problems.map((problem) => (
        <Box
          tag="li"
          key={`${problem.line}-${problem.column}-${problem.reason}`}
          background="neutral100"
          hasRadius
          padding={3}
        >
          <Flex gap={2} wrap="wrap">
            <Kind severity={problem.severity} />
            <Typography fontWeight="semiBold">
              {formatMessage({ id: t('import.problems.row') })} {problem.line} · {problem.column}
            </Typography>
          </Flex>
          <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {problem.value || formatMessage({ id: t('import.problems.empty') })}
          </Typography>
          <Typography tag="p">{reasonOf(problem)}</Typography>
        </Box>
      ))}
    </Flex>
  );
};

/** Row, column, value and reason; errors first. The CSV holds what is too much for the screen. */
export const ProblemTable = ({ problems, total }: { problems: RowProblem[]; total: number }) => {
  const { formatMessage } = useIntl();
  const [shown, setShown] = React.useState(PAGE);
  const sorted = React.useMemo(
    () => [...problems].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    [problems],
  );
  const isMobile = useIsMobile();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {isMobile ? (
        <ProblemCards problems={sorted.slice(0, shown)} />
      ) : (
        <ProblemRows problems={sorted.slice(0, shown)} />
      )}
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
