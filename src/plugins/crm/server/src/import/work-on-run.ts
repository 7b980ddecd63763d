import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { actAsAdmin, recordAudit } from '../audit';
import { registerTick, registerWorker, sendJob } from '../jobs';
import { scopeOf } from '../rights';
import { decodeFile } from './file/decode-file';
import { readTable } from './file/read-table';
import { claimRun, clearOldRuns, finishRun, setProgress } from './import-runs';
import { uidOf } from './open-file';
import { runImport } from './run-import';

const QUEUE = 'import';
const CLEAN = 'import-clean';
/** A run that takes longer is taken for lost; another process begins it again and skips what is there. */
const EXPIRE_SECONDS = 3_600;

export const sendRun = (strapi: Core.Strapi, runId: string) => sendJob(strapi, QUEUE, { runId });

/** The job behind a run of the panel: with the rights that its person has now. */
export const workOnRun = async (strapi: Core.Strapi, runId: string): Promise<void> => {
  const claimed = await claimRun(strapi, runId);
  if (claimed) await actAsAdmin(strapi, claimed.userId, () => workOn(strapi, runId, claimed));
};

type Claimed = NonNullable<Awaited<ReturnType<typeof claimRun>>>;

const workOn = async (strapi: Core.Strapi, runId: string, { run, file, userId }: Claimed): Promise<void> => {
  try {
    if (!file) throw new errors.ValidationError('The file has been cleared: upload it again.');
    const result = await runImport(strapi, {
      type: run.type,
      table: readTable(decodeFile(file).text),
      mapping: run.mapping,
      options: run.options,
      dryRun: run.dryRun,
      scope: await scopeOf(strapi, userId, uidOf(run.type)),
      userId,
      onProgress: (rows) => setProgress(strapi, runId, rows),
    });
    await strapi.db.transaction(async () => {
      await finishRun(strapi, runId, result);
      if (!run.dryRun)
        await recordAudit(strapi, {
          action: 'import',
          uid: uidOf(run.type),
          title: run.fileName,
          details: { ...result.counts },
        });
    });
  } catch (error) {
    const isKnown = error instanceof errors.ApplicationError;
    await finishRun(strapi, runId, {
      error: isKnown ? error.message : 'The import stopped at a fault of the program.',
    });
    if (!isKnown) throw error;
  }
};

export const startImportJobs = async (strapi: Core.Strapi): Promise<void> => {
  await registerWorker<{ runId: string }>(strapi, QUEUE, ({ runId }) => workOnRun(strapi, runId), {
    expireInSeconds: EXPIRE_SECONDS,
    retryLimit: 2,
    pollingIntervalSeconds: 0.5,
  });
  await registerWorker(strapi, CLEAN, () => clearOldRuns(strapi));
  await registerTick(strapi, { name: CLEAN, cron: '17 3 * * *', queue: CLEAN });
};
