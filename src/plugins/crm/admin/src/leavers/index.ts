import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { User } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';
import { HandOverAction } from './HandOverAction';
import { PERMISSIONS } from './permissions';

export const leavers: AdminFeature = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/leavers`,
      icon: User,
      intlLabel: { id: t('leavers.menu'), defaultMessage: 'Hand over' },
      permissions: PERMISSIONS as never,
      position: 0.95,
      Component: () => import('./LeaversPage'),
    });
  },
  bootstrap(app) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] };
    apis.addDocumentAction((actions) => [...actions, HandOverAction]);
  },
};
