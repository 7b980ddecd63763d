import { NO_OWNER, WIN_BACK_KINDS, type WinBackFigures, type WinBackList } from '../../../shared/contracts/win-back';
import { sumByKey } from '../reports';
import { countedRows, retryState, winBackRows, type Asked, type Chosen } from './win-back-rows';

/** Customers that agree in all of these: a few thousand rows, however many customers there are. */
interface Group {
  kind: string;
  reason: string | null;
  retry: string;
  owner: string | null;
  ownerName: string | null;
  count: number;
}

/** What all figures of the list are made of: by one statement all customers, by another the few with a retry. */
export const countWinBack = async (asked: Asked): Promise<Group[]> => {
  const { knex } = asked.view;
  const [all, retried, names] = await Promise.all([
    countedRows(asked)
      .select('c.stage', 'c.lost_reason', 'c.owner_key', knex.raw('count(*)::int as count'))
      .groupBy('c.stage', 'c.lost_reason', 'c.owner_key') as Promise<Counted[]>,
    winBackRows(asked)
      .whereNotNull('r.id')
      .select('c.stage', 'c.lost_reason', 'c.owner_key', knex.raw('count(*)::int as count'))
      .select({ retry: retryState(asked) })
      .groupByRaw('1, 2, 3, 5') as Promise<(Counted & { retry: string })[]>,
    knex('employees').select('id', { owner: 'document_id', ownerName: 'name' }),
  ]);
  const people = new Map(names.map(({ id, owner, ownerName }) => [id, { owner, ownerName }]));
  const toGroup = (row: Counted, retry: string): Group => ({
    kind: WIN_BACK_KINDS.find((kind) => kind === row.stage) ?? 'silent',
    reason: row.stage === 'lost' ? row.lost_reason : null,
    retry,
    ...(people.get(row.owner_key) ?? { owner: null, ownerName: null }),
    count: row.count,
  });
  return [
    ...all.map((row) => toGroup(row, 'none')),
    ...retried.map((row) => toGroup(row, row.retry)),
    // Counted above among those without one.
    ...retried.map((row) => toGroup({ ...row, count: -row.count }, 'none')),
  ];
};

interface Counted {
  stage: string;
  lost_reason: string | null;
  owner_key: number | null;
  count: number;
}

const count = (group: Group) => group.count;
const isOwnedBy = (owner: string | undefined) => (group: Group) =>
  owner === undefined || (group.owner ?? NO_OWNER) === owner;

export const buildFigures = (groups: Group[], owner?: string): WinBackFigures => {
  const mine = groups.filter(isOwnedBy(owner));
  return {
    total: sum(mine),
    byKind: sumByKey(mine, ({ kind }) => kind, count),
    byReason: sumByKey(
      mine.filter(({ kind }) => kind === 'lost'),
      ({ reason }) => reason,
      count,
    ),
    byRetry: sumByKey(mine, ({ retry }) => retry, count).filter((retry) => retry.count > 0),
  };
};

/** How many customers a choice leaves, and how many of these have an overdue retry. */
export const countChosen = (groups: Group[], { kind, reason, owner, retry }: Chosen) => {
  const chosen = groups
    .filter(isOwnedBy(owner))
    .filter((group) => !kind || group.kind === kind)
    .filter((group) => !reason || group.reason === reason)
    .filter((group) => !retry || group.retry === retry);
  return { total: sum(chosen), overdue: sum(chosen.filter((group) => group.retry === 'overdue')) };
};

/** Who owns some of them, by name; nobody's have no document id. */
export const listOwners = (groups: Group[]): WinBackList['meta']['owners'] => {
  const names = new Map(groups.map(({ owner, ownerName }) => [owner ?? NO_OWNER, ownerName ?? '']));
  return sumByKey(groups, ({ owner }) => owner ?? NO_OWNER, count)
    .map((owner) => ({ documentId: String(owner.key), name: names.get(String(owner.key)) ?? '', count: owner.count }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.documentId.localeCompare(b.documentId));
};

const sum = (groups: Group[]) => groups.reduce((n, group) => n + group.count, 0);
