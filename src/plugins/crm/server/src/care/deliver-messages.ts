import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import { getSettings } from '../settings';
import { carryMessage } from './carry-message';
import { holdChannels } from './hold-channels';
import { openOutcomes } from './open-outcomes';
import { closeOverdue, giveBack, releaseExpiredLeases } from './outbox';
import { pausedChannels } from './paused-channels';
import { takeMessages } from './take-messages';

export interface DeliveryOptions {
  clock: () => Date;
  /** Asked before every message. */
  shouldStop?: () => boolean;
}

/** Sends what is due until nothing is left. Any number of processes may do so at once. */
export const deliverMessages = async (strapi: Core.Strapi, { clock, shouldStop }: DeliveryOptions): Promise<void> => {
  const worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  await releaseExpiredLeases(strapi, clock());
  await closeOverdue(strapi, { now: clock(), paused: pausedChannels(await getSettings(strapi)) });

  // So many are on their way at once; a process that dies leaves at most these uncertain.
  const lanes = strapi.config.get<number>('plugin::crm.careLanes');
  const messages = takeMessages(strapi, { worker, clock, ahead: lanes, shouldStop });
  const outcomes = { ...openOutcomes(strapi, worker, clock), watch: holdChannels(strapi, clock) };
  const lane = async () => {
    for (let taken = await messages.next(); taken; taken = await messages.next())
      await carryMessage(strapi, taken, outcomes, clock).catch((error: Error) => {
        // The lease ends by itself and says what became of the message; the log says why.
        strapi.log.error(`Care message not settled: ${error.stack}`);
      });
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await giveBack(strapi, { worker, now: clock() });
  messages.check();
};
