import type { Core } from '@strapi/strapi';
import { schedule, type ScheduledTask } from 'node-cron';
import { getSettings } from '../settings';
import { sendJob } from './send-job';
import { slotId } from './slot-id';

export interface Tick {
  name: string;
  /** Five fields, or six with seconds. */
  cron: string;
  /** IANA name; the office's own unless given. */
  timeZone?: string;
  /** Receives `{ slot }`, an ISO instant. */
  queue: string;
}

const tasks = new WeakMap<Core.Strapi, ScheduledTask[]>();

/** Sends one job a slot, however many instances tick: the job's id is made of the tick's name and the slot. */
export const registerTick = async (strapi: Core.Strapi, tick: Tick): Promise<void> => {
  const timezone = tick.timeZone ?? (await getSettings(strapi)).timeZone;
  const task = schedule(
    tick.cron,
    ({ date }) =>
      sendTick(strapi, tick, date).catch((error: Error) =>
        strapi.log.error(`The tick ${tick.name} was not sent: ${error.message}`),
      ),
    // A slot missed by a busy process is another instance's, or made good by the next one: not worth a warning.
    { name: tick.name, timezone, noOverlap: true, suppressMissedWarning: true },
  );
  tasks.set(strapi, [...(tasks.get(strapi) ?? []), task]);
};

/** Sends the job of one slot. Resolves to null if it had been sent. */
export const sendTick = (strapi: Core.Strapi, tick: Pick<Tick, 'name' | 'queue'>, at: Date) => {
  const slot = new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString();
  return sendJob(strapi, tick.queue, { slot }, { id: slotId(tick.name, slot) });
};

export const stopTicks = async (strapi: Core.Strapi): Promise<void> => {
  for (const task of tasks.get(strapi) ?? []) await task.destroy();
  tasks.delete(strapi);
};
