import { BulletList } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';

export const choices: AdminFeature = {
  register(app) {
    app.customFields.register({
      name: 'choices',
      pluginId: PLUGIN_ID,
      type: 'json',
      icon: BulletList,
      intlLabel: { id: t('panel.choices.label'), defaultMessage: 'Choices' },
      intlDescription: { id: t('panel.choices.description'), defaultMessage: 'Several values of a fixed list' },
      components: { Input: async () => import('./ChoicesInput') },
    } as never);
  },
};
