import type { Core } from '@strapi/strapi';
import { registerTick, registerWorker } from '../jobs';
import { now } from '../lib/clock';
import { resolveUncertain } from './resolve-uncertain';

const QUEUE = 'care-lookups';

/** Every minute the providers that can be asked are asked what became of uncertain messages. */
export const startChannelJobs = async (strapi: Core.Strapi) => {
  await registerWorker(strapi, QUEUE, () => resolveUncertain(strapi, now()), { retryLimit: 0 });
  await registerTick(strapi, { name: QUEUE, cron: '* * * * *', queue: QUEUE });
};
