import { Upload } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';
import { PERMISSIONS } from './permissions';

export const importing: AdminFeature = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/import`,
      icon: Upload,
      intlLabel: { id: t('import.menu'), defaultMessage: 'Import' },
      permissions: PERMISSIONS as never,
      position: 0.8,
      Component: () => import('./ImportPage'),
    });
  },
};
