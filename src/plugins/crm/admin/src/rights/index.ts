import { Shield } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';
import { PERMISSIONS } from './permissions';

export const rights: AdminFeature = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/rights`,
      icon: Shield,
      intlLabel: { id: t('rights.menu'), defaultMessage: 'Rights' },
      permissions: PERMISSIONS as never,
      position: 0.9,
      Component: () => import('./RightsPage'),
    });
  },
};
