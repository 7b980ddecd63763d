import type { Knex } from 'knex';
import type { InteractionFigures, ReportPeriod } from '../../../shared/contracts/reports';
import { buildSeries } from './build-series';
import { dayNumber, within } from './count-days';
import type { View } from './open-view';
import { share } from './sum-by-key';

interface Group {
  /** One of the three is the group's; the other two are null by `part`. */
  part: 'channel' | 'outcome' | 'employee' | 'all';
  channel: string | null;
  outcome: string | null;
  employee: number | null;
  count: number;
  valid: number;
}

export const countInteractions = async (view: View, period: ReportPeriod): Promise<InteractionFigures> => {
  const [groups, days, before, people] = await Promise.all([
    findGroups(view, period),
    countByDay(view, period),
    countRows(within(view.rows('interactions'), 'occurred_at', period.before)),
    countPeople(view, period),
  ]);
  const names = await findNames(view.knex, groups);
  const all = groups.find((group) => group.part === 'all') ?? { count: 0, valid: 0 };
  const by = (part: Group['part']) =>
    groups
      .filter((group) => group.part === part)
      .sort((a, b) => b.count - a.count || String(a[part as 'channel']).localeCompare(String(b[part as 'channel'])));

  return {
    total: all.count,
    totalBefore: before,
    valid: all.valid,
    validShare: share(all.valid, all.count),
    byChannel: by('channel').map(({ channel, count, valid }) => ({ key: channel, count, valid })),
    byOutcome: by('outcome').map(({ outcome, count, valid }) => ({ key: outcome, count, valid })),
    byEmployee: by('employee').map(({ employee, count, valid }) => ({
      ...(names.get(employee) ?? { documentId: null, name: null }),
      count,
      valid,
    })),
    ...people,
    conversion: share(people.converted, people.contacted),
    ...buildSeries(period.from, period.to, days),
  };
};

/** First by all three at once, then the sums of each: the rows are read and hashed once. */
const findGroups = async (view: View, period: ReportPeriod): Promise<Group[]> => {
  const cube = within(view.rows('interactions'), 'occurred_at', period)
    .select({ channel: 'channel', outcome: 'outcome', employee: 'owner_key' })
    .select(view.knex.raw('count(*) as count, count(*) filter (where valid) as valid'))
    .groupBy('channel', 'outcome', 'owner_key');
  return view.knex
    .with('cube', cube)
    .from('cube')
    .select('channel', 'outcome', 'employee')
    .select(
      view.knex.raw(`case grouping(channel, outcome, employee)
        when 3 then 'channel' when 5 then 'outcome' when 6 then 'employee' else 'all' end as part`),
      view.knex.raw('sum(count)::int as count, sum(valid)::int as valid'),
    )
    .groupByRaw('grouping sets ((channel), (outcome), (employee), ())')
    .havingRaw('sum(count) > 0');
};

const countByDay = (view: View, period: ReportPeriod): Promise<{ bucket: number; count: number }[]> =>
  within(view.rows('interactions'), 'occurred_at', period)
    .select({ bucket: dayNumber(view.knex, 'occurred_at', period) })
    .select(view.knex.raw('count(*)::int as count'))
    .groupBy(view.knex.raw('1'));

const countRows = async (query: Knex.QueryBuilder): Promise<number> => {
  const row: { count: number } = await query.first(query.client.raw('count(*)::int as count'));
  return row.count;
};

/** The customers with a valid contact in the period, and how many of them signed on its day or later. */
const countPeople = async (view: View, period: ReportPeriod) => {
  const valid = () => within(view.rows('interactions', 'i'), 'i.occurred_at', period).where('i.valid', true);
  const dayOf = view.knex.raw("((i.occurred_at at time zone 'UTC') at time zone ?)::date", [period.timeZone]);
  const [people, converted] = await Promise.all([
    countRows(view.knex.from(valid().whereNotNull('i.customer_key').distinct('i.customer_key').as('people'))),
    countRows(
      view.knex.from(
        view
          .knex('transactions as t')
          .whereNull('t.archived_at')
          .where('t.stage', '<>', 'cancelled')
          .where('t.signed_on', '>=', period.from)
          .whereExists(
            valid().where('i.customer_key', view.knex.ref('t.customer_key')).where('t.signed_on', '>=', dayOf),
          )
          .distinct('t.customer_key')
          .as('signers'),
      ),
    ),
  ]);
  return { contacted: people, converted };
};

const findNames = async (knex: Knex, groups: Group[]) => {
  const ids = groups.flatMap(({ part, employee }) => (part === 'employee' && employee !== null ? [employee] : []));
  const rows: { id: number; documentId: string; name: string }[] = await knex('employees')
    .whereIn('id', ids)
    .select('id', 'document_id as documentId', 'name');
  return new Map<number | null, { documentId: string; name: string }>(
    rows.map(({ id, documentId, name }) => [id, { documentId, name }]),
  );
};
