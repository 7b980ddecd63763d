import type { Core } from '@strapi/strapi';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { registerTick, registerWorker } from '../jobs';
import { now } from '../lib/clock';
import { deliverMessages } from './deliver-messages';
import { planMessages } from './planning/plan-messages';

const QUEUE = 'care';

const stopping = new WeakSet<Core.Strapi>();

/** Each slot plans what comes up and sends what is due. What one slot leaves undone, the next one does. */
export const startCareJobs = async (strapi: Core.Strapi) => {
  await registerWorker(
    strapi,
    QUEUE,
    async () => {
      const planned = await planMessages(strapi, now());
      if (planned.pending + planned.skipped > 0) {
        strapi.log.info(`Care: ${planned.pending} messages planned, ${planned.skipped} skipped`);
        await recordAudit(strapi, { action: 'job', title: QUEUE, uid: UID.careMessage, details: { ...planned } });
      }
      await deliverMessages(strapi, { clock: now, shouldStop: () => stopping.has(strapi) });
    },
    { retryLimit: 0, pollingIntervalSeconds: 1 },
  );
  await registerTick(strapi, { name: 'care', cron: strapi.config.get('plugin::crm.careTick'), queue: QUEUE });
};

/** Lets the batch under way end, and takes no other. */
export const stopCareJobs = (strapi: Core.Strapi) => {
  stopping.add(strapi);
};
