import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { getSettings } from '../../settings';
import { buildDue } from './build-due';
import { findTwins, TWINS_FOUND, TWINS_OF_CHECKED, type Twins } from './find-twins';
import { pickDays } from './pick-days';
import { narrowestFirst, occasionOf } from './plan-occasion';
import { findPlanRows, type PlanRow } from './plan-row';
import { HOLD, IS_OWED, planSql, TUNE } from './plan-sql';
import { findPlannedUntil, rememberPlanned } from './planned-until';

/** Rows are made this long before their hour: late enough to know the latest consent, early enough to be ready. */
const AHEAD_MS = 15 * 60_000;
/** Occasions planned in one statement: a holiday concerns everybody, and a long one is undone whole by a restart. */
const BATCH = 50_000;

/** Rows, after which the statistics of the outbox say too little of it. */
const ANALYZE_AFTER = 5_000;

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

/** Else there is no need to look through everybody for who was entered twice. */
const isAnyDue = async (knex: Knex, due: string, bindings: Record<string, unknown>): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: { isAny: boolean }[] }>(
    `with ${due} select count(*) > 0 as "isAny" from (select 1 from due where ${IS_OWED} limit 1) one`,
    bindings as never,
  );
  return rows[0].isAny;
};
