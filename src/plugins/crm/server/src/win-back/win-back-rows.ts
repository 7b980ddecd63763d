import type { Knex } from 'knex';
import { NO_OWNER, RETRY_STATES, type RetryState, type WinBackKind } from '../../../shared/contracts/win-back';
import type { View } from '../reports';

export interface Asked {
  view: View;
  /** Who was last heard of before this instant (ISO) is silent. */
  silentBefore: string;
  /** ISO, and the end of the office's day. */
  now: string;
  todayEnd: string;
}

export interface Chosen {
  kind?: WinBackKind;
  reason?: string;
  /** Document id, or NO_OWNER. */
  owner?: string;
  retry?: RetryState;
}

/** As care's plan for inactivity counts it: who was never contacted is silent since the record was made. */
export const LAST_HEARD = 'coalesce(c.last_contact_at, c.created_at)';

export const KIND = "case when c.stage in ('lost', 'dormant') then c.stage else 'silent' end";

/** An open task `r` to call a customer back; as the index tasks_retry has it. */
export const OPEN_RETRY =
  "r.occasion like 'win-back:%' and r.state in ('todo', 'doing', 'blocked') and r.archived_at is null";

const OPEN_DEAL = "t.stage not in ('completed', 'cancelled') and t.archived_at is null";

/** With a deal under way somebody is in touch, whatever was written down. */
const listed = (hasNoDeal: string) =>
  `c.do_not_contact is not true and (c.stage in ('lost', 'dormant') or (${LAST_HEARD} < ? and ${hasNoDeal}))`;

/** When a customer is to be called; a retry whose date was taken away is to be made now. */
export const DUE = 'coalesce(r.due_at, r.created_at)';

const IN_RETRY_STATE: Record<RetryState, string> = {
  none: 'r.id is null',
  // Said of `r.id` too, so that the few retries are read first, not all customers.
  overdue: `r.id is not null and ${DUE} < :now`,
  due: `r.id is not null and ${DUE} >= :now and ${DUE} < :todayEnd`,
  planned: `r.id is not null and ${DUE} >= :todayEnd`,
};

export const retryState = ({ view, now, todayEnd }: Asked) =>
  view.knex.raw(`case ${RETRY_STATES.map((state) => `when ${IN_RETRY_STATE[state]} then '${state}'`).join(' ')} end`, {
    now,
    todayEnd,
  });

/** The customers `c` to win back, as far as the caller may read them, each with its retry `r` if it has one. */
export const winBackRows = ({ view, silentBefore }: Asked): Knex.QueryBuilder =>
  view
    .rows('customers', 'c')
    .whereRaw(listed(`not exists (select 1 from transactions t where t.customer_key = c.id and ${OPEN_DEAL})`), [
      silentBefore,
    ])
    .joinRaw(
      `left join tasks r on r.customer_key = c.id and ${OPEN_RETRY}${view.mayRead('tasks') ? '' : ' and false'}`,
    );

/** The same customers without their retries, to be counted: all deals are looked up at once, in parallel. */
export const countedRows = ({ view, silentBefore }: Asked): Knex.QueryBuilder =>
  view
    .rows('customers', 'c')
    .joinRaw(
      `left join (select distinct t.customer_key from transactions t where ${OPEN_DEAL}) d on d.customer_key = c.id`,
    )
    .whereRaw(listed('d.customer_key is null'), [silentBefore]);

export const inRetryState = ({ now, todayEnd }: Asked, state: RetryState): [string, Record<string, string>] => [
  IN_RETRY_STATE[state],
  { now, todayEnd },
];

export const choose = (
  rows: Knex.QueryBuilder,
  asked: Asked,
  { kind, reason, owner, retry }: Chosen,
): Knex.QueryBuilder => {
  if (kind === 'silent') rows.whereRaw("c.stage not in ('lost', 'dormant')");
  else if (kind) rows.where('c.stage', kind);
  if (reason) rows.where({ 'c.stage': 'lost', 'c.lost_reason': reason });
  if (owner === NO_OWNER) rows.whereNull('c.owner_key');
  else if (owner)
    rows.where('c.owner_key', asked.view.knex('employees').where('document_id', owner).select('id').limit(1));
  if (retry) rows.whereRaw(...inRetryState(asked, retry));
  return rows;
};
