import { Box, Flex, Grid, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { Moment } from '../components/Moment';
import { shortNumber } from '../lib/number-format';
import { t } from '../lib/plugin-id';
import { useGetTodayQuery } from './api';
import { figureLinks } from './figure-links';
import { besides } from './besides';
import { recordPath } from '../lib/list-path';

/** On Strapi's home: what is due, and how many customers there are. */
export const TodayWidget = () => {
  const { formatMessage, locale } = useIntl();
  const { data, isLoading, isError } = useGetTodayQuery();
  if (isLoading) return <Widget.Loading />;
  if (isError || !data) return <Widget.Error />;
  const links = figureLinks(data);
  const figures: [string, number, string][] = [];
  if (data.tasks) figures.push(['dueTasks', data.tasks.due, links.dueTasks()]);
  if (data.complaints) figures.push(['overdueComplaints', data.complaints.overdue, links.overdueComplaints()]);
  if (data.customers)
    figures.push(
      ['newThisWeek', data.customers.addedThisWeek, links.newThisWeek()],
      ['customers', data.customers.total, links.customers()],
    );
  if (figures.length === 0) return <Widget.NoPermissions />;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Grid.Root gap={2}>
        {figures.map(([key, count, to]) => (
          <Grid.Item key={key} col={3} m={3} s={6} xs={6} direction="column" alignItems="flex-start">
            <Typography variant="pi" textColor="neutral600">
              {formatMessage({ id: t(`reports.tile.${key}`) })}
            </Typography>
            <Typography variant="alpha" tag={NavLink} to={to} textColor="neutral800" style={{ textDecoration: 'none' }}>
              {shortNumber(count, locale)}
            </Typography>
          </Grid.Item>
        ))}
      </Grid.Root>
      <Box tag="ul">
        {data.tasks?.list.slice(0, 4).map((task) => (
          <Flex key={task.documentId} tag="li" justifyContent="space-between" gap={2} paddingTop={1} paddingBottom={1}>
            <Link tag={NavLink} to={recordPath('api::task.task', task.documentId)}>
              {[task.title, besides(task.customer, task.title)].filter(Boolean).join(' · ')}
            </Link>
            <Typography variant="pi" textColor="neutral600">
              <Moment at={task.dueAt} />
            </Typography>
          </Flex>
        ))}
      </Box>
    </Flex>
  );
};
