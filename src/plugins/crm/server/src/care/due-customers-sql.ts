import { CONSENT_OBSTACLE, latestConsent } from '../consents';

/**
 * SQL shared by planning, forecast and sending, so that one rule decides for all three. Named bindings: `now`, `plan`,
 * the window (`from`, `until`), the zones (`zones`, `officeZone`) and the slots as five arrays.
 */

/** Customers whose slot it is and who have no message of the occasion yet: `due(id, day, occurrence, starts_at, ends_at, day_ends_at)`. */
export const DUE_CUSTOMERS = `
  slot as (
    select * from unnest(cast(:days as text[]), cast(:months as int[]), cast(:daysOfMonth as int[]), cast(:years as int[]), cast(:occurrences as text[]))
      as s(day, birth_month, birth_day, birthday_year, occurrence)
  ),
  due as (
    select c.id, slot.day, slot.occurrence, c.created_at,
      (slot.day::date + cast(:from as time)) at time zone zone.name at time zone 'UTC' as starts_at,
      (slot.day::date + cast(:until as time)) at time zone zone.name at time zone 'UTC' as ends_at,
      (slot.day::date + '24:00'::time) at time zone zone.name at time zone 'UTC' as day_ends_at
    from slot
    join customers c on c.birth_month = slot.birth_month and c.birth_day = slot.birth_day
      and c.birthday_calendar is distinct from 'lunar'
      and (c.birth_year is null or c.birth_year < slot.birthday_year)
    cross join lateral (
      select case when c.time_zone = any(cast(:zones as text[])) then c.time_zone else :officeZone end as name
    ) zone
    where not exists (
      select 1 from care_messages m
      where m.plan_key = cast(:plan as int) and m.customer_key = c.id and m.occurrence_key = slot.occurrence
    )
  )`;

/** The primary e-mail address `mail.address` of customer `c`, as it is stored, with its blind index, and the latest word `word` on e-mail for a purpose. */
export const contactOf = (purpose: string) => `
  left join lateral (
    select e.address, e.address_index
    from customers_cmps l join components_customer_emails e on e.id = l.cmp_id
    where l.entity_id = c.id and l.field = 'emails' and l.component_type = 'customer.email'
    order by e."primary" desc nulls last, l."order", l.id
    limit 1
  ) mail on true${latestConsent({ customer: 'c.id', channel: "'email'", purpose })}`;

/** Why customer `c` is not to be written to, as a skip reason; null if nothing speaks against it. */
export const OBSTACLE = `
  case
    when c.id is null or c.archived_at is not null then 'archived'
    when c.do_not_contact then 'do_not_contact'
    when word.state = 'withdrawn' then 'opted_out'
    when mail.address is null then 'no_address'
    else ${CONSENT_OBSTACLE}
  end`;
