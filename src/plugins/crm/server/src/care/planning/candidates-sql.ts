import type { PlanRow, StageEvent } from './plan-row';

/**
 * SQL of who has an occasion in the slots of a plan: `candidate(id, owner_key, team_key, archived_at, created_at, zone, day, occurrence, event_at)`.
 * `created_at`: since when the CRM knows of the occasion; `event_at`: its instant, where it has one.
 */

const ZONE = `cross join lateral (
  select case when c.time_zone = any(cast(:zones as text[])) then c.time_zone else :officeZone end as name
) zone`;

/** Whom the plan is for, of customers `c`; a list that is null says nothing. Who has no tier is in no tier's audience. */
export const AUDIENCE = `
  (cast(:tiers as text[]) is null or c.value_tier = any(cast(:tiers as text[])))
  and (cast(:stages as text[]) is null or c.stage = any(cast(:stages as text[])))
  and (cast(:sources as text[]) is null or c.source_channel = any(cast(:sources as text[])))
  and (cast(:types as text[]) is null or jsonb_exists_any(c.contact_roles, cast(:types as text[])))
  and (cast(:languages as text[]) is null or coalesce(c.language, cast(:language as text)) = any(cast(:languages as text[])))
  and (cast(:owners as int[]) is null or c.owner_key = any(cast(:owners as int[])))`;

type Audience = Pick<
  PlanRow,
  | 'audience_tiers'
  | 'audience_stages'
  | 'audience_sources'
  | 'audience_types'
  | 'audience_languages'
  | 'audience_owners'
>;

/** The bindings of AUDIENCE; who has no language has the office's. */
export const audienceBindings = (plan: Audience, officeLanguage: string) => ({
  language: officeLanguage,
  tiers: listOrNull(plan.audience_tiers),
  stages: listOrNull(plan.audience_stages),
  sources: listOrNull(plan.audience_sources),
  types: listOrNull(plan.audience_types),
  languages: listOrNull(plan.audience_languages),
  owners: listOrNull(plan.audience_owners),
});

const listOrNull = <T>(list: T[] | null | undefined): T[] | null => (list?.length ? list : null);

const select = (occasion: { from: string; occurrence?: string; day?: string; createdAt?: string; at?: string }) => `
  select c.id, c.owner_key, c.team_key, c.archived_at, ${occasion.createdAt ?? 'c.created_at'} as created_at, zone.name as zone, ${occasion.day ?? 'slot.day::date'} as day,
    ${occasion.occurrence ?? 'slot.occurrence'} as occurrence, ${occasion.at ?? 'null::timestamp'} as event_at
  ${occasion.from}`;

const SOLAR_BIRTHDAY = select({
  from: `from slot join customers c on c.birth_month = slot.month and c.birth_day = slot.day_of_month
      and c.birthday_calendar is distinct from 'lunar' and (c.birth_year is null or c.birth_year < slot.year)
    ${ZONE} where ${AUDIENCE}`,
});

/** The leap month is kept by whom it is agreed with (calendar/lunar-birthday-slots.ts has the rule). */
const LUNAR_BIRTHDAY = select({
  from: `from slot join customers c on c.birth_month = slot.month and c.birth_day = slot.day_of_month
      and c.birthday_calendar = 'lunar' and (c.birth_year is null or c.birth_year < slot.year)
      and case
        when slot.is_leap then coalesce(c.leap_rule = 'both' or (c.birth_leap_month and c.leap_rule = 'leap_only'), false)
        else not coalesce(c.birth_leap_month and c.leap_rule = 'leap_only' and slot.year_has_leap, false)
      end
    ${ZONE} where ${AUDIENCE}`,
});

const EVERYBODY = select({ from: `from slot cross join customers c ${ZONE} where ${AUDIENCE}` });

/** Of buying a home: who rents is not congratulated on it. */
const DEAL_ANNIVERSARY = select({
  occurrence: "slot.occurrence || ':' || t.id || ':' || slot.year",
  createdAt: 'greatest(c.created_at, t.created_at)',
  from: `from slot
    join transactions t on extract(month from t.signed_on) = slot.month and extract(day from t.signed_on) = slot.day_of_month
      and extract(year from t.signed_on) < slot.year
      and t.stage <> 'cancelled' and t.type <> 'rent' and t.archived_at is null
    join customers c on c.id = t.customer_key ${ZONE} where ${AUDIENCE}`,
});

const SILENCE = select({
  occurrence: `slot.occurrence || ':' || (silent.since at time zone 'UTC' at time zone zone.name)::date`,
  from: `from slot
    join customers c on coalesce(c.last_contact_at, c.created_at) >= slot.since::date - 1
      and coalesce(c.last_contact_at, c.created_at) < slot.since::date + 2
    ${ZONE}
    cross join lateral (select coalesce(c.last_contact_at, c.created_at) as since) silent
    where (silent.since at time zone 'UTC' at time zone zone.name)::date = slot.since::date and ${AUDIENCE}`,
});

/** `onDay`: a date; `at`: an instant, whose day is the customer's. */
interface EventSource {
  table: string;
  condition: string;
  onDay?: string;
  at?: string;
}

const EVENTS: Record<StageEvent, EventSource> = {
  viewing_done: { table: 'viewings', condition: "e.state = 'done'", at: 'coalesce(e.end_at, e.start_at)' },
  signed: { table: 'transactions', condition: "e.stage <> 'cancelled'", onDay: 'e.signed_on' },
  handed_over: { table: 'transactions', condition: "e.stage <> 'cancelled'", onDay: 'e.handed_over_on' },
  complaint_closed: { table: 'complaints', condition: "e.state = 'closed'", at: 'e.closed_at' },
};

const afterEvent = ({ table, condition, onDay, at }: EventSource) =>
  select({
    occurrence: "slot.occurrence || ':' || e.id",
    createdAt: 'greatest(c.created_at, e.created_at)',
    at: at ?? 'null::timestamp',
    from: `from slot
      join ${table} e on ${onDay ? `${onDay} = slot.since::date` : `${at} >= slot.since::date - 2 and ${at} < slot.since::date + 2`}
        and ${condition} and e.archived_at is null
      join customers c on c.id = e.customer_key ${ZONE}
      where ${AUDIENCE}${at ? ` and ${eventDay(at)} = slot.since::date` : ''}`,
  });

/** What happens after the hours of sending, on the day itself, counts for the next day. */
const eventDay = (at: string) => `(
  (${at} at time zone 'UTC' at time zone zone.name)
  + case when slot.since = slot.day then '24:00'::interval - cast(:until as interval) else '0'::interval end
)::date`;

/** A constant of the program, chosen by what the plan says. Nothing for a trigger that has no occasions of its own. */
export const candidatesOf = ({
  trigger,
  birthday_calendar,
  stage_event,
}: Pick<PlanRow, 'trigger' | 'birthday_calendar' | 'stage_event'>): string | undefined => {
  switch (trigger) {
    case 'birthday':
      return birthday_calendar === 'lunar' ? LUNAR_BIRTHDAY : SOLAR_BIRTHDAY;
    case 'holiday':
    case 'manual':
      return EVERYBODY;
    case 'deal_anniversary':
      return DEAL_ANNIVERSARY;
    case 'inactivity':
      return SILENCE;
    case 'days_after_stage':
      return stage_event ? afterEvent(EVENTS[stage_event]) : undefined;
    default:
      return undefined;
  }
};
