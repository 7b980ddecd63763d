import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { getSettings } from '../../settings';
import { surveyGap } from '../../surveys';
import { hasLeft, isUnderWay } from '../written-sql';
import { buildDue } from './build-due';
import { contactOf, OBSTACLE } from './obstacle-sql';
import { compareTwins, findTwins, IS_TWIN, TWINS_FOUND, TWINS_OF_CHECKED, type Twins } from './find-twins';
import { pickDays } from './pick-days';
import { narrowestFirst, occasionOf } from './plan-occasion';
import { findPlanRows, type PlanRow } from './plan-row';
import { findPlannedUntil, rememberPlanned } from './planned-until';

/** Rows are made this long before their hour: late enough to know the latest consent, early enough to be ready. */
const AHEAD_MS = 15 * 60_000;
/** Occasions planned in one statement: a holiday concerns everybody, and a long one is undone whole by a restart. */
const BATCH = 50_000;

export interface Planned {
  pending: number;
  skipped: number;
}

/**
 * Writes into the outbox what every active plan owes from now on. As often as it runs, and in as
 * many processes, a customer gets one row an occasion. A plan that fails does not keep the others from being planned.
 */
export const planMessages = async (strapi: Core.Strapi, now: Date): Promise<Planned> => {
  const total = { pending: 0, skipped: 0 };
  const plannedUntil = await findPlannedUntil(strapi);
  let isWhole = true;
  const plans = await findPlanRows(strapi, {});
  for (const plan of narrowestFirst(cappedLast(plans.filter(({ state }) => state === 'active')))) {
    if (!plan.active_since) continue;
    const occasion = occasionOf(plan);
    const kin = occasion ? plans.filter((other) => occasionOf(other) === occasion) : [plan];
    try {
      const { pending, skipped } = await planOne(strapi, plan, kin, { now, plannedUntil });
      total.pending += pending;
      total.skipped += skipped;
    } catch (error) {
      isWhole = false;
      strapi.log.error(`Care plan ${plan.document_id} could not be planned: ${(error as Error).stack}`);
    }
  }
  if (isWhole) await rememberPlanned(strapi, now, plannedUntil);
  return total;
};

/** A cap sees what the plans without one write at the same hour, whichever of them was made first. */
const cappedLast = (plans: PlanRow[]): PlanRow[] =>
  [...plans].sort((one, other) => Number(isLimited(one)) - Number(isLimited(other)));
const isLimited = ({ frequency_cap_days }: PlanRow) => (frequency_cap_days ?? 0) > 0;

const planOne = async (
  strapi: Core.Strapi,
  plan: PlanRow,
  kin: PlanRow[],
  { now, plannedUntil }: { now: Date; plannedUntil?: Date },
): Promise<Planned> => {
  const settings = await getSettings(strapi);
  const horizon = new Date(now.getTime() + AHEAD_MS);
  const due = await buildDue(strapi, plan, {
    ...pickDays({
      activeSince: new Date(plan.active_since as string),
      now,
      plannedUntil,
      horizon,
      sendAt: plan.send_at,
    }),
    now,
    settings,
  });
  if (!due) return { pending: 0, skipped: 0 };
  const bindings = {
    ...due.bindings,
    kin: kin.map(({ id }) => id),
    capDays: plan.frequency_cap_days ?? 0,
    firstState: plan.approval_required ? 'proposed' : 'pending',
    horizon: horizon.toISOString(),
  };
  const total = { pending: 0, skipped: 0 };
  const { connection } = strapi.db;
  // Of everybody at once, else of those that each batch concerns.
  const isForEverybody = plan.trigger === 'holiday' || plan.trigger === 'manual';
  let twins: Twins | undefined;
  if (isForEverybody) {
    twins = await connection.transaction(async (trx) => {
      await trx.raw(TUNE);
      return (await isAnyDue(trx, due.sql, bindings)) ? findTwins(trx) : undefined;
    });
    if (!twins) return total;
  }
  const groups = isForEverybody ? TWINS_FOUND : TWINS_OF_CHECKED;
  for (let after = 0, isOver = false; !isOver; ) {
    const { taken, last, ...written } = await connection.transaction(async (trx) => {
      await trx.raw(TUNE);
      await trx.raw(HOLD);
      const { rows } = await trx.raw<{ rows: Batch[] }>(planSql(due.sql, plan, groups), {
        ...bindings,
        ...twins,
        after,
        batch: BATCH,
      } as never);
      return rows[0];
    });
    total.pending += written.pending;
    total.skipped += written.skipped;
    isOver = taken < BATCH || last === null;
    after = last ?? after;
  }
  if (total.pending + total.skipped > ANALYZE_AFTER) await connection.raw('analyze care_messages');
  return total;
};

interface Batch extends Planned {
  /** Occasions looked at, and the last customer's id. */
  taken: number;
  last: number | null;
}

/** A batch is sorted in memory; to compile such a statement takes longer than to run it. */
const TUNE = "set local jit = off; set local work_mem = '64MB'";
/** Who deletes a customer or a plan waits until the batch is written (database/after-schema/070-care.sql). */
const HOLD = "select pg_advisory_xact_lock_shared(hashtext('crm.outbox'))";
/** Rows, after which the statistics of the outbox say too little of it. */
const ANALYZE_AFTER = 5_000;

/** Else there is no need to look through everybody for who was entered twice. */
const isAnyDue = async (knex: Knex, due: string, bindings: Record<string, unknown>): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: { isAny: boolean }[] }>(
    `with ${due} select count(*) > 0 as "isAny" from (select 1 from due where ${IS_OWED} limit 1) one`,
    bindings as never,
  );
  return rows[0].isAny;
};

const IS_OWED = `due.starts_at <= cast(:horizon as timestamp)
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
const planSql = (due: string, plan: PlanRow, groups: string) => `
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
