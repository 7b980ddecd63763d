import type { Core } from '@strapi/strapi';
import { addDays, calendarDay } from '../../lib/clock';
import { getSettings } from '../../settings';
import { surveyGap } from '../../surveys';
import { buildDue } from './build-due';
import { contactOf, OBSTACLE } from './obstacle-sql';
import { findPlanRows, type PlanRow } from './plan-row';

/** Rows are made this long before their hour: late enough to know the latest consent, early enough to be ready. */
const AHEAD_MS = 15 * 60_000;
/** How far back missed days are looked for, to record them as `too_late`. */
const DAYS_BACK = 3;

export interface Planned {
  pending: number;
  skipped: number;
}

/**
 * Writes into the outbox what every active plan owes from now on: one statement a plan. As often as it runs, and in as
 * many processes, a customer gets one row an occasion.
 */
export const planMessages = async (strapi: Core.Strapi, now: Date): Promise<Planned> => {
  const total = { pending: 0, skipped: 0 };
  for (const plan of await findPlanRows(strapi, { state: 'active' })) {
    if (!plan.active_since) continue;
    const { pending, skipped } = await planOne(strapi, plan, now);
    total.pending += pending;
    total.skipped += skipped;
  }
  return total;
};

const planOne = async (strapi: Core.Strapi, plan: PlanRow, now: Date): Promise<Planned> => {
  const settings = await getSettings(strapi);
  const today = calendarDay(now, 'UTC');
  // A day more on both sides: it is tomorrow already east of Greenwich, and still yesterday west of it.
  const due = await buildDue(strapi, plan, {
    from: addDays(today, -DAYS_BACK - 1),
    to: addDays(today, 1),
    now,
    settings,
  });
  if (!due) return { pending: 0, skipped: 0 };
  const { rows } = await strapi.db.connection.raw<{ rows: Planned[] }>(planSql(due.sql), {
    ...due.bindings,
    capDays: plan.frequency_cap_days ?? 0,
    firstState: plan.approval_required ? 'proposed' : 'pending',
    horizon: new Date(now.getTime() + AHEAD_MS).toISOString(),
  } as Record<string, unknown> as Record<string, never>);
  return rows[0];
};

/**
 * A day that was over before the plan was switched on, or before the customer was entered, is nobody's to greet and
 * leaves no row. A plan writes to one address once a day: of several customers with one address, who are one person
 * entered twice, the first gets the message, and so does the first of several occasions on one day.
 */
const planSql = (due: string) => `
  with ${due},
  checked as (
    select due.*, c.language, contact.channel, contact.address, contact.address_index, ${OBSTACLE} as obstacle
    from due join customers c on c.id = due.id
    ${contactOf({ channels: 'cast(:channels as text[])', purpose: ':purpose' })}
    where due.starts_at <= cast(:horizon as timestamp)
      and due.day_ends_at > greatest(cast(:activeSince as timestamp), due.created_at)
  ),
  judged as (
    select checked.*,
      coalesce(
        obstacle,
        case when cast(:isQuiet as boolean) then 'quiet_hours_expired' when ends_at <= cast(:now as timestamp) then 'too_late' end,
        case
          when row_number() over (partition by coalesce(address_index, id::text), day, obstacle order by id, occurrence) > 1
            or exists (
              select 1 from care_messages m
              where m.plan_key = cast(:plan as int) and m.address_index = checked.address_index and m.state <> 'skipped'
                and m.scheduled_for >= checked.day_starts_at and m.scheduled_for < checked.day_ends_at
            )
          then 'duplicate_person'
          when cast(:capDays as int) > 0 and exists (
              select 1 from care_messages m
              where m.customer_key = checked.id and m.state <> 'skipped'
                and m.scheduled_for > checked.starts_at - cast(:capDays as int) * interval '1 day'
            )
          then 'cap'
          when ${surveyGap({ plan: 'cast(:plan as int)', customer: 'checked.id', at: 'checked.starts_at' })} then 'cap'
        end
      ) as reason
    from checked
  ),
  fresh as (
    insert into care_messages (document_id, occurrence_key, channel, address, address_index, language, scheduled_for, send_before, state,
      skip_reason, attempts, plan_key, customer_key, owner_key, team_key, created_at, updated_at, published_at)
    select 'm' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), occurrence, channel, address, address_index,
      coalesce(language, cast(:language as text)), starts_at, ends_at, case when reason is null then cast(:firstState as text) else 'skipped' end,
      reason, 0, cast(:plan as int), id, owner_key, team_key, cast(:now as timestamp), cast(:now as timestamp), cast(:now as timestamp)
    from judged
    on conflict (plan_key, customer_key, occurrence_key) do nothing
    returning id, customer_key, skip_reason
  ),
  of_plan as (insert into care_messages_plan_lnk (care_message_id, care_plan_id) select id, cast(:plan as int) from fresh),
  of_customer as (
    insert into care_messages_customer_lnk (care_message_id, customer_id) select id, customer_key from fresh
  )
  select count(*) filter (where skip_reason is null)::int as pending,
    count(*) filter (where skip_reason is not null)::int as skipped
  from fresh`;
