import { UID } from '../content-types';
import type { Feature } from '../lib/feature';
import { adminRoute, restRoute } from '../lib/routes';
import { controller } from './controller';

const createTask = { action: 'plugin::content-manager.explorer.create', subject: UID.task };

/** Customers who are lost, dormant or silent: why, since when, and when somebody calls again. */
export const winBack: Feature = {
  slug: 'win-back',
  permissions: [{ uid: 'win-back.read', displayName: 'Read the page Win back', subCategory: 'win-back' }],
  controller,
  adminRoutes: [
    adminRoute('GET', '/win-back', 'win-back.find', 'plugin::crm.win-back.read'),
    adminRoute('POST', '/win-back/retries', 'win-back.plan', createTask),
    adminRoute('POST', '/win-back/retries/undo', 'win-back.undo', createTask),
  ],
  restRoutes: [restRoute('GET', '/reports/win-back', 'win-back.report')],
};
