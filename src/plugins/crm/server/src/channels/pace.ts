import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Channel } from './channel';

const limiters = new WeakMap<Channel, RateLimiterPostgres>();

/** Waits until the provider may be called once more: counted in the database, for all processes together. */
export const awaitTurn = async (strapi: Core.Strapi, channel: Channel): Promise<void> => {
  if (channel.perSecond <= 0) return;
  const limiter =
    limiters.get(channel) ??
    new RateLimiterPostgres({
      storeClient: strapi.db.connection,
      storeType: 'knex',
      schemaName: 'crm_channels',
      tableName: 'rates',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: 'send',
      points: channel.perSecond,
      duration: 1,
    });
  limiters.set(channel, limiter);
  for (;;) {
    try {
      await limiter.consume(channel.provider);
      return;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      // Not all who wait at once, or all but a few would wait again.
      await wait(Math.max(1, refused.msBeforeNext) + Math.random() * 100);
    }
  }
};
