import { Database } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';
import { PERMISSIONS } from './permissions';

export const backups: AdminFeature = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/backups`,
      icon: Database,
      intlLabel: { id: t('backups.menu'), defaultMessage: 'Backups' },
      permissions: [PERMISSIONS[0]] as never,
      position: 0.9,
      Component: () => import('./BackupsPage'),
    });
  },
};
