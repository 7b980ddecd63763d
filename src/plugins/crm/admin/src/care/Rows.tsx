import { Flex } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { RowTable, type Column } from '../components/RowTable';

export type { Column } from '../components/RowTable';

interface Props<Row extends object> {
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  pagination: { page: number; pageSize: number; total: number };
}

/** The page stands in the address. */
export const Rows = <Row extends object>({ pagination, ...table }: Props<Row>) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    <RowTable {...table} />
    <Pagination.Root pageCount={Math.ceil(pagination.total / pagination.pageSize)} total={pagination.total}>
      <Pagination.PageSize options={['25', '50', '100']} />
      <Pagination.Links />
    </Pagination.Root>
  </Flex>
);
