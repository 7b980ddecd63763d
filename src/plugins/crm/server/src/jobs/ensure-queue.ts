import type { Core } from '@strapi/strapi';
import type PgBoss from 'pg-boss';
import { getBoss } from './boss';

export interface QueueOptions {
  /** How often a failed job is tried again before it goes to the dead letters. */
  retryLimit?: number;
  /** Seconds before the first new try; doubled for each further one. */
  retryDelay?: number;
  /** A job that runs longer is taken for lost, and tried again. */
  expireInSeconds?: number;
}

const making = new WeakMap<PgBoss, Map<string, Promise<void>>>();

/** Makes the queue and its queue of dead letters if nobody has; only who gives options changes those of a queue. */
export const ensureQueue = async (strapi: Core.Strapi, name: string, options?: QueueOptions): Promise<PgBoss> => {
  const boss = await getBoss(strapi);
  const queues = making.get(boss) ?? new Map<string, Promise<void>>();
  making.set(boss, queues);
  const made = queues.get(name);
  if (!made || options) {
    const next = (made ?? Promise.resolve()).then(() => makeQueue(strapi, boss, name, options));
    queues.set(name, next);
    next.catch(() => queues.delete(name));
  }
  await queues.get(name);
  return boss;
};

/** A queue is a table of its own: two that are made at once, here or in another process, would lock each other out. */
const makeQueue = (strapi: Core.Strapi, boss: PgBoss, name: string, options?: QueueOptions) =>
  strapi.db.connection.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('crm:queues', 0))");
    const deadLetter = `${name}.dead`;
    const queue = { name, retryLimit: 5, retryDelay: 10, retryBackoff: true, deadLetter, ...options };
    await boss.createQueue(deadLetter);
    await boss.createQueue(name, queue);
    if (options) await boss.updateQueue(name, queue);
  });
