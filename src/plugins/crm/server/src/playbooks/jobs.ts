import type { Core } from '@strapi/strapi';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { registerTick, registerWorker, sendJob } from '../jobs';
import { now } from '../lib/clock';
import { runPlaybooks } from './run-playbooks';

const QUEUE = 'playbooks';

export const startPlaybookJobs = async (strapi: Core.Strapi): Promise<void> => {
  await registerWorker(
    strapi,
    QUEUE,
    async () => {
      const done = await runPlaybooks(strapi, now());
      if (Object.values(done).some(Boolean))
        await recordAudit(strapi, { action: 'job', title: QUEUE, uid: UID.playbook, details: { ...done } });
    },
    { retryLimit: 0 },
  );
  await registerTick(strapi, { name: QUEUE, cron: '*/15 * * * *', queue: QUEUE });
};

/** So that who switches a playbook on or ends it sees it at work and not in a quarter of an hour. */
export const runPlaybooksSoon = (strapi: Core.Strapi) => sendJob(strapi, QUEUE, {});
