import { refusesCalls } from '../consents';

export interface DueVisit {
  event: 'signed' | 'complaint_closed';
  days: number;
  /** Once for each: `signed:12:30`; of a complaint that was closed for the third time `complaint_closed:7:30:2`. */
  occasion: string;
  /** Row ids. */
  customerId: number;
  transactionId: number | null;
  complaintId: number | null;
  ownerKey: number | null;
  teamKey: number | null;
}

/**
 * Visits whose day is today or one of the last three, and which have no task yet. Bindings: `days`, `today` (`YYYY-MM-DD` at the
 * office) and `zone`. Who is archived, not to be contacted, or does not want to be called about
 * such things, is not visited.
 */
export const DUE_VISITS = `
  with step as (select unnest(cast(:days as int[])) as days),
  event as (
    select 'signed' as event, t.id, t.customer_key, t.id as transaction_id, null::int as complaint_id, t.signed_on as day,
      0 as reopened
    from transactions t
    where t.stage <> 'cancelled' and t.archived_at is null
      and t.signed_on >= cast(:today as date) - 3 - (select max(days) from step)
    union all
    select 'complaint_closed', k.id, k.customer_key, null, k.id, (k.closed_at at time zone 'UTC' at time zone :zone)::date,
      coalesce(k.reopen_count, 0)
    from complaints k
    where k.state = 'closed' and k.archived_at is null
      and k.closed_at >= cast(:today as date) - 4 - (select max(days) from step)
  ),
  due as (
    select event.*, step.days, event.event || ':' || event.id || ':' || step.days
      || case when event.reopened > 0 then ':' || event.reopened else '' end as occasion
    from event join step on event.day + step.days between cast(:today as date) - 3 and cast(:today as date)
  )
  select due.event, due.days, due.occasion, c.id as "customerId", due.transaction_id as "transactionId",
    due.complaint_id as "complaintId", c.owner_key as "ownerKey", c.team_key as "teamKey"
  from due join customers c on c.id = due.customer_key
  where c.archived_at is null and not coalesce(c.do_not_contact, false) and not ${refusesCalls('c.id', 'service')}
    and not exists (select 1 from tasks where tasks.occasion = due.occasion)
  order by due.day, due.id, due.days`;
