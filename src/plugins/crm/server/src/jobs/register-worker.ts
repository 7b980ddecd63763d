import type { Core } from '@strapi/strapi';
import { asJob } from './current-job';
import { ensureQueue, type QueueOptions } from './ensure-queue';

interface WorkerOptions extends QueueOptions {
  /** How often an idle worker looks for work. At least 0.5. */
  pollingIntervalSeconds?: number;
}

/**
 * Works off a queue in this process, one job at a time. A handler that throws has its job tried again later, by
 * whichever process is free; after the last try the job lies in `<queue>.dead`. Call it in `startJobs`.
 */
export const registerWorker = async <Data extends object>(
  strapi: Core.Strapi,
  queue: string,
  handler: (data: Data, jobId: string) => Promise<void>,
  { pollingIntervalSeconds = 2, ...options }: WorkerOptions = {},
): Promise<void> => {
  const boss = await ensureQueue(strapi, queue, options);
  await boss.work<Data>(queue, { pollingIntervalSeconds, batchSize: 1 }, async ([job]) => {
    try {
      await asJob(queue, () => handler(job.data, job.id));
    } catch (error) {
      strapi.log.error(`Job ${job.id} of ${queue} failed: ${error instanceof Error ? error.stack : String(error)}`);
      throw error;
    }
  });
};
