import type { Core } from '@strapi/strapi';
import type { BackupCause, BackupRun } from '../../../shared/contracts/backups';
import { recordAudit } from '../audit';
import { registerTick, registerWorker, sendJob } from '../jobs';
import { now } from '../lib/clock';
import { getSettings } from '../settings';
import { alertPeople } from './alert';
import { readConfiguration } from './configuration';
import { findPast } from './find-past';
import { dueSlot } from './plan-schedule';
import { runBackup } from './run-backup';
import { createRun, failRun, findRunUnderWay } from './runs';
import { settleIfDead } from './settle-interrupted';

const QUEUE = 'backup';
const WATCH = 'backup-watch';
/** One that takes longer is taken for lost. */
const EXPIRE_SECONDS = 20 * 3_600;

/** A backup as soon as a process is free for it. While one waits or runs, that one. */
export const requestBackup = async (
  strapi: Core.Strapi,
  request: { cause: BackupCause; startedBy?: string; slot?: Date },
): Promise<{ run: BackupRun; isNew: boolean } | undefined> => {
  await settleIfDead(strapi);
  const { version } = readConfiguration(strapi.dirs.app.root).application;
  const run = await strapi.db.transaction(async () => {
    const created = await createRun(strapi, { ...request, version });
    if (created && request.cause !== 'schedule')
      await recordAudit(strapi, { action: 'backup', details: { run: created.id, state: 'requested' } });
    return created;
  });
  if (run)
    await sendJob(strapi, QUEUE, { runId: run.id }, { id: run.id }).catch(async (error: Error) => {
      await failRun(strapi, run.id, { code: 'interrupted', message: error.message });
      throw error;
    });
  const underWay = run ?? (await findRunUnderWay(strapi));
  return underWay && { run: underWay, isNew: Boolean(run) };
};

/** Every few minutes: is a backup due, has one died, must somebody be told? */
export const watchBackups = async (strapi: Core.Strapi): Promise<void> => {
  await settleIfDead(strapi);
  const slot = dueSlot(await getSettings(strapi), await findPast(strapi), now());
  if (slot) await requestBackup(strapi, { cause: 'schedule', slot });
  await alertPeople(strapi);
};

export const startBackupJobs = async (strapi: Core.Strapi): Promise<void> => {
  await registerWorker<{ runId: string }>(
    strapi,
    QUEUE,
    async ({ runId }) => {
      await runBackup(strapi, runId);
      await alertPeople(strapi);
    },
    { expireInSeconds: EXPIRE_SECONDS, retryLimit: 0 },
  );
  await registerWorker(strapi, WATCH, () => watchBackups(strapi), { retryLimit: 0 });
  await registerTick(strapi, { name: WATCH, cron: '*/5 * * * *', queue: WATCH });
};
