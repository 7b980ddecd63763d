import { settingsSchema } from '../../../shared/contracts/settings';
import type { Feature } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { validate } from '../lib/validate';
import { getSettings, updateSettings } from './get-settings';

export { getSettings, onSettingsChange, patchSettings, updateSettings } from './get-settings';

export const settings: Feature = {
  slug: 'settings',
  permissions: [
    { uid: 'settings.read', displayName: 'Read the settings', subCategory: 'settings' },
    { uid: 'settings.update', displayName: 'Change the settings', subCategory: 'settings' },
  ],
  controller: ({ strapi }) => ({
    async find(ctx) {
      ctx.body = { data: await getSettings(strapi) };
    },
    async update(ctx) {
      ctx.body = { data: await updateSettings(strapi, validate(settingsSchema, ctx.request.body)) };
    },
  }),
  adminRoutes: [
    adminRoute('GET', '/settings', 'settings.find', 'plugin::crm.settings.read'),
    adminRoute('PUT', '/settings', 'settings.update', 'plugin::crm.settings.update'),
  ],
};
