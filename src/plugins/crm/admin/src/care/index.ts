import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Message } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { t } from '../lib/plugin-id';
import { PlanPanel } from './form/PlanPanel';
import { HistoryPanel } from './history/HistoryPanel';
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
  bootstrap(app) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] };
    apis.addEditViewSidePanel((panels) => [...panels, PlanPanel, HistoryPanel]);
  },
};
