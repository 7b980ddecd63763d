import type { Feature, Route } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { controller } from './controller';
import { recordDocuments } from './document-rules';
import { recordLogins } from './record-logins';
import { recordSettings } from './record-settings';
import { recordStaff } from './record-staff';

/** Open to everybody who is logged in: who may read the record may read its history (findHistory decides). */
const historyRoute: Route = {
  method: 'GET',
  path: '/records/:uid/:documentId/history',
  handler: 'trail.history',
  config: { policies: ['admin::isAuthenticatedAdmin'] },
};

/** What goes on record by itself, and the pages that show it. */
export const trail: Feature = {
  slug: 'trail',
  // Before Strapi makes its routes, which keep the actions of their controllers.
  register(strapi) {
    recordDocuments(strapi);
    recordStaff(strapi);
    recordLogins(strapi);
    recordSettings(strapi);
  },
  permissions: [
    { uid: 'audit.read', displayName: 'Read the page Audit', subCategory: 'audit' },
    { uid: 'audit.export', displayName: 'Export the audit', subCategory: 'audit' },
  ],
  controller,
  adminRoutes: [
    adminRoute('GET', '/audit', 'trail.find', 'plugin::crm.audit.read'),
    adminRoute('GET', '/audit/choices', 'trail.choices', 'plugin::crm.audit.read'),
    adminRoute('GET', '/audit/export', 'trail.export', 'plugin::crm.audit.export'),
    historyRoute,
  ],
};
