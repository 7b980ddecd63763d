import type { StrapiApp } from '@strapi/strapi/admin';
import { features } from './features';
import { PLUGIN_ID } from './lib/plugin-id';
import { loadTranslations } from './translations';

export default {
  register(app: StrapiApp) {
    for (const feature of features) feature.register?.(app);
    app.registerPlugin({ id: PLUGIN_ID, name: 'CRM' });
  },

  bootstrap(app: StrapiApp) {
    for (const feature of features) feature.bootstrap?.(app);
  },

  registerTrads: ({ locales }: { locales: string[] }) => Promise.all(locales.map(loadTranslations)),
};
