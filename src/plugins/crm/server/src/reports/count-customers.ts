import { UID } from '../content-types';
import type { CustomerFigures, KeyCount, ReportPeriod } from '../../../shared/contracts/reports';
import { buildSeries } from './build-series';
import { dayNumber, within } from './count-days';
import { countReferrals } from './count-referrals';
import type { View } from './open-view';
import { share, sumByKey } from './sum-by-key';

const REACHED = ['signed', 'owner'];
const PASSIVE = ['owner', 'dormant', 'lost'];

/** Customers that agree in all of these fields: a few thousand rows, however many customers there are. */
interface Group {
  stage: string;
  source: string | null;
  kind: string;
  /** JSON text: Strapi leaves the driver's jsonb unparsed. */
  roles: string | null;
  count: number;
  added: number;
  addedBefore: number;
  addedThisWeek: number;
}

export const countCustomers = async (view: View, period: ReportPeriod): Promise<CustomerFigures> => {
  const [groups, days, demandTypes, pastReached, referrals] = await Promise.all([
    findGroups(view, period),
    countAdded(view, period),
    countDemandTypes(view),
    countPastReached(view),
    countReferrals(view, period),
  ]);
  const sum = (numberOf: (group: Group) => number, of = groups) => of.reduce((n, group) => n + numberOf(group), 0);
  const count = (group: Group) => group.count;
  const ifReadable = <T>(field: string, figures: T): T | null =>
    view.mayReadField('customers', field) ? figures : null;
  const once = new Map(pastReached.map((row) => [row.key, row.count]));

  return {
    total: sum(count),
    active: ifReadable(
      'stage',
      sum((group) => (PASSIVE.includes(group.stage) ? 0 : group.count)),
    ),
    lost: ifReadable(
      'stage',
      sum((group) => (group.stage === 'lost' ? group.count : 0)),
    ),
    added: sum((group) => group.added),
    addedBefore: sum((group) => group.addedBefore),
    addedThisWeek: sum((group) => group.addedThisWeek),
    ...referrals,
    bySource: ifReadable(
      'sourceChannel',
      sumByKey(groups, (group) => group.source, count).map(({ key, count: all }) => {
        const same = groups.filter((group) => group.source === key);
        const now = sum((group) => (REACHED.includes(group.stage) ? group.count : 0), same);
        const reached = now + (once.get(key) ?? 0);
        return { key, count: all, added: sum((group) => group.added, same), reached, conversion: share(reached, all) };
      }),
    ),
    byStage: ifReadable(
      'stage',
      sumByKey(groups, (group) => group.stage, count),
    ),
    byKind: ifReadable(
      'kind',
      sumByKey(groups, (group) => group.kind, count),
    ),
    byRole: ifReadable(
      'contactRoles',
      sumByKey(
        groups.flatMap((group) => rolesOf(group).map((role) => ({ ...group, role }))),
        (group) => group.role,
        count,
      ),
    ),
    byDemandType: sumByKey(
      demandTypes,
      (row) => row.key,
      (row) => row.count,
    ),
    ...buildSeries(period.from, period.to, days),
  };
};

const rolesOf = ({ roles }: Group): (string | null)[] => {
  const listed: string[] = JSON.parse(roles ?? '[]') ?? [];
  return listed.length ? listed : [null];
};

const findGroups = (view: View, period: ReportPeriod): Promise<Group[]> => {
  const between = ({ start, end }: { start: string; end: string }, name: string) =>
    view.knex.raw('(count(*) filter (where created_at >= ? and created_at < ?))::int as ??', [start, end, name]);
  return view
    .rows('customers')
    .select({ stage: 'stage', source: 'source_channel', kind: 'kind', roles: 'contact_roles' })
    .select(view.knex.raw('count(*)::int as count'))
    .select(between(period, 'added'), between(period.before, 'addedBefore'), between(period.week, 'addedThisWeek'))
    .groupBy('stage', 'source_channel', 'kind', 'contact_roles');
};

const countAdded = (view: View, period: ReportPeriod): Promise<{ bucket: number; count: number }[]> =>
  within(view.rows('customers'), 'created_at', period)
    .select({ bucket: dayNumber(view.knex, 'created_at', period) })
    .select(view.knex.raw('count(*)::int as count'))
    .groupBy(view.knex.raw('1'));

const countDemandTypes = (view: View): Promise<KeyCount[]> =>
  view.knex
    .from(
      view
        .rows('customers', 'c')
        .join('demands as d', 'd.customer_key', 'c.id')
        .whereNull('d.archived_at')
        .where('d.state', 'open')
        .distinct({ key: 'd.type', customer: 'c.id' })
        .as('wanted'),
    )
    .select('key', view.knex.raw('count(*)::int as count'))
    .groupBy('key');

/** By source, the customers who were signed or owner once, and are not now. */
const countPastReached = (view: View): Promise<KeyCount[]> =>
  view
    .rows('customers', 'c')
    .whereNotIn('c.stage', REACHED)
    .whereIn(
      'c.document_id',
      view.knex('stage_changes').select('record_id').where('record_type', UID.customer).whereIn('to', REACHED),
    )
    .select({ key: 'c.source_channel' })
    .select(view.knex.raw('count(*)::int as count'))
    .groupBy('c.source_channel');
