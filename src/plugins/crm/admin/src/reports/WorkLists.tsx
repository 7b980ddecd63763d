import { Grid } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Dashboard } from '../../../shared/contracts/reports';
import { t } from '../lib/plugin-id';
import type { FigureLinks } from './figure-links';
import { WorkList } from './WorkList';

/** What waits for somebody: overdue complaints, the tasks that are due, and of these the return visits that are overdue. */
export const WorkLists = ({ data, links }: { data: Dashboard; links: FigureLinks }) => {
  const { formatMessage } = useIntl();
  const text = (key: string) => formatMessage({ id: t(`reports.work.${key}`) });
  const lists = [
    data.complaints && (
      <WorkList
        key="complaints"
        uid="api::complaint.complaint"
        title={text('complaints')}
        nothing={text('noComplaints')}
        items={data.complaints.list}
        count={data.complaints.overdue}
        to={links.overdueComplaints()}
      />
    ),
    data.tasks && (
      <WorkList
        key="tasks"
        uid="api::task.task"
        title={text('tasks')}
        nothing={text('noTasks')}
        items={data.tasks.list}
        count={data.tasks.due}
        to={links.dueTasks()}
      />
    ),
    data.returnVisits && (
      <WorkList
        key="visits"
        uid="api::task.task"
        title={text('visits')}
        nothing={text('noVisits')}
        items={data.returnVisits.list}
        count={data.returnVisits.overdue}
        to={links.overdueVisits()}
      />
    ),
  ];
  return lists.map(
    (list) =>
      list && (
        <Grid.Item key={list.key} col={6} m={6} s={12} xs={12} alignItems="stretch" minWidth={0}>
          {list}
        </Grid.Item>
      ),
  );
};
