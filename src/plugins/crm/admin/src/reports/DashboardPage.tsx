import { Flex, Grid } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ReportQuery } from '../../../shared/contracts/reports';
import { t } from '../lib/plugin-id';
import { useGetDashboardQuery } from './api';
import { ChartGrid } from './ChartGrid';
import { figureLinks } from './figure-links';
import { FiguresError } from '../components/figures/FiguresError';
import { PeriodFilter } from '../components/figures/PeriodFilter';
import { PERMISSIONS } from './permissions';
import { Skeleton } from '../components/figures/Skeleton';
import { Tiles } from './Tiles';
import { WorkLists } from './WorkLists';

const Dashboard = () => {
  const { formatMessage } = useIntl();
  const [{ query }, setQuery] = useQueryParams<ReportQuery>();
  const asked: ReportQuery = {
    ...(query.from ? { from: query.from } : {}),
    ...(query.to ? { to: query.to } : {}),
    ...(query.team ? { team: query.team } : {}),
  };
  const { data, isFetching, isError, refetch } = useGetDashboardQuery(asked);
  const title = formatMessage({ id: t('reports.page.title') });

  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: t('reports.page.subtitle') })} />
      <Layouts.Content>
        {isError ? (
          <FiguresError onRetry={refetch} onReset={() => setQuery({ from: '', to: '', team: '' }, 'remove')} />
        ) : !data ? (
          <Skeleton />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <PeriodFilter data={data} team={query.team} onChange={(change) => setQuery({ ...asked, ...change })} />
            <Flex direction="column" alignItems="stretch" gap={4} style={{ opacity: isFetching ? 0.6 : 1 }}>
              <Grid.Root gap={4}>
                <Tiles data={data} links={figureLinks(data, query.team)} />
              </Grid.Root>
              <Grid.Root gap={4}>
                <ChartGrid data={data} links={figureLinks(data, query.team)}>
                  <WorkLists data={data} links={figureLinks(data, query.team)} />
                </ChartGrid>
              </Grid.Root>
            </Flex>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

const DashboardPage = () => (
  <Page.Protect permissions={PERMISSIONS as never}>
    <Dashboard />
  </Page.Protect>
);
export default DashboardPage;
