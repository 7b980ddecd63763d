import type { Core } from '@strapi/strapi';
import { ensureQueue } from './ensure-queue';

interface SendOptions {
  /** A UUID. A second job of this id in the queue is not taken: how one occasion gives one job. */
  id?: string;
  startAfter?: Date;
}

/** Puts a job into a queue, from any process. Resolves to the job's id, or to null if one of this id is there. */
export const sendJob = async (
  strapi: Core.Strapi,
  queue: string,
  data: object,
  options: SendOptions = {},
): Promise<string | null> => {
  const boss = await ensureQueue(strapi, queue);
  return boss.send(queue, data, options);
};
