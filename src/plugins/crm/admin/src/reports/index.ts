import { ChartPie } from '@strapi/icons';
import type { AdminFeature } from '../lib/feature';
import { PLUGIN_ID, t } from '../lib/plugin-id';
import { PERMISSIONS } from './permissions';

export const reports: AdminFeature = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/dashboard`,
      icon: ChartPie,
      intlLabel: { id: t('reports.menu'), defaultMessage: 'Dashboard' },
      permissions: PERMISSIONS as never,
      // Before Strapi's Home, which is at 0.
      position: -1,
      Component: () => import('./DashboardPage'),
    });
    app.widgets.register({
      id: 'today',
      pluginId: PLUGIN_ID,
      icon: ChartPie,
      title: { id: t('reports.today.title'), defaultMessage: 'Today' },
      link: {
        label: { id: t('reports.today.open'), defaultMessage: 'Open the dashboard' },
        href: `/plugins/${PLUGIN_ID}/dashboard`,
      },
      permissions: PERMISSIONS as never,
      component: async () => (await import('./TodayWidget')).TodayWidget,
    });
  },
};
