import { Flex, Typography } from '@strapi/design-system';
import { Page, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { CarePlanRow } from '../../../shared/contracts/care';
import { t } from '../lib/plugin-id';
import { useFindCareMessagesQuery } from './api';
import { DecideRows } from './DecideRows';
import { Empty } from './Empty';
import { Filters } from './Filters';
import { useMessageColumns } from './message-columns';
import { PERMISSIONS } from './permissions';
import { Rows } from './Rows';
import { useFilters } from './use-filters';

/** The messages of the outbox, or those of them that wait for a person; as filtered. */
export const MessageList = ({ plans, tab }: { plans: CarePlanRow[]; tab: 'outbox' | 'decide' }) => {
  const { formatMessage } = useIntl();
  const { filters, paging, isFiltered } = useFilters();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const mayDecide = tab === 'decide' && Boolean((allowedActions as { canDecide?: boolean }).canDecide);
  const columns = useMessageColumns({ decision: tab === 'decide' });
  const { data, isFetching, isLoading, error } = useFindCareMessagesQuery({ tab, ...filters, ...paging });
  const customer = filters.customer ? data?.data[0]?.customer?.name : undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} aria-busy={isFetching}>
      <Filters plans={plans} customer={customer} />
      {isLoading ? (
        <Page.Loading />
      ) : error || !data ? (
        <Page.Error />
      ) : data.data.length === 0 ? (
        <Empty tab={tab} isFiltered={isFiltered} plans={plans} />
      ) : mayDecide ? (
        // What was chosen belongs to the rows that were shown.
        <DecideRows key={JSON.stringify({ ...filters, ...paging })} list={data} filters={filters} />
      ) : (
        <>
          <Typography textColor="neutral600" aria-live="polite">
            {formatMessage({ id: t('care.filter.count') }, { count: data.meta.pagination.total })}
          </Typography>
          <Rows columns={columns} rows={data.data} keyOf={(row) => row.documentId} pagination={data.meta.pagination} />
        </>
      )}
    </Flex>
  );
};
