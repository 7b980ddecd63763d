import { Box, Button, EmptyStateLayout, Flex, Grid } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ReportQuery } from '../../../shared/contracts/reports';
import { t } from '../lib/plugin-id';
import { useGetDashboardQuery } from './api';
import { ChartGrid } from './ChartGrid';
import { figureLinks } from './figure-links';
import { Filters } from './Filters';
import { PERMISSIONS } from './permissions';
import { Skeleton } from './Skeleton';
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
          <EmptyStateLayout
            content={formatMessage({ id: t('reports.error.text') })}
            action={
              <Flex gap={2}>
                <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={() => refetch()}>
                  {formatMessage({ id: t('reports.error.retry') })}
                </Button>
                <Button variant="tertiary" onClick={() => setQuery({ from: '', to: '', team: '' }, 'remove')}>
                  {formatMessage({ id: t('reports.error.reset') })}
                </Button>
              </Flex>
            }
          />
        ) : !data ? (
          <Skeleton />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Filters data={data} team={query.team} onChange={(change) => setQuery({ ...asked, ...change })} />
            <Box style={{ opacity: isFetching ? 0.6 : 1 }}>
              <Grid.Root gap={4}>
                <Tiles data={data} links={figureLinks(data, query.team)} />
                <ChartGrid data={data} links={figureLinks(data, query.team)}>
                  <WorkLists data={data} links={figureLinks(data, query.team)} />
                </ChartGrid>
              </Grid.Root>
            </Box>
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
