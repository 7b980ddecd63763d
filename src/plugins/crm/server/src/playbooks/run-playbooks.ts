import type { Core } from '@strapi/strapi';
import type { StopReason } from '../../../shared/contracts/playbooks';
import { UID } from '../content-types';
import { calendarDay } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { makeTask } from './make-task';
import { bindAudience, findPlaybookRows, turnOf, type PlaybookRow } from './playbook-row';
import {
  DUE_STEPS,
  FINISHED_RUNS,
  newcomers,
  RUNS_TO_STOP,
  type DueStep,
  type FinishedRun,
  type RunToStop,
} from './playbooks-sql';
import { startRun } from './start-run';
import { stopRun } from './stop-run';

/** Records written in one transaction, so that whoever works on a customer waits a moment at most … */
const BATCH = 50;
/** … and batches of one kind in one go: the next tick goes on. */
const MOST_BATCHES = 40;

export interface PlaybooksDone {
  stopped: number;
  finished: number;
  started: number;
  tasks: number;
}

interface Day {
  now: Date;
  today: string;
  timeZone: string;
}

/**
 * Lets go whom a playbook may not keep, ends or repeats what is through, takes on who is new, and makes the tasks of the day.
 * However often and in however many processes it runs, a step of a run has one task, and an owner no more newcomers a day
 * than the playbook says.
 */
export const runPlaybooks = async (strapi: Core.Strapi, now: Date): Promise<PlaybooksDone> => {
  const { timeZone } = await getSettings(strapi);
  const day = { now, today: calendarDay(now, timeZone), timeZone };
  const done: PlaybooksDone = { stopped: 0, finished: 0, started: 0, tasks: 0 };
  for (const playbook of await findPlaybookRows(strapi, 'all')) {
    done.stopped += await inBatches(strapi, (most) => stopRuns(strapi, playbook, day, most));
    if (playbook.state !== 'active') continue;
    done.finished += await inBatches(strapi, (most) => finishRuns(strapi, playbook, day, most));
    done.started += await takeOn(strapi, playbook, day);
    done.tasks += await inBatches(strapi, (most) => makeTasks(strapi, playbook, day, most));
  }
  return done;
};

/** One process at a time looks and writes; what it wrote, the next one sees. */
const inTurn = async (strapi: Core.Strapi, work: () => Promise<number>): Promise<number> =>
  (await strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('crm.playbooks'))");
    return work();
  })) as unknown as number;

const inBatches = async (strapi: Core.Strapi, work: (most: number) => Promise<number>): Promise<number> => {
  let total = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const written = await inTurn(strapi, () => work(BATCH));
    total += written;
    if (written < BATCH) break;
  }
  return total;
};

const stopRuns = async (strapi: Core.Strapi, playbook: PlaybookRow, { now }: Day, most: number): Promise<number> => {
  const runs = await runSql<RunToStop>(strapi, RUNS_TO_STOP, {
    ...bindAudience(playbook),
    playbook: playbook.id,
    isActive: playbook.state === 'active',
    isEnded: playbook.state === 'ended',
    most,
  });
  for (const run of runs) await stopRun(strapi, run, run.reason as StopReason, now);
  return runs.length;
};

const finishRuns = async (
  strapi: Core.Strapi,
  playbook: PlaybookRow,
  { today }: Day,
  most: number,
): Promise<number> => {
  const runs = await runSql<FinishedRun>(strapi, FINISHED_RUNS, {
    playbook: playbook.id,
    repeatAfter: playbook.repeat_after_days,
    today,
    most,
  });
  for (const { documentId, round, nextOn } of runs)
    await strapi.documents(UID.playbookRun).update({
      documentId,
      data: (nextOn ? { round: round + 1, roundStartedOn: nextOn } : { state: 'completed' }) as never,
    });
  return runs.length;
};

/** Looked for once, which takes seconds among a million customers; each batch then asks again about its own few. */
const takeOn = async (strapi: Core.Strapi, playbook: PlaybookRow, { today }: Day): Promise<number> => {
  const find = async (among: number[] | null, most: number) => {
    const found = await runSql<{ id: number }>(strapi, newcomers(turnOf(playbook)), {
      ...bindAudience(playbook),
      playbook: playbook.id,
      perOwner: playbook.new_per_owner_and_day,
      today,
      among,
      most,
    });
    return found.map(({ id }) => id);
  };
  const found = await find(null, BATCH * MOST_BATCHES);
  let started = 0;
  for (let from = 0; from < found.length; from += BATCH)
    started += await inTurn(strapi, async () => {
      const still = await find(found.slice(from, from + BATCH), BATCH);
      for (const customer of still) await startRun(strapi, { playbook: playbook.id, customer, today, byHand: false });
      return still.length;
    });
  return started;
};

const makeTasks = async (strapi: Core.Strapi, playbook: PlaybookRow, day: Day, most: number): Promise<number> => {
  const steps = await runSql<DueStep>(strapi, DUE_STEPS, {
    playbook: playbook.id,
    run: null,
    today: day.today,
    most,
  });
  for (const step of steps) await makeTask(strapi, playbook.id, step, day);
  return steps.length;
};
