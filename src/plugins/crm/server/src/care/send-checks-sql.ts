import { surveyAsked, surveyOff } from '../surveys';
import { hasLeft } from './written-sql';

/**
 * SQL of what may have changed since a message `m` of plan `p` to customer `c` was planned. Named bindings: `now`, `zones`,
 * `officeZone`, `quietFrom`, `quietUntil`, `paused`.
 */

/** Other messages of the plan to the address of `m` on its day. */
const SAME_PERSON = `other.plan_key = m.plan_key and other.address_index = m.address_index and other.id <> m.id
        and other.scheduled_for > m.scheduled_for - interval '12 hours' and other.scheduled_for < m.scheduled_for + interval '12 hours'`;

/** Other messages to the customer of `m` within the cap of its plan. */
const WITHIN_CAP = `other.customer_key = m.customer_key and other.id <> m.id
        and other.scheduled_for > m.scheduled_for - p.frequency_cap_days * interval '1 day'`;

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
      where ${SAME_PERSON} and ${hasLeft('other')}
    ) then 'duplicate_person'
    when p.frequency_cap_days > 0 and exists (
      select 1 from care_messages other
      where ${WITHIN_CAP} and ${hasLeft('other')}
    ) then 'cap'
    when ${ASKED_SINCE} then 'cap'
  end`;

/**
 * Whether `other`, which is due and may leave, leaves before `m`: what another claim holds, else in one order for
 * everybody, in which a plan with a cap comes after those without, so that of two that are claimed at once never both wait
 * and never both leave. A claim sees those it takes itself as they were.
 */
const GOES_FIRST = `(
  other.state = 'sending'
  or (
    other.state in ('pending', 'failed') and other.scheduled_for <= cast(:now as timestamp)
    and coalesce(other.channel, 'email') <> all(cast(:paused as text[]))
    and (coalesce(plan.frequency_cap_days, 0) > 0, other.scheduled_for, other.id)
      < (coalesce(p.frequency_cap_days, 0) > 0, m.scheduled_for, m.id)
    and (other.send_before is null or (other.send_before > cast(:now as timestamp) and plan.state = 'active'))
  )
)`;

/** Whether a message is on its way that would make `m` a second one: `m` waits until it is known whether that one left. */
export const IS_BEHIND = `(
  m.send_before is not null and (
    exists (
      select 1 from care_messages other left join care_plans plan on plan.id = other.plan_key
      where ${SAME_PERSON} and ${GOES_FIRST}
    )
    or p.frequency_cap_days > 0 and exists (
      select 1 from care_messages other left join care_plans plan on plan.id = other.plan_key
      where ${WITHIN_CAP} and ${GOES_FIRST}
    )
  )
)`;

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
