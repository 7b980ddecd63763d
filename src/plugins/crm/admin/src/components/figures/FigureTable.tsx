import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography, Link } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { exactNumber } from '../../lib/number-format';
import { t } from '../../lib/plugin-id';
import type { Point } from './ChartCard';

export const FigureTable = ({ title, points, columns }: { title: string; points: Point[]; columns: string[] }) => {
  const { formatMessage, locale } = useIntl();
  return (
    <Box maxHeight="32rem" overflow="auto">
      <Table colCount={columns.length + 1} rowCount={points.length + 1} aria-label={title}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">{formatMessage({ id: t('reports.card.what') })}</Typography>
            </Th>
            {columns.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{column}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {points.map(({ label, value, exact, to, more = [] }) => (
            <Tr key={label}>
              <Td>
                {to ? (
                  <Link tag={RouterLink} to={to}>
                    {label}
                  </Link>
                ) : (
                  <Typography>{label}</Typography>
                )}
              </Td>
              {[exact ?? (value === null ? '–' : exactNumber(value, locale)), ...more].map((cell, index) => (
                <Td key={columns[index]}>
                  <Typography textColor="neutral800">{cell}</Typography>
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};
