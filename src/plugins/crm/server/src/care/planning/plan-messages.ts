import type { Core } from '@strapi/strapi';
import { addDays, calendarDay } from '../../lib/clock';
import { getSettings } from '../../settings';
import { surveyGap } from '../../surveys';
import { buildDue } from './build-due';
import { contactOf, OBSTACLE } from './obstacle-sql';
import { findPlanRows, type PlanRow } from './plan-row';

/** Rows are made this long before their hour: late enough to know the latest consent, early enough to be ready. */
const AHEAD_MS = 15 * 60_000;
/** Occasions planned in one statement: a holiday concerns everybody, and a long one is undone whole by a restart. */
const BATCH = 50_000;
/** How far back missed days are looked for, to record them as `too_late`. */
const DAYS_BACK = 3;

export interface Planned {
  pending: number;
  skipped: number;
}

/**
 * Writes into the outbox what every active plan owes from now on. As often as it runs, and in as
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
  const bindings = {
    ...due.bindings,
    capDays: plan.frequency_cap_days ?? 0,
    firstState: plan.approval_required ? 'proposed' : 'pending',
    horizon: new Date(now.getTime() + AHEAD_MS).toISOString(),
  };
  const total = { pending: 0, skipped: 0 };
  for (let after = 0, isOver = false; !isOver; ) {
    const { taken, last, ...written } = await strapi.db.connection.transaction(async (trx) => {
      await trx.raw(PREPARE);
      const { rows } = await trx.raw<{ rows: Batch[] }>(planSql(due.sql), {
        ...bindings,
        after,
        batch: BATCH,
      } as never);
      return rows[0];
    });
    total.pending += written.pending;
    total.skipped += written.skipped;
    if (written.pending + written.skipped > ANALYZE_AFTER) await strapi.db.connection.raw(`analyze ${TABLES}`);
    isOver = taken < BATCH || last === null;
    after = last ?? after;
  }
  return total;
};

interface Batch extends Planned {
  /** Occasions looked at, and the last customer's id. */
  taken: number;
  last: number | null;
}

/**
 * PostgreSQL keeps the plans by which it checks foreign keys as long as a connection lives: one made while the outbox was
 * empty reads it whole for each new row.
 */
const PREPARE = 'set local jit = off; discard plans';
const TABLES = 'care_messages, care_messages_plan_lnk, care_messages_customer_lnk';
/** Rows, after which the statistics of the outbox say too little of it. */
const ANALYZE_AFTER = 5_000;

/**
 * A day that was over before the plan was switched on, or before the customer was entered, is nobody's to greet and
 * leaves no row. A plan writes to one address once a day: of several customers with one address, who are one person
 * entered twice, the first gets the message, and so does the first of several occasions on one day.
 */
const planSql = (due: string) => `
  with ${due},
  checked as materialized (
    select found.*,
      found.obstacle is null and exists (
        select 1 from care_messages m
        where m.plan_key = cast(:plan as int) and m.address_index = found.address_index and m.state <> 'skipped'
          and m.scheduled_for >= found.day_starts_at and m.scheduled_for < found.day_ends_at
      ) as is_told,
      found.obstacle is null and (
        cast(:capDays as int) > 0 and exists (
          select 1 from care_messages m
          where m.customer_key = found.id and m.state <> 'skipped'
            and m.scheduled_for > found.starts_at - cast(:capDays as int) * interval '1 day'
        )
        or ${surveyGap({ plan: 'cast(:plan as int)', customer: 'found.id', at: 'found.starts_at' })}
      ) as is_capped
    from (
      select due.*, c.language, contact.channel, contact.address, contact.address_index, ${OBSTACLE} as obstacle
      from (
        select * from due
        where due.id > cast(:after as int) and due.starts_at <= cast(:horizon as timestamp)
          and due.day_ends_at > greatest(cast(:activeSince as timestamp), due.created_at)
        order by due.id
        fetch first cast(:batch as int) rows with ties
      ) due
      join customers c on c.id = due.id
      ${contactOf({ channels: 'cast(:channels as text[])', purpose: ':purpose' })}
    ) found
  ),
  judged as (
    select checked.*,
      coalesce(
        obstacle,
        case when cast(:isQuiet as boolean) then 'quiet_hours_expired' when ends_at <= cast(:now as timestamp) then 'too_late' end,
        case
          when is_told
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
    select 'm' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), occurrence, channel, address, address_index,
      coalesce(language, cast(:language as text)), starts_at, ends_at, case when reason is null then cast(:firstState as text) else 'skipped' end,
      reason, 0, cast(:plan as int), id, owner_key, team_key, cast(:now as timestamp), cast(:now as timestamp), cast(:now as timestamp)
    from judged
    order by id
    on conflict (plan_key, customer_key, occurrence_key) do nothing
    returning id, customer_key, skip_reason
  ),
  of_plan as (insert into care_messages_plan_lnk (care_message_id, care_plan_id) select id, cast(:plan as int) from fresh),
  of_customer as (
    insert into care_messages_customer_lnk (care_message_id, customer_id) select id, customer_key from fresh
  )
  select count(*) filter (where skip_reason is null)::int as pending,
    count(*) filter (where skip_reason is not null)::int as skipped,
    (select count(*)::int from checked) as taken, (select max(id) from checked) as last
  from fresh`;
