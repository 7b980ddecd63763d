import type { Core } from '@strapi/strapi';
import { settingsSchema, type Settings } from '../../../shared/contracts/settings';

const STORE = { type: 'plugin', name: 'crm', key: 'settings' };

/** The office's settings: what was saved, and the default of whatever was not. */
export const getSettings = async (strapi: Core.Strapi): Promise<Settings> =>
  settingsSchema.parse((await strapi.store(STORE).get()) ?? {});

export const updateSettings = async (strapi: Core.Strapi, settings: Settings): Promise<Settings> => {
  await strapi.store(STORE).set({ value: settings });
  return settings;
};
