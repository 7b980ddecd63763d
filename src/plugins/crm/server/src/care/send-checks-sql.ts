import { surveyAsked, surveyOff } from '../surveys';

/**
 * SQL of what may have changed since a message `m` of plan `p` to customer `c` was planned. Named bindings: `now`, `zones`,
 * `officeZone`, `quietFrom`, `quietUntil`.
 */

const ASKED_SINCE = surveyAsked({
  plan: 'm.plan_key',
  customer: 'm.customer_key',
  address: 'm.address_index',
  at: 'cast(:now as timestamp)',
  except: 'm.id',
});

/**
 * Whether the survey it asks is out of use, and what else the customer was written to in the meantime, as a skip reason. What
 * a person sent again is not weighed against other messages again.
 */
export const WRITTEN_SINCE = `
  case
    when ${surveyOff('m.plan_key')} then 'survey_off'
    when m.send_before is null then null
    when exists (
      select 1 from care_messages other
      where other.plan_key = m.plan_key and other.address_index = m.address_index and other.id <> m.id
        and other.handed_over_at is not null
        and other.scheduled_for > m.scheduled_for - interval '12 hours' and other.scheduled_for < m.scheduled_for + interval '12 hours'
    ) then 'duplicate_person'
    when p.frequency_cap_days > 0 and exists (
      select 1 from care_messages other
      where other.customer_key = m.customer_key and other.id <> m.id and other.handed_over_at is not null
        and other.scheduled_for > m.scheduled_for - p.frequency_cap_days * interval '1 day'
    ) then 'cap'
    when ${ASKED_SINCE} then 'cap'
  end`;

/** Whether it is the time of day, where the customer lives, at which nobody is written to. */
export const IS_QUIET = `(
  select case
    when cast(:quietFrom as time) = cast(:quietUntil as time) then false
    when cast(:quietFrom as time) < cast(:quietUntil as time) then clock.time >= cast(:quietFrom as time) and clock.time < cast(:quietUntil as time)
    else clock.time >= cast(:quietFrom as time) or clock.time < cast(:quietUntil as time)
  end
  from (
    select (cast(:now as timestamp) at time zone 'UTC' at time zone
      case when c.time_zone = any(cast(:zones as text[])) then c.time_zone else :officeZone end)::time as time
  ) clock
)`;
