import { Box, Loader, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ImportOptions, ImportType, Mapping, PreviewRow } from '../../../shared/contracts/import';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { usePreviewImportQuery } from './api';
import { SEVERITY_TONE } from './state-tone';
import { useTargetLabel } from './target-label';
import { useReason } from './use-reason';

/** Nothing but code words, as lists and pairs of them have. */
const CODES = /^(?:[a-z_]+|[NS]?[EW]|[NS])(?:(?:, | \/ )(?:[a-z_]+|[NS]?[EW]|[NS]|\d+))*$/;

interface Props {
  id: string;
  type: ImportType;
  mapping: Mapping;
  options: ImportOptions;
}

/** Code words of lists are shown as the panel shows them. */
const useWords = (of: string) => {
  const wordOf = useValueText();
  return (value: string) => value.replace(/[a-z_]+|[NESW]{1,2}(?![\w])/g, (code) => wordOf(of, code));
};

const Cell = ({ row, heading, of }: { row: PreviewRow; heading: string; of: string }) => {
  const words = useWords(of);
  const reasonOf = useReason();
  const problems = row.problems.filter((problem) => problem.column === heading);
  const read = row.values[heading];
  const value = read !== undefined && CODES.test(read) ? words(read) : read;
  return (
    <Td>
      <Box maxWidth="24rem">
        <Typography textColor={row.outcome === 'failed' ? 'neutral500' : 'neutral800'} ellipsis>
          {value || (problems.length > 0 ? problems[0].value : '')}
        </Typography>
        {problems.map((problem) => (
          <Typography
            key={problem.reason}
            tag="p"
            variant="pi"
            textColor={`${SEVERITY_TONE[problem.severity]}700`}
            style={{ whiteSpace: 'normal' }}
          >
            {reasonOf(problem)}
          </Typography>
        ))}
      </Box>
    </Td>
  );
};

/** The first rows as they would be stored, with what is wrong at its cell. */
export const PreviewTable = ({ id, type, mapping, options }: Props) => {
  const { formatMessage } = useIntl();
  const labelOf = useTargetLabel(type);
  const { data: rows, isFetching, isError } = usePreviewImportQuery({ id, mapping, options });
  if (isError) return <Typography textColor="danger600">{formatMessage({ id: t('import.preview.error') })}</Typography>;
  if (!rows) return <Loader>{formatMessage({ id: t('import.preview.loading') })}</Loader>;
  const headings = Object.keys(rows[0]?.values ?? {});
  if (headings.length === 0) return <Typography>{formatMessage({ id: t('import.preview.nothing') })}</Typography>;
  return (
    <Box style={{ opacity: isFetching ? 0.5 : 1 }} aria-busy={isFetching}>
      <Table colCount={headings.length + 1} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">{formatMessage({ id: t('import.problems.row') })}</Typography>
            </Th>
            {headings.map((heading) => (
              <Th key={heading}>
                <Typography variant="sigma">{labelOf({ path: mapping[heading] ?? heading, attribute: '' })}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.line}>
              <Td>
                {row.outcome === 'failed' ? (
                  <Status variant="danger" size="S">
                    <Typography>{row.line}</Typography>
                  </Status>
                ) : (
                  <Typography>{row.line}</Typography>
                )}
              </Td>
              {headings.map((heading) => (
                <Cell key={heading} row={row} heading={heading} of={`${type.slice(0, -1)}.${mapping[heading]}`} />
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};
