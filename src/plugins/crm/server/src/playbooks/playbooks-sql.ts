import { AUDIENCE } from '../care';
import { OPEN_SERIOUS_COMPLAINT } from '../complaints';
import { refusesCalls } from '../consents';

/** Days back for which a step or the beginning of a round is made good; what is older is let go. */
export const CATCH_UP_DAYS = 3;
/** A customer whom a playbook let go is not taken on again by itself for so long: who goes to and fro gets no second start. */
const REST_DAYS = 30;

/** Why customer `c` is to be left in peace, whatever a playbook says; null if nothing speaks against it. */
export const PEACE = `case
  when c.id is null or c.archived_at is not null or c.erased_at is not null then 'archived'
  when c.do_not_contact then 'do_not_contact'
  when ${OPEN_SERIOUS_COMPLAINT} then 'complaint_open'
end`;

/** Joined to customers `c`: somebody must be there to do the tasks. */
export const WITH_OWNER = "join employees e on e.id = c.owner_key and coalesce(e.state, 'active') <> 'left'";

/**
 * Customers `c` of the audience who never were in the playbook, or were let go long enough ago. Who has been through it, or
 * was taken out by a person, is not taken on again by itself. Bindings: the audience's, `playbook` (row id) and `today`.
 */
export const IS_WAITING = `
  ${AUDIENCE} and ${PEACE} is null
    and not exists (
      select 1 from playbook_runs r where r.playbook_key = cast(:playbook as int) and r.customer_key = c.id
        and (r.state <> 'stopped' or r.stop_reason = 'by_hand'
          or (r.stop_reason <> 'complaint_open' and r.stopped_at > cast(:today as date) - ${REST_DAYS}))
    )`;

/** Who came last comes first, while the interest is fresh; else who has heard nothing for longest. */
export const TURN = {
  newest: 'c.created_at desc, c.id desc',
  silent: 'coalesce(c.last_contact_at, c.created_at), c.id',
} as const;

/**
 * Whom the playbook takes on today: of each owner the first so many. Those put in by hand do not count. Besides: `perOwner`, `most`, and
 * `among`: row ids of the only customers that are looked at, or null.
 */
export const newcomers = (order: keyof typeof TURN) => `
  with today as (
    select owner_key, count(*) as taken from playbook_runs
    where playbook_key = cast(:playbook as int) and started_on = cast(:today as date) and not coalesce(by_hand, false)
    group by owner_key
  ),
  waiting as (
    select c.id, c.owner_key,
      row_number() over (partition by c.owner_key order by ${TURN[order]}) as place
    from customers c ${WITH_OWNER}
    where (cast(:among as int[]) is null or c.id = any(cast(:among as int[]))) and ${IS_WAITING}
  )
  select waiting.id from waiting left join today on today.owner_key = waiting.owner_key
  where waiting.place <= cast(:perOwner as int) - coalesce(today.taken, 0)
  order by waiting.place, waiting.id
  limit cast(:most as int)`;

export interface RunToStop {
  id: number;
  documentId: string;
  reason: string;
}

const LEFT_AUDIENCE = `(cast(:isActive as boolean) and not coalesce(r.by_hand, false) and (${AUDIENCE}) is not true)`;

/**
 * Active runs of a playbook that must not go on. A paused one keeps whoever leaves its audience, until it goes on. Bindings: the
 * audience's, `playbook`, `isActive`, `isEnded`, `most`.
 */
export const RUNS_TO_STOP = `
  select r.id, r.document_id as "documentId", coalesce(
    case when cast(:isEnded as boolean) then 'playbook_ended' end, ${PEACE}, 'left_audience') as reason
  from playbook_runs r left join customers c on c.id = r.customer_key
  where r.playbook_key = cast(:playbook as int) and r.state = 'active'
    and (cast(:isEnded as boolean) or ${PEACE} is not null or ${LEFT_AUDIENCE})
  order by r.id
  limit cast(:most as int)`;

