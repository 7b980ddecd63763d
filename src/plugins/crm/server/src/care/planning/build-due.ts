import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../../shared/contracts/settings';
import { openChannels } from '../../channels';
import { audienceBindings, candidatesOf } from './candidates-sql';
import { pickSendWindow } from './pick-send-window';
import type { PlanRow } from './plan-row';
import { planSlots } from './plan-slots';
import { usableChannels } from './usable-channels';
import { findZoneNames } from './zone-names';

export interface Due {
  /**
   * Common table expressions that end with
   * `due(id, owner_key, team_key, archived_at, do_not_contact, language, created_at, day, occurrence, starts_at, ends_at,
   * day_starts_at, day_ends_at)`.
   */
  sql: string;
  bindings: Record<string, unknown>;
}

/** A draft has no id yet, hence no messages. */
export type DuePlan = Omit<
  PlanRow,
  'id' | 'document_id' | 'name' | 'frequency_cap_days' | 'approval_required' | 'asks_survey' | 'is_survey_off' | 'state'
> & {
  id: number | null;
};

/**
 * The statement that finds whom a plan concerns on the days `from` to `to` (`YYYY-MM-DD`, both included) and who has no
 * message of the occasion yet, as planning, forecast and calendar all use it. Nothing if nobody can be concerned.
 */
export const buildDue = async (
  strapi: Core.Strapi,
  plan: DuePlan,
  { from, to, now, settings }: { from: string; to: string; now: Date; settings: Settings },
): Promise<Due | undefined> => {
  const candidates = candidatesOf(plan);
  const sendWindow = pickSendWindow(plan.send_at, settings.quietFrom, settings.quietUntil);
  const until = sendWindow?.until ?? plan.send_at;
  const slots = planSlots(plan, { from, to, until, timeZone: settings.timeZone });
  const channels = usableChannels(plan.channels, openChannels(strapi));
  if (!candidates || slots.length === 0 || channels.length === 0) return undefined;
  return {
    sql: `slot as materialized (${SLOT}), candidate as (${candidates}), due as (${DUE})`,
    bindings: {
      now: now.toISOString(),
      plan: plan.id ?? 0,
      from: sendWindow?.from ?? plan.send_at,
      until,
      isQuiet: !sendWindow,
      zones: await findZoneNames(strapi),
      officeZone: settings.timeZone,
      ...audienceBindings(plan, settings.language),
      activeSince: plan.active_since ? new Date(plan.active_since).toISOString() : '-infinity',
      channels,
      purpose: plan.purpose,
      slots: JSON.stringify(slots),
    },
  };
};

/** The instant, in UTC, at which it is `time` on `day` in `zone`: SQL of all three. */
const instantAt = (day: string, time: string, zone: string) =>
  `(${day} + ${time}) at time zone ${zone} at time zone 'UTC'`;

const MOMENTS = {
  starts_at: 'cast(:from as time)',
  ends_at: 'cast(:until as time)',
  day_starts_at: "time '00:00'",
  day_ends_at: "time '24:00'",
};
const eachMoment = (sqlOf: (name: string, time: string) => string) =>
  Object.entries(MOMENTS)
    .map(([name, time]) => sqlOf(name, time))
    .join(', ');

/** With its moments by the clock of the office, which is that of most customers: a time zone takes a while to look up. */
const SLOT = `
  select s.day, s.year, s.month, s."dayOfMonth" as day_of_month, coalesce(s."isLeap", false) as is_leap,
    coalesce(s."yearHasLeap", false) as year_has_leap, s.since, s.occurrence,
    ${eachMoment((name, time) => `${instantAt('s.day::date', time, ':officeZone')} as office_${name}`)}
  from jsonb_to_recordset(cast(:slots as jsonb)) as s(day text, year int, month int, "dayOfMonth" int, "isLeap" boolean,
    "yearHasLeap" boolean, since text, occurrence text)`;

/**
 * Looked up for each candidate (`offset 0`), by the customer (`+ 0`): an outbox whose statistics are out of date would else
 * be read whole, or all of the plan's messages for each customer.
 */
const DUE = `
  select c.id, c.owner_key, c.team_key, c.archived_at, c.do_not_contact, c.language, c.created_at, c.day::text as day, c.occurrence,
    greatest(c.starts_at, c.event_at) as starts_at, c.ends_at, c.day_starts_at, c.day_ends_at
  from (
    select candidate.*, ${eachMoment(
      (name, time) =>
        `case when zone = :officeZone then office_${name} else ${instantAt('day', time, 'zone')} end as ${name}`,
    )}
    from candidate
  ) c
  where not exists (
    select 1 from care_messages m
    where m.customer_key = c.id and m.plan_key + 0 = cast(:plan as int) and m.occurrence_key = c.occurrence
    offset 0
  )`;
