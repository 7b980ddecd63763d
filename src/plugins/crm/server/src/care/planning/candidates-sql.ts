import type { PlanRow, StageEvent } from './plan-row';

/**
 * SQL of who has an occasion in the slots of a plan: `candidate(id, owner_key, team_key, archived_at, do_not_contact, language,
 * created_at, zone, day, office_…, occurrence, event_at)`. `created_at`: since when the CRM knows of the occasion; `event_at`: its
 * instant, where it has one.
 */

const ZONE = `cross join lateral (
  select case when c.time_zone is not null and c.time_zone = any(cast(:zones as text[])) then c.time_zone else :officeZone end as name
) zone`;

export type Audience = Pick<
  PlanRow,
  | 'audience_tiers'
  | 'audience_stages'
  | 'audience_sources'
  | 'audience_types'
  | 'audience_languages'
  | 'audience_owners'
>;

/** Condition and binding of each list; who has no language has the office's, and who has no tier is in no tier's audience. */
const CONDITIONS: Record<keyof Audience, [condition: string, binding: string]> = {
  audience_tiers: ['c.value_tier = any(cast(:tiers as text[]))', 'tiers'],
  audience_stages: ['c.stage = any(cast(:stages as text[]))', 'stages'],
  audience_sources: ['c.source_channel = any(cast(:sources as text[]))', 'sources'],
  audience_types: ['jsonb_exists_any(c.contact_roles, cast(:types as text[]))', 'types'],
  audience_languages: ['coalesce(c.language, cast(:language as text)) = any(cast(:languages as text[]))', 'languages'],
  audience_owners: ['c.owner_key = any(cast(:owners as int[]))', 'owners'],
};
export const AUDIENCE_LISTS = Object.keys(CONDITIONS) as (keyof Audience)[];

/** Whom the plan is for, of customers `c`, as a condition; a list that is empty says nothing. */
export const audienceOf = (plan: Audience): string =>
  ['true', ...AUDIENCE_LISTS.filter((list) => plan[list]?.length).map((list) => CONDITIONS[list][0])].join(' and ');

/** The same for whatever plan the bindings are of: a list that is null says nothing. */
export const AUDIENCE = AUDIENCE_LISTS.map((list) => {
  const [condition, binding] = CONDITIONS[list];
  return `(cast(:${binding} as ${list === 'audience_owners' ? 'int' : 'text'}[]) is null or ${condition})`;
}).join(' and ');

/** The bindings of both. */
export const audienceBindings = (plan: Audience, officeLanguage: string): Record<string, unknown> => ({
  language: officeLanguage,
  ...Object.fromEntries(AUDIENCE_LISTS.map((list) => [CONDITIONS[list][1], plan[list]?.length ? plan[list] : null])),
});

const select = (occasion: { from: string; occurrence?: string; createdAt?: string; at?: string }) => `
  select c.id, c.owner_key, c.team_key, c.archived_at, c.do_not_contact, c.language, ${occasion.createdAt ?? 'c.created_at'} as created_at, zone.name as zone, slot.day::date as day, slot.office_starts_at, slot.office_ends_at,
    slot.office_day_starts_at, slot.office_day_ends_at,
    ${occasion.occurrence ?? 'slot.occurrence'} as occurrence, ${occasion.at ?? 'null::timestamp'} as event_at
  ${occasion.from}`;

/**
 * Each slot looks up its own rows by an index. PostgreSQL takes the few slots for a hundred and would rather read the
 * whole table once.
 */
const eachSlot = (table: string, alias: string, condition: string) =>
  `from slot cross join lateral (select * from ${table} ${alias} where ${condition} offset 0) ${alias}`;

const solarBirthday = (audience: string) =>
  select({
    from: `${eachSlot(
      'customers',
      'c',
      `c.birth_month = slot.month and c.birth_day = slot.day_of_month
      and c.birthday_calendar is distinct from 'lunar' and (c.birth_year is null or c.birth_year < slot.year)`,
    )}
    ${ZONE} where ${audience}`,
  });

/** The leap month is kept by whom it is agreed with (calendar/lunar-birthday-slots.ts has the rule). */
const lunarBirthday = (audience: string) =>
  select({
    from: `${eachSlot(
      'customers',
      'c',
      `c.birth_month = slot.month and c.birth_day = slot.day_of_month
      and c.birthday_calendar = 'lunar' and (c.birth_year is null or c.birth_year < slot.year)
      and case
        when slot.is_leap then coalesce(c.leap_rule = 'both' or (c.birth_leap_month and c.leap_rule = 'leap_only'), false)
        else not coalesce(c.birth_leap_month and c.leap_rule = 'leap_only' and slot.year_has_leap, false)
      end`,
    )}
    ${ZONE} where ${audience}`,
  });