/** Steps of a playbook in their order, with a name that outlives a change of the others: the day and its place in the day. */
const STEPS = `
  select s.*, l.entity_id as playbook_id,
    s.after_days || '.' || row_number() over (partition by l.entity_id, s.after_days order by l."order", l.id) as key
  from playbooks_cmps l join components_playbook_steps s on s.id = l.cmp_id
  where l.component_type = 'playbook.step' and l.field = 'steps'`;

/** A call that the customer does not want is left out; the other steps stay. */
const IS_WANTED = `(step.task_type is distinct from 'call' or not ${refusesCalls('r.customer_key', 'promotional')})`;

export interface DueStep {
  occasion: string;
  runId: number;
  customerId: number;
  ownerKey: number | null;
  teamKey: number | null;
  title: string;
  type: string;
  priority: string | null;
  notes: string | null;
}

/** Steps of active runs (of one, if `run` is not null) whose day is today or one of the last three, and which have no task yet. */
export const DUE_STEPS = `
  with step as (${STEPS} and l.entity_id = cast(:playbook as int))
  select 'playbook:' || r.id || ':' || r.round || ':' || step.key as occasion, r.id as "runId", c.id as "customerId",
    c.owner_key as "ownerKey", c.team_key as "teamKey", step.title, step.task_type as type, step.priority, step.notes
  from playbook_runs r join customers c on c.id = r.customer_key
    join step on r.round_started_on + step.after_days between cast(:today as date) - ${CATCH_UP_DAYS} and cast(:today as date)
  where r.playbook_key = cast(:playbook as int) and r.state = 'active' and ${PEACE} is null and ${IS_WANTED}
    and (cast(:run as int) is null or r.id = cast(:run as int))
    and not exists (select 1 from tasks t where t.occasion = 'playbook:' || r.id || ':' || r.round || ':' || step.key)
  order by r.round_started_on + step.after_days, r.id, step.after_days
  limit cast(:most as int)`;

const OPEN_TASK = `exists (
  select 1 from tasks t where t.playbook_run_key = r.id and t.state not in ('done', 'cancelled') and t.archived_at is null)`;

export interface FinishedRun {
  documentId: string;
  round: number;
  /** When the next round begins; null: there is none. */
  nextOn: string | null;
}

/**
 * Runs that are through: all days of the round are over, or its last day has its tasks, and none of them is open. One that
 * repeats begins anew on its day, or today if that is long past.
 */
export const FINISHED_RUNS = `
  with step as (${STEPS} and l.entity_id = cast(:playbook as int)),
  last as (select coalesce(max(after_days), 0) as day from step)
  select r.document_id as "documentId", r.round, case when cast(:repeatAfter as int) is not null then
      to_char(case when next.day < cast(:today as date) - ${CATCH_UP_DAYS} then cast(:today as date) else next.day end, 'YYYY-MM-DD')
    end as "nextOn"
  from playbook_runs r cross join last
    cross join lateral (select r.round_started_on + last.day + coalesce(cast(:repeatAfter as int), 0) as day) next
  where r.playbook_key = cast(:playbook as int) and r.state = 'active'
    and next.day <= cast(:today as date) and not ${OPEN_TASK}
    and not exists (
      select 1 from step where r.round_started_on + step.after_days between cast(:today as date) - ${CATCH_UP_DAYS} and cast(:today as date)
        and ${IS_WANTED}
        and not exists (select 1 from tasks t where t.occasion = 'playbook:' || r.id || ':' || r.round || ':' || step.key))
  order by r.id
  limit cast(:most as int)`;

/** What comes next for each active run of a customer: the first step that has no task yet and is not past. */
export const NEXT_STEPS = `
  with step as (${STEPS})
  select distinct on (r.id) r.id as "runId", step.title, to_char(r.round_started_on + step.after_days, 'YYYY-MM-DD') as day
  from playbook_runs r join step on step.playbook_id = r.playbook_key
  where r.customer_key = cast(:customer as int) and r.state = 'active' and ${IS_WANTED}
    and r.round_started_on + step.after_days >= cast(:today as date) - ${CATCH_UP_DAYS}
    and not exists (select 1 from tasks t where t.occasion = 'playbook:' || r.id || ':' || r.round || ':' || step.key)
  order by r.id, step.after_days, step.key`;
