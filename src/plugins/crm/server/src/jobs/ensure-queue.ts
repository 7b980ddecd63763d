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

const known = new WeakMap<PgBoss, Set<string>>();

/** Makes the queue and its queue of dead letters if nobody has; only who gives options changes those of a queue. */
export const ensureQueue = async (strapi: Core.Strapi, name: string, options?: QueueOptions): Promise<PgBoss> => {
  const boss = await getBoss(strapi);
  const names = known.get(boss) ?? new Set();
  known.set(boss, names);
  if (names.has(name) && !options) return boss;
  const deadLetter = `${name}.dead`;
  const queue = { name, retryLimit: 5, retryDelay: 10, retryBackoff: true, deadLetter, ...options };
  await boss.createQueue(deadLetter);
  await boss.createQueue(name, queue);
  if (options) await boss.updateQueue(name, queue);
  names.add(name);
  return boss;
};
