import type { Feature } from '../lib/feature';
import { stopBoss } from './boss';
import { stopTicks } from './register-tick';

export { currentJob } from './current-job';
export { registerTick, sendTick, type Tick } from './register-tick';
export { registerWorker } from './register-worker';
export { sendJob } from './send-job';

/**
 * node-cron decides when, pg-boss (schema `pgboss`) carries the work: any number of instances, each job once, retried
 * with back-off and then put aside in the queue `<queue>.dead`. Features register workers and ticks in `startJobs`;
 * a job may be sent by any process.
 */
export const jobs: Feature = {
  slug: 'jobs',
  async destroy(strapi) {
    await stopTicks(strapi);
    await stopBoss(strapi);
  },
};
