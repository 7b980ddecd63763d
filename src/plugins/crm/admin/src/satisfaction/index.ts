import { EmotionHappy } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';
import { PERMISSIONS } from './permissions';

export const satisfaction: AdminFeature = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/satisfaction`,
      icon: EmotionHappy,
      intlLabel: { id: t('satisfaction.menu'), defaultMessage: 'Satisfaction' },
      permissions: PERMISSIONS as never,
      // After care messages, which ask.
      position: 0.71,
      Component: () => import('./SatisfactionPage'),
    });
  },
};
