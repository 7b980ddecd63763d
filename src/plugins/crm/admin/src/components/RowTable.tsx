import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';

export interface Column<Row> {
  label: string;
  cell: (row: Row) => React.ReactNode;
}

interface Props<Row extends object> {
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** Of the table, for a screen reader. */
  label?: string;
}

/** A table; on a phone one card a row. */
export const RowTable = <Row extends object>(props: Props<Row>) =>
  useIsMobile() ? <Cards {...props} /> : <Grid {...props} />;

const Grid = <Row extends object>({ columns, rows, keyOf, label: name }: Props<Row>) => (
  <Table colCount={columns.length} rowCount={rows.length + 1} aria-label={name}>
    <Thead>
      <Tr>
        {columns.map(({ label }) => (
          <Th key={label}>
            <Typography variant="sigma" textColor="neutral600">
              {label}
            </Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
    <Tbody>
      {rows.map((row) => (
        <Tr key={keyOf(row)}>
          {columns.map(({ label, cell }) => (
            <Td key={label}>{cell(row)}</Td>
          ))}
        </Tr>
      ))}
    </Tbody>
  </Table>
);

const Cards = <Row extends object>({ columns, rows, keyOf, label: name }: Props<Row>) => (
  <Flex tag="ul" aria-label={name} direction="column" alignItems="stretch" gap={3}>
    {rows.map((row) => (
      <Box tag="li" key={keyOf(row)} background="neutral0" hasRadius shadow="tableShadow" padding={4}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {columns.map(({ label, cell }, index) => (
            <Flex key={label} justifyContent="space-between" alignItems="start" gap={4}>
              {index > 0 && (
                <Typography textColor="neutral600" style={{ flexShrink: 0 }}>
                  {label}
                </Typography>
              )}
              <Box style={{ minWidth: 0, textAlign: index > 0 ? 'right' : 'left' }}>{cell(row)}</Box>
            </Flex>
          ))}
        </Flex>
      </Box>
    ))}
  </Flex>
);
