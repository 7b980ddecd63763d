import type { Dashboard, ReportPeriod, Today } from '../../../shared/contracts/reports';
import type { Settings } from '../../../shared/contracts/settings';
import { countAutomation } from './count-automation';
import { countCustomers } from './count-customers';
import { countListings, countTransactions } from './count-deals';
import { countInteractions } from './count-interactions';
import { countNps } from './count-nps';
import { countComplaints, countTasks, findDueTasks, findOverdueComplaints, findReturnVisits } from './count-work';
import type { Counted, View } from './open-view';

/** Everything the dashboard shows, all statements at once. What the caller may not read is null. */
export const buildDashboard = async (view: View, period: ReportPeriod, settings: Settings): Promise<Dashboard> => {
  const ifReadable = readableOf(view);
  const { currency } = settings;
  const [customers, interactions, listings, transactions, nps, automation, work, returnVisits, teams] =
    await Promise.all([
      ifReadable('customers', () => countCustomers(view, period)),
      ifReadable('interactions', () => countInteractions(view, period)),
      ifReadable('listings', () => countListings(view)),
      ifReadable('transactions', () => countTransactions(view, period, currency)),
      ifReadable('survey_invitations', async () =>
        view.mayRead('survey_responses') ? countNps(view, period, settings) : null,
      ),
      countAutomation(view, period),
      buildWork(view, period),
      ifReadable('tasks', () => findReturnVisits(view, period)),
      view.teams(),
    ]);
  return {
    period,
    currency,
    teams,
    customers,
    interactions,
    listings,
    transactions,
    nps,
    automation,
    ...work,
    returnVisits,
  };
};

/** The few figures of the home page's widget. */
export const buildToday = async (view: View, period: ReportPeriod): Promise<Today> => {
  const [customers, work] = await Promise.all([
    readableOf(view)(
      'customers',
      () =>
        view
          .rows('customers')
          .first(
            view.knex.raw('count(*)::int as total'),
            view.knex.raw('(count(*) filter (where created_at >= ? and created_at < ?))::int as "addedThisWeek"', [
              period.week.start,
              period.week.end,
            ]),
          ) as Promise<{ total: number; addedThisWeek: number }>,
    ),
    buildWork(view, period),
  ]);
  return { period, customers, ...work };
};

const buildWork = async (view: View, period: ReportPeriod): Promise<Pick<Dashboard, 'complaints' | 'tasks'>> => {
  const ifReadable = readableOf(view);
  const [complaints, overdue, tasks, due] = await Promise.all([
    ifReadable('complaints', () => countComplaints(view, period)),
    ifReadable('complaints', () => findOverdueComplaints(view, period)),
    ifReadable('tasks', () => countTasks(view, period)),
    ifReadable('tasks', () => findDueTasks(view, period)),
  ]);
  return {
    complaints: complaints && overdue && { ...complaints, list: overdue },
    tasks: tasks && due && { ...tasks, list: due },
  };
};

const readableOf =
  (view: View) =>
  <T>(table: Counted, count: () => Promise<T>): Promise<T> | null =>
    view.mayRead(table) ? count() : null;
