import { Message } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { t } from '../lib/plugin-id';
import { PERMISSIONS } from './permissions';

export const care: AdminFeature = {
  register(app) {
    app.addMenuLink({
      to: 'plugins/crm/care-messages',
      icon: Message,
      intlLabel: { id: t('care.menu.title'), defaultMessage: 'Care messages' },
      permissions: [PERMISSIONS[0]] as never,
      position: 0.7,
      Component: () => import('./CarePage'),
    });
  },
};
