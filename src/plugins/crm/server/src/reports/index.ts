import { UID } from '../content-types';
import type { Feature } from '../lib/feature';
import { adminRoute, restRoute } from '../lib/routes';
import { controller } from './controller';

export { openAdminView, openRestView, type View } from './open-view';
export { planPeriod } from './plan-period';
export { sumByKey } from './sum-by-key';

/** Whoever reads what customers answered may read its figures. */
const readAnswers = { action: 'plugin::content-manager.explorer.read', subject: UID.surveyResponse };

/** Figures for the dashboard, the home page and REST: one set of functions, counted from the rows in SQL. */
export const reports: Feature = {
  slug: 'reports',
  permissions: [{ uid: 'reports.read', displayName: 'Read the dashboard', subCategory: 'reports' }],
  controller,
  adminRoutes: [
    adminRoute('GET', '/reports/dashboard', 'reports.dashboard', 'plugin::crm.reports.read'),
    adminRoute('GET', '/reports/today', 'reports.today', 'plugin::crm.reports.read'),
    adminRoute('GET', '/reports/satisfaction', 'reports.satisfaction', readAnswers),
    adminRoute('GET', '/reports/satisfaction/answers', 'reports.answers', readAnswers),
  ],
  restRoutes: [
    restRoute('GET', '/reports/customers', 'reports.customers'),
    restRoute('GET', '/reports/interactions', 'reports.interactions'),
    restRoute('GET', '/reports/transactions', 'reports.transactions'),
    restRoute('GET', '/reports/automation', 'reports.automation'),
    restRoute('GET', '/reports/return-visits', 'reports.returnVisits'),
    restRoute('GET', '/reports/satisfaction', 'reports.restSatisfaction'),
  ],
};
