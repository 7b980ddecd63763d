import type { Core } from '@strapi/strapi';
import { registerTick, registerWorker } from '../jobs';
import { now } from '../lib/clock';
import { forgetReplies } from './keep-reply';
import { resolveUncertain } from './resolve-uncertain';

const QUEUE = 'care-lookups';
const CLEAN = 'channels-clean';

/**
 * Every minute the providers that can be asked are asked what became of uncertain messages; every night the answers
 * that no provider tells of any more are forgotten.
 */
export const startChannelJobs = async (strapi: Core.Strapi) => {
  await registerWorker(strapi, QUEUE, () => resolveUncertain(strapi, now()), { retryLimit: 0 });
  await registerTick(strapi, { name: QUEUE, cron: '* * * * *', queue: QUEUE });
  await registerWorker(strapi, CLEAN, () => forgetReplies(strapi, now()));
  await registerTick(strapi, { name: CLEAN, cron: '27 3 * * *', queue: CLEAN });
};
