import type { Knex } from 'knex';
import type { AutomationFigures, Dashboard, KeyCount, ReportPeriod } from '../../../shared/contracts/reports';
import { within } from './count-days';
import type { View } from './open-view';
import { share, sumByKey } from './sum-by-key';

/** What nobody says otherwise of was made by hand. */
const MANUAL = 'manual';
/** The channels of care plans: a call cannot be made by a plan. */
const CHANNELS = ['email', 'sms'];
const SENT = ['sent', 'delivered'];

/** How much of the work appeared by itself, in the period and in the one before. */
export const countAutomation = async (view: View, period: ReportPeriod): Promise<Dashboard['automation']> => {
  const [tasks, messages] = await Promise.all([
    view.mayRead('tasks') && view.mayReadField('tasks', 'origin') ? countTasks(view, period) : null,
    view.mayRead('care_messages') && view.mayRead('interactions') ? countMessages(view, period) : null,
  ]);
  const of = (isNow: boolean): AutomationFigures => ({
    tasks: tasks && toTasks(tasks.filter((row) => row.isNow === isNow)),
    messages: messages && toShare(messages.filter((row) => row.isNow === isNow)),
  });
  return { now: of(true), before: of(false) };
};

interface Row extends KeyCount {
  isNow: boolean;
}

const countTasks = (view: View, period: ReportPeriod): Promise<Row[]> =>
  counted(view, view.rows('tasks'), 'created_at', period)
    .select({ key: view.knex.raw('coalesce(origin, ?)', [MANUAL]) })
    .groupByRaw('2, 3');

const countMessages = async (view: View, period: ReportPeriod): Promise<Row[]> => {
  const [byPlans, byHand]: Row[][] = await Promise.all([
    counted(view, view.rows('care_messages').whereIn('state', SENT), 'sent_at', period)
      .select(view.knex.raw("'plan' as key"))
      .groupByRaw('2, 3'),
    counted(
      view,
      view.rows('interactions').where('direction', 'outbound').whereIn('channel', CHANNELS),
      'occurred_at',
      period,
    )
      .select(view.knex.raw('? as key', [MANUAL]))
      .groupByRaw('2, 3'),
  ]);
  return [...byPlans, ...byHand];
};

/** Both periods, which lie side by side, by one statement. */
const counted = (view: View, rows: Knex.QueryBuilder, column: string, { before, start, end }: ReportPeriod) =>
  within(rows, column, { start: before.start, end }).select(
    view.knex.raw('count(*)::int as count'),
    view.knex.raw('?? >= ? as "isNow"', [column, start]),
  );

const sum = (rows: Row[]) => rows.reduce((n, row) => n + row.count, 0);

const toShare = (rows: Row[]) => {
  const total = sum(rows);
  const automatic = sum(rows.filter(({ key }) => key !== MANUAL));
  return { total, automatic, share: share(automatic, total) };
};

const toTasks = (rows: Row[]) => ({
  ...toShare(rows),
  byOrigin: sumByKey(
    rows,
    ({ key }) => key,
    ({ count }) => count,
  ),
});
