import { surveyGap } from '../../surveys';
import { hasLeft, isUnderWay } from '../written-sql';
import { compareTwins, IS_TWIN } from './find-twins';
import { contactOf, OBSTACLE } from './obstacle-sql';
import type { PlanRow } from './plan-row';

/** A batch is sorted in memory; to compile such a statement takes longer than to run it. */
export const TUNE = "set local jit = off; set local work_mem = '64MB'";
/** Who deletes a customer or a plan waits until the batch is written (database/after-schema/070-care.sql). */
export const HOLD = "select pg_advisory_xact_lock_shared(hashtext('crm.outbox'))";

/** Whether the hour of `due` has come, for an occasion that was not over before the plan or the customer was there. */
export const IS_OWED = `due.starts_at <= cast(:horizon as timestamp)
          and due.day_ends_at > greatest(cast(:activeSince as timestamp), due.created_at)`;

const IS_WRITTEN = `(${hasLeft('m')} or ${isUnderWay('m')})`;

const CAP = `exists (
  select 1 from care_messages m
  where m.customer_key = found.id and ${IS_WRITTEN}
    and m.scheduled_for > found.starts_at - cast(:capDays as int) * interval '1 day'
  offset 0
)`;
const SURVEY_GAP = surveyGap({
  plan: 'cast(:plan as int)',
  customer: 'found.id',
  address: 'found.address_index',
  at: 'found.starts_at',
});

/** Only what the plan asks for: PostgreSQL thinks about the rest as long as it takes to plan a day of birthdays. */
const isCapped = ({ frequency_cap_days, asks_survey }: PlanRow): string =>
  ['false', ...(frequency_cap_days ? [CAP] : []), ...(asks_survey ? [SURVEY_GAP] : [])].join(' or ');

/** 24 characters in the order of writing, so that a million of them stand side by side in their index. */
const DOCUMENT_ID = `(select start from stamp) || lpad(to_hex(row_number() over (order by id, occurrence)), 6, '0')`;
const STAMP = `select 'm' || to_hex((date_part('epoch', clock_timestamp()) * 1000)::bigint)
  || substr(replace(gen_random_uuid()::text, '-', ''), 1, 6) as start`;

/**
 * A day that was over before the plan was switched on, or before the customer was entered, is nobody's to greet and
 * leaves no row. The plans of one occasion (`kin`) write to one address once a day: of several customers with one address, or
 * with another e-mail or mobile in common, who are one person entered twice, the first gets the message, and so does the
 * first of several occasions on one day.
 */
export const planSql = (due: string, plan: PlanRow, groups: string) => `
  with ${due}, stamp as materialized (${STAMP}),
  checked as materialized (
    select found.*,
      found.obstacle is null and exists (
        select 1 from care_messages m
        where m.plan_key = any(cast(:kin as int[])) and m.address_index = found.address_index
          and ${IS_WRITTEN}
          and m.scheduled_for >= found.day_starts_at and m.scheduled_for < found.day_ends_at
        offset 0
      ) as is_told,
      found.obstacle is null and (${isCapped(plan)}) as is_capped
    from (
      select c.*, contact.channel, contact.address, contact.address_index, ${OBSTACLE} as obstacle
      from (
        select * from due
        where due.id > cast(:after as int) and ${IS_OWED}
        order by due.id
        fetch first cast(:batch as int) rows with ties
      ) c
      ${contactOf({ channels: 'cast(:channels as text[])', purpose: ':purpose' })}
      offset 0
    ) found
  ),
  ${compareTwins(groups, IS_WRITTEN)},
  judged as (
    select checked.*,
      coalesce(
        obstacle,
        ${plan.is_survey_off ? "'survey_off'" : 'null'},
        case when cast(:isQuiet as boolean) then 'quiet_hours_expired' when ends_at <= cast(:now as timestamp) then 'too_late' end,
        case
          when is_told
            or ${IS_TWIN}
            or row_number() over (partition by coalesce(address_index, id::text), day, obstacle order by id, occurrence) > 1
          then 'duplicate_person'
          when is_capped then 'cap'
        end
      ) as reason
    from checked
  ),
  fresh as (
    insert into care_messages (document_id, occurrence_key, channel, address, address_index, language, scheduled_for, send_before, state,
      skip_reason, attempts, plan_key, customer_key, owner_key, team_key, created_at, updated_at, published_at)
    select ${DOCUMENT_ID}, occurrence, channel, address, address_index,
      coalesce(language, cast(:language as text)), starts_at, ends_at, case when reason is null then cast(:firstState as text) else 'skipped' end,
      reason, 0, cast(:plan as int), id, owner_key, team_key, cast(:now as timestamp), cast(:now as timestamp), cast(:now as timestamp)
    from judged
    order by id
    on conflict (customer_key, plan_key, occurrence_key) do nothing
    returning skip_reason
  )
  select count(*) filter (where skip_reason is null)::int as pending,
    count(*) filter (where skip_reason is not null)::int as skipped,
    (select count(*)::int from checked) as taken, (select max(id) from checked) as last
  from fresh`;
