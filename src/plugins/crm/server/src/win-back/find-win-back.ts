import type { RetryState, WinBackRow } from '../../../shared/contracts/win-back';
import { refusesCalls } from '../consents';
import { UID } from '../content-types';
import {
  choose,
  DUE,
  inRetryState,
  KIND,
  LAST_HEARD,
  retryState,
  winBackRows,
  type Asked,
  type Chosen,
} from './win-back-rows';

interface Page {
  page: number;
  pageSize: number;
  /** How many of the chosen customers have an overdue retry: they come first. */
  overdue: number;
}

/** A page of the list: overdue retries first, the longest overdue at the top; then by how long nothing was heard. */
export const findWinBack = async (
  asked: Asked,
  chosen: Chosen,
  { page, pageSize, overdue }: Page,
): Promise<WinBackRow[]> => {
  const skip = (page - 1) * pageSize;
  const first = skip < overdue ? await find(asked, chosen, { isOverdue: true, skip, take: pageSize }) : [];
  const take = pageSize - first.length;
  if (take === 0) return first;
  // Two statements: sorted together, all million rows would be read for a page of 25.
  return [...first, ...(await find(asked, chosen, { isOverdue: false, skip: Math.max(0, skip - overdue), take }))];
};

interface Part {
  isOverdue: boolean;
  skip: number;
  take: number;
}

const find = async (asked: Asked, chosen: Chosen, { isOverdue, skip, take }: Part): Promise<WinBackRow[]> => {
  const { view, now } = asked;
  const rows = choose(winBackRows(asked), asked, chosen)
    .whereRaw(...(isOverdue ? inRetryState(asked, 'overdue') : notOverdue(asked)))
    .orderByRaw(isOverdue ? `${DUE}, c.id` : `${LAST_HEARD}, c.id`)
    .limit(take)
    .offset(skip)
    .select({ id: 'c.id', retry_id: 'r.id', due_at: view.knex.raw(DUE), retry_state: retryState(asked) })
    .as('p');
  const found: Found[] = await view.knex
    .from(rows)
    .join('customers as c', 'c.id', 'p.id')
    .leftJoin('employees as e', 'e.id', 'c.owner_key')
    // Who sees the customer sees that somebody will call; the task only who may read it.
    .leftJoin(view.visible('tasks', 'own').select('own.*').as('r'), 'r.id', 'p.retry_id')
    .orderByRaw(isOverdue ? 'p.due_at, c.id' : `${LAST_HEARD}, c.id`)
    .select('c.name', 'c.number', 'c.stage', {
      documentId: 'c.document_id',
      lostReason: view.knex.raw("case when c.stage = 'lost' then c.lost_reason end"),
      lastContactAt: 'c.last_contact_at',
      ownerDocument: 'e.document_id',
      ownerName: 'e.name',
      dueAt: 'p.due_at',
      retryState: 'p.retry_state',
      task: 'r.document_id',
      note: 'r.notes',
      refusesCalls: view.knex.raw(refusesCalls('c.id', 'promotional')),
    })
    .select(view.knex.raw(`${KIND} as kind, ${LAST_HEARD} as "lastHeardAt", (${SINCE}) as since`, [UID.customer]));
  return found.map((row) => toRow(row, now));
};

const notOverdue = ({ now }: Asked): [string, Record<string, string>] => [`(r.id is null or ${DUE} >= :now)`, { now }];

/** When a customer went into the stage, by the history of stages. */
const SINCE = `case when c.stage in ('lost', 'dormant') then (
    select max(h.at) from stage_changes h
    where h.record_id = c.document_id and h.record_type = ? and h."to" = c.stage)
  else ${LAST_HEARD} end`;

type Found = Pick<WinBackRow, 'documentId' | 'name' | 'number' | 'stage' | 'kind' | 'lostReason' | 'refusesCalls'> & {
  since: Date | null;
  lastContactAt: Date | null;
  lastHeardAt: Date;
  ownerDocument: string | null;
  ownerName: string | null;
  dueAt: Date | null;
  retryState: RetryState;
  task: string | null;
  note: string | null;
};

const DAY_MS = 86_400_000;
const toIso = (at: Date | null) => at && new Date(at).toISOString();

const toRow = (row: Found, now: string): WinBackRow => ({
  documentId: row.documentId,
  name: row.name,
  number: row.number,
  stage: row.stage,
  kind: row.kind,
  lostReason: row.lostReason,
  since: toIso(row.since),
  lastContactAt: toIso(row.lastContactAt),
  silentDays: Math.max(0, Math.floor((Date.parse(now) - new Date(row.lastHeardAt).getTime()) / DAY_MS)),
  refusesCalls: row.refusesCalls,
  owner: row.ownerDocument === null ? null : { documentId: row.ownerDocument, name: row.ownerName ?? '' },
  retry: row.dueAt && {
    task: row.task,
    dueAt: new Date(row.dueAt).toISOString(),
    state: row.retryState,
    note: row.note,
  },
});
