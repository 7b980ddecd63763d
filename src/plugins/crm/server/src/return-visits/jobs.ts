import type { Core } from '@strapi/strapi';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { registerTick, registerWorker } from '../jobs';
import { now } from '../lib/clock';
import { planReturnVisits } from './plan-return-visits';

const QUEUE = 'return-visits';

export const startReturnVisitJobs = async (strapi: Core.Strapi): Promise<void> => {
  await registerWorker(
    strapi,
    QUEUE,
    async () => {
      const planned = await planReturnVisits(strapi, now());
      if (planned > 0) await recordAudit(strapi, { action: 'job', title: QUEUE, uid: UID.task, details: { planned } });
    },
    { retryLimit: 0 },
  );
  // Each hour, so that a server that was down in the night plans them in the morning.
  await registerTick(strapi, { name: QUEUE, cron: '20 * * * *', queue: QUEUE });
};
