import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';
import { PERMISSIONS } from './permissions';

export const settings: AdminFeature = {
  register(app) {
    app.addSettingsLink({ id: PLUGIN_ID, intlLabel: { id: t('settings.menu.section'), defaultMessage: 'CRM' } }, [
      {
        id: 'crm-settings',
        to: PLUGIN_ID,
        intlLabel: { id: t('settings.menu.office'), defaultMessage: 'Office' },
        permissions: [PERMISSIONS[0]] as never,
        Component: () => import('./SettingsPage'),
      },
    ]);
  },
};
