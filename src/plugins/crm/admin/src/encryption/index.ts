import { Lock } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';

export const encryption: AdminFeature = {
  register(app) {
    app.customFields.register({
      name: 'encrypted',
      pluginId: PLUGIN_ID,
      type: 'text',
      icon: Lock,
      intlLabel: { id: t('encryption.label'), defaultMessage: 'Encrypted text' },
      intlDescription: { id: t('encryption.description'), defaultMessage: 'Stored encrypted, shown masked' },
      components: { Input: async () => import('./EncryptedInput') },
    } as never);
  },
};
