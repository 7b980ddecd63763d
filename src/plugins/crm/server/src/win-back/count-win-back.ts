import { NO_OWNER, type WinBackFigures, type WinBackList } from '../../../shared/contracts/win-back';
import { sumByKey } from '../reports';
import { KIND, retryState, winBackRows, type Asked, type Chosen } from './win-back-rows';

/** Customers that agree in all of these: a few thousand rows, however many customers there are. */
interface Group {
  kind: string;
  reason: string | null;
  retry: string;
  owner: string | null;
  ownerName: string | null;
  count: number;
}

/** All figures of the list by one statement. */
export const countWinBack = async (asked: Asked): Promise<Group[]> => {
  const { knex } = asked.view;
  const groups = winBackRows(asked)
    .select(knex.raw(`${KIND} as kind, case when c.stage = 'lost' then c.lost_reason end as reason`))
    .select({ retry: retryState(asked), owner_key: 'c.owner_key' })
    .select(knex.raw('count(*)::int as count'))
    .groupByRaw('1, 2, 3, 4')
    .as('g');
  return knex
    .from(groups)
    .leftJoin('employees as e', 'e.id', 'g.owner_key')
    .select('g.kind', 'g.reason', 'g.retry', 'g.count', { owner: 'e.document_id', ownerName: 'e.name' });
};

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
    byRetry: sumByKey(mine, ({ retry }) => retry, count),
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
