import type { Core } from '@strapi/strapi';
import type { BackupRun } from '../../../shared/contracts/backups';
import { recordAudit } from '../audit';
import { now } from '../lib/clock';
import { withBackupLock } from './backup-lock';
import { readConfiguration } from './configuration';
import { applyRetention, clearLeftovers } from './keep-house';
import type { Progress } from './measure-progress';
import { Refusal } from './refusal';
import { claimRun, failRun, finishRun, runsTable, setProgress, toRun, type RunRow } from './runs';
import { settleInterrupted } from './settle-interrupted';
import { takeBackup } from './take-backup';
import { openTarget } from './targets/open-target';

const PROGRESS_MS = 1_000;
const LOCK_WAIT_MS = 5_000;

const underWay = new WeakMap<Core.Strapi, { stop: AbortController; ended: Promise<unknown> }>();

/** The process ends: the backup under way is given up, and leaves nothing. */
export const stopBackups = async (strapi: Core.Strapi): Promise<void> => {
  const running = underWay.get(strapi);
  running?.stop.abort(new Refusal('interrupted', 'The server was stopped before the backup was whole.'));
  await running?.ended.catch(() => undefined);
};

/** Does a run that waits, and says how it ended. Whatever it ends in, the run's row knows. */
export const runBackup = async (
  strapi: Core.Strapi,
  runId: string,
  onProgress?: (progress: Progress) => void,
): Promise<BackupRun> => {
  const { database } = readConfiguration(strapi.dirs.app.root);
  const stop = new AbortController();
  const locked = withBackupLock(database, { waitMs: LOCK_WAIT_MS }, () =>
    workOnRun(strapi, runId, stop.signal, onProgress),
  );
  underWay.set(strapi, { stop, ended: locked });
  try {
    if (!(await locked)) throw new Refusal('busy', 'Another backup of this database is under way.');
  } catch (thrown) {
    const error = stop.signal.aborted ? stop.signal.reason : thrown;
    const isKnown = error instanceof Refusal;
    await failRun(strapi, runId, isKnown ? error : { code: 'tool-failed', message: (error as Error).message });
    if (!isKnown) throw error;
  } finally {
    underWay.delete(strapi);
  }
  return toRun((await runsTable(strapi).where({ id: runId }).first()) as RunRow);
};

const workOnRun = async (
  strapi: Core.Strapi,
  runId: string,
  signal: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<void> => {
  const configuration = readConfiguration(strapi.dirs.app.root);
  const target = await openTarget(configuration.target);
  const takenAt = now();
  const name = fileNameOf(runId, takenAt);
  await settleInterrupted(strapi);
  const run = await claimRun(strapi, runId, { place: target.place, fileName: name });
  if (!run) return;
  await clearLeftovers(strapi, target);
  const taken = await takeBackup({
    ...configuration,
    run: runId,
    name,
    takenAt,
    target,
    signal,
    onProgress: everySecond(async (progress) => {
      onProgress?.(progress);
      await setProgress(strapi, runId, progress.percent, progress.bytes);
    }, strapi),
  });
  await strapi.db.transaction(async ({ trx }) => {
    await finishRun(strapi, runId, taken, trx);
    await recordAudit(strapi, {
      action: 'backup',
      title: name,
      details: { run: runId, bytes: taken.bytes, sha256: taken.sha256, place: target.place },
    });
  });
  // The backup is good, whether or not older ones could be removed.
  await applyRetention(strapi, target).catch(
    (error: Error) => void strapi.log.error(`Old backups in ${target.place} were not removed: ${error.message}`),
  );
};

/** `estate-crm-20261123-183000-1f2e3d4c.tar.age`, by UTC. */
const fileNameOf = (runId: string, at: Date) =>
  `estate-crm-${at.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)}-${runId.slice(0, 8)}.tar.age`;

const everySecond = (tell: (progress: Progress) => Promise<void>, strapi: Core.Strapi) => {
  let last = 0;
  let writing = Promise.resolve();
  return (progress: Progress) => {
    const at = now().getTime();
    if (at - last < PROGRESS_MS) return;
    last = at;
    writing = writing
      .then(() => tell(progress))
      .catch((error: Error) => void strapi.log.warn(`The progress of a backup was not stored: ${error.message}`));
  };
};
