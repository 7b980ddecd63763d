import { ArrowsCounterClockwise } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';
import { PERMISSIONS } from './permissions';

export const winBack: AdminFeature = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/win-back`,
      icon: ArrowsCounterClockwise,
      intlLabel: { id: t('win-back.menu'), defaultMessage: 'Win back' },
      permissions: PERMISSIONS as never,
      // After the records a clerk works in.
      position: 0.66,
      Component: () => import('./WinBackPage'),
    });
  },
};
