import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Shield } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { t } from '../lib/plugin-id';
import { HistoryPanel } from './HistoryPanel';
import { PERMISSIONS } from './permissions';

/** Who did what: a page for the auditor, and on each record its own history. */
export const audit: AdminFeature = {
  register(app) {
    app.addMenuLink({
      to: 'plugins/crm/audit',
      icon: Shield,
      intlLabel: { id: t('audit.page.title'), defaultMessage: 'Audit' },
      permissions: PERMISSIONS.read as never,
      position: 0.9,
      Component: () => import('./AuditPage'),
    });
  },
  bootstrap(app) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] };
    apis.addEditViewSidePanel((panels) => [...panels, HistoryPanel]);
  },
};
