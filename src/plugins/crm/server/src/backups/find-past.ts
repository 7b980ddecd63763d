import type { Core } from '@strapi/strapi';
import { now } from '../lib/clock';
import type { Past } from './plan-schedule';
import { runsTable } from './runs';

const STORE = { type: 'plugin', name: 'crm', key: 'backups-since' };

/** Since when there are backups to wait for: a new installation is not overdue. */
export const rememberStart = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store(STORE);
  if (!(await store.get())) await store.set({ value: now().toISOString() });
};

export const findPast = async (strapi: Core.Strapi): Promise<Past> => {
  const since = (await strapi.store(STORE).get()) as string | null;
  const good = await runsTable(strapi).where({ state: 'done' }).max({ at: 'started_at' }).first();
  const planned = await runsTable(strapi).max({ slot: 'slot' }).first();
  return {
    since: since ? new Date(since) : now(),
    lastGoodAt: (good as { at: Date | null }).at ?? undefined,
    plannedSlot: (planned as { slot: Date | null }).slot ?? undefined,
  };
};
