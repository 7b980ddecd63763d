import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Book } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';
import { CustomerPanel } from './CustomerPanel';
import { PERMISSIONS } from './permissions';

export const playbooks: AdminFeature = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/playbooks`,
      icon: Book,
      intlLabel: { id: t('playbooks.menu'), defaultMessage: 'Playbooks' },
      permissions: [PERMISSIONS[0]] as never,
      position: 0.69,
      Component: () => import('./PlaybooksPage'),
    });
  },
  bootstrap(app) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] };
    apis.addEditViewSidePanel((panels) => [...panels, CustomerPanel]);
  },
};
