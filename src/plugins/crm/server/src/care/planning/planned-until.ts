import type { Core } from '@strapi/strapi';

const STORE = { type: 'plugin', name: 'crm', key: 'care-planned-until' };
/** A longer pause than this shows in what is owed; writing it down each minute would be work for nothing. */
const STEP_MS = 3_600_000;

/** Up to when every plan is known to be planned; undefined before the first time. */
export const findPlannedUntil = async (strapi: Core.Strapi): Promise<Date | undefined> => {
  const known = (await strapi.store(STORE).get()) as string | null;
  return known ? new Date(known) : undefined;
};

/** `before`: what is noted. A clock that is set back is believed: nothing is planned twice for it. */
export const rememberPlanned = async (strapi: Core.Strapi, now: Date, before: Date | undefined): Promise<void> => {
  if (before && Math.abs(now.getTime() - before.getTime()) < STEP_MS) return;
  await strapi.store(STORE).set({ value: now.toISOString() });
};