const everybody = (audience: string) => select({ from: `from slot cross join customers c ${ZONE} where ${audience}` });

/** Of buying a home: who rents is not congratulated on it. */
const dealAnniversary = (audience: string) =>
  select({
    occurrence: "slot.occurrence || ':' || t.id || ':' || slot.year",
    createdAt: 'greatest(c.created_at, t.created_at)',
    from: `${eachSlot(
      'transactions',
      't',
      `extract(month from t.signed_on) = slot.month and extract(day from t.signed_on) = slot.day_of_month
      and extract(year from t.signed_on) < slot.year
      and t.stage <> 'cancelled' and t.type <> 'rent' and t.archived_at is null`,
    )}
    join customers c on c.id = t.customer_key ${ZONE} where ${audience}`,
  });

const silence = (audience: string) =>
  select({
    occurrence: `slot.occurrence || ':' || (silent.since at time zone 'UTC' at time zone zone.name)::date`,
    from: `${eachSlot(
      'customers',
      'c',
      `coalesce(c.last_contact_at, c.created_at) >= slot.since::date - 1
      and coalesce(c.last_contact_at, c.created_at) < slot.since::date + 2`,
    )}
    ${ZONE}
    cross join lateral (select coalesce(c.last_contact_at, c.created_at) as since) silent
    where (silent.since at time zone 'UTC' at time zone zone.name)::date = slot.since::date and ${audience}`,
  });

/** `onDay`: a date; `at`: an instant, whose day is the customer's. */
interface EventSource {
  table: string;
  condition: string;
  onDay?: string;
  at?: string;
  /** What is added to the occurrence where one row can have several. */
  again?: string;
}

const EVENTS: Record<StageEvent, EventSource> = {
  viewing_done: { table: 'viewings', condition: "e.state = 'done'", at: 'coalesce(e.end_at, e.start_at)' },
  signed: { table: 'transactions', condition: "e.stage <> 'cancelled'", onDay: 'e.signed_on' },
  handed_over: { table: 'transactions', condition: "e.stage <> 'cancelled'", onDay: 'e.handed_over_on' },
  complaint_closed: {
    table: 'complaints',
    condition: "e.state = 'closed'",
    at: 'e.closed_at',
    again: "case when e.reopen_count > 0 then ':' || e.reopen_count else '' end",
  },
};

const afterEvent = ({ table, condition, onDay, at, again }: EventSource, audience: string) =>
  select({
    occurrence: `slot.occurrence || ':' || e.id${again ? ` || ${again}` : ''}`,
    createdAt: 'greatest(c.created_at, e.created_at)',
    at: at ?? 'null::timestamp',
    from: `${eachSlot(
      table,
      'e',
      `${onDay ? `${onDay} = slot.since::date` : `${at} >= slot.since::date - 2 and ${at} < slot.since::date + 2`}
        and ${condition} and e.archived_at is null`,
    )}
      join customers c on c.id = e.customer_key ${ZONE}
      where ${audience}${at ? ` and ${eventDay(at)} = slot.since::date` : ''}`,
  });

/** What happens after the hours of sending, on the day itself, counts for the next day. */
const eventDay = (at: string) => `(
  (${at} at time zone 'UTC' at time zone zone.name)
  + case when slot.since = slot.day then '24:00'::interval - cast(:until as interval) else '0'::interval end
)::date`;

/** Made of constants of the program, chosen by what the plan says. Nothing for a trigger that has no occasions of its own. */
export const candidatesOf = (
  plan: Audience & Pick<PlanRow, 'trigger' | 'birthday_calendar' | 'stage_event'>,
): string | undefined => {
  const audience = audienceOf(plan);
  switch (plan.trigger) {
    case 'birthday':
      return plan.birthday_calendar === 'lunar' ? lunarBirthday(audience) : solarBirthday(audience);
    case 'holiday':
    case 'manual':
      return everybody(audience);
    case 'deal_anniversary':
      return dealAnniversary(audience);
    case 'inactivity':
      return silence(audience);
    case 'days_after_stage':
      return plan.stage_event ? afterEvent(EVENTS[plan.stage_event], audience) : undefined;
    default:
      return undefined;
  }
};
