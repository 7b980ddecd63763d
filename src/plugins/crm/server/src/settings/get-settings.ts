import type { Core } from '@strapi/strapi';
import { settingsSchema, type Settings } from '../../../shared/contracts/settings';
import { now } from '../lib/clock';

const STORE = { type: 'plugin', name: 'crm', key: 'settings' };

/** Every rule asks for the settings; another process's change is seen after this time. */
const FRESH_MS = 5_000;
const cache = new WeakMap<Core.Strapi, { settings: Settings; until: number }>();

const keep = (strapi: Core.Strapi, settings: Settings): Settings => {
  cache.set(strapi, { settings, until: now().getTime() + FRESH_MS });
  return settings;
};

/** The office's settings: what was saved, and the default of whatever was not. */
export const getSettings = async (strapi: Core.Strapi): Promise<Settings> => {
  const kept = cache.get(strapi);
  if (kept && kept.until > now().getTime()) return kept.settings;
  return keep(strapi, settingsSchema.parse((await strapi.store(STORE).get()) ?? {}));
};

type Listener = (before: Settings, after: Settings) => Promise<void>;
const listeners = new WeakMap<Core.Strapi, Listener[]>();

/** Called in the transaction of each change. */
export const onSettingsChange = (strapi: Core.Strapi, listener: Listener): void => {
  listeners.set(strapi, [...(listeners.get(strapi) ?? []), listener]);
};

/** Of two changes at the same time, the second sees the first. */
const LOCK = "select pg_advisory_xact_lock(hashtext('crm.settings'))";

const changeSettings = async (strapi: Core.Strapi, change: (before: Settings) => Settings): Promise<Settings> => {
  const settings = (await strapi.db.transaction(async ({ trx }) => {
    await trx.raw(LOCK);
    const before = settingsSchema.parse((await strapi.store(STORE).get()) ?? {});
    const after = change(before);
    await strapi.store(STORE).set({ value: after });
    for (const listener of listeners.get(strapi) ?? []) await listener(before, after);
    return after;
  })) as unknown as Settings;
  // Not kept: of two changes at once, the first to be committed may come here last.
  cache.delete(strapi);
  return settings;
};

export const updateSettings = (strapi: Core.Strapi, settings: Settings): Promise<Settings> =>
  changeSettings(strapi, () => settings);

/** Changes some settings; the others stay as they are at that moment. */
export const patchSettings = (strapi: Core.Strapi, part: Partial<Settings>): Promise<Settings> =>
  changeSettings(strapi, (before) => ({ ...before, ...part }));
