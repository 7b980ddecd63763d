import type { Knex } from 'knex';
import type {
  ComplaintFigures,
  ReportPeriod,
  ReturnVisits,
  TaskFigures,
  WorkItem,
} from '../../../shared/contracts/reports';
import type { View } from './open-view';

/** Still to be done, and still to be resolved: what `due` and `overdue` count. */
const OPEN_TASKS = ['todo', 'doing', 'blocked'];
const OPEN_COMPLAINTS = ['received', 'classified', 'accepted', 'investigating', 'resolved', 'fed_back'];
const UNRESOLVED = ['received', 'classified', 'accepted', 'investigating'];
const RETURN_VISIT = 'return_visit';
const LISTED = 6;

export const countComplaints = (view: View, period: ReportPeriod): Promise<ComplaintFigures> =>
  view
    .rows('complaints')
    .whereIn('state', OPEN_COMPLAINTS)
    .first(
      view.knex.raw('count(*)::int as open'),
      view.knex.raw('(count(*) filter (where state = any(?) and due_at < ?))::int as overdue', [
        UNRESOLVED,
        period.now,
      ]),
    );

/** `type`: of these alone. */
export const countTasks = async (view: View, period: ReportPeriod, type?: string): Promise<TaskFigures> => {
  const { today, now } = period;
  const tasks = () => (type ? view.rows('tasks').where({ type }) : view.rows('tasks'));
  const [due, done] = await Promise.all([
    tasks()
      .whereIn('state', OPEN_TASKS)
      .where('due_at', '<', today.end)
      .first(
        view.knex.raw('count(*)::int as due'),
        view.knex.raw('(count(*) filter (where due_at >= ?))::int as "dueToday"', [today.start]),
        view.knex.raw('(count(*) filter (where due_at < ?))::int as overdue', [now]),
      ) as Promise<Pick<TaskFigures, 'due' | 'dueToday' | 'overdue'>>,
    tasks()
      .where('state', 'done')
      .where('completed_at', '>=', period.start)
      .where('completed_at', '<', period.end)
      .first(
        view.knex.raw('count(*)::int as done'),
        view.knex.raw('(count(*) filter (where on_time))::int as "doneOnTime"'),
      ) as Promise<Pick<TaskFigures, 'done' | 'doneOnTime'>>,
  ]);
  return { ...due, ...done };
};

/** The tasks that have been due longest, and the complaints that are overdue longest. */
export const findDueTasks = (view: View, period: ReportPeriod): Promise<WorkItem[]> =>
  listed(view, view.rows('tasks', 'w').whereIn('w.state', OPEN_TASKS).where('w.due_at', '<', period.today.end)).select(
    'w.title',
    'w.priority',
  );

/** What the figures of return visits count, and the visits that are overdue longest. */
export const findReturnVisits = async (view: View, period: ReportPeriod): Promise<ReturnVisits> => {
  const open = view.rows('tasks', 'w').where('w.type', RETURN_VISIT).whereIn('w.state', OPEN_TASKS);
  const [figures, list] = await Promise.all([
    countTasks(view, period, RETURN_VISIT),
    listed(view, open.where('w.due_at', '<', period.now)).select('w.title', 'w.priority'),
  ]);
  return { ...figures, list };
};

export const findOverdueComplaints = (view: View, period: ReportPeriod): Promise<WorkItem[]> =>
  listed(view, view.rows('complaints', 'w').whereIn('w.state', UNRESOLVED).where('w.due_at', '<', period.now)).select(
    'w.subject as title',
    'w.number',
    'w.severity as priority',
  );

/** A customer the caller may not read stays unnamed. */
const listed = (view: View, work: Knex.QueryBuilder) =>
  work
    .leftJoin('employees as e', 'e.id', 'w.owner_key')
    .leftJoin(view.visible('customers', 'own').select('own.id', 'own.name').as('c'), 'c.id', 'w.customer_key')
    .orderBy([{ column: 'w.due_at' }, { column: 'w.id' }])
    .limit(LISTED)
    .select('w.document_id as documentId', 'w.due_at as dueAt', 'c.name as customer', 'e.name as person');
