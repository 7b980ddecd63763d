import type { Feature } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { controller } from './controller';
import { recordDocuments } from './document-rules';
import { recordLogins } from './record-logins';
import { recordSettings } from './record-settings';
import { recordStaff } from './record-staff';

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
    { uid: 'audit.history', displayName: 'See the history of a record', subCategory: 'audit' },
    { uid: 'audit.read', displayName: 'Read the page Audit', subCategory: 'audit' },
    { uid: 'audit.export', displayName: 'Export the audit', subCategory: 'audit' },
  ],
  controller,
  adminRoutes: [
    adminRoute('GET', '/audit', 'trail.find', 'plugin::crm.audit.read'),
    adminRoute('GET', '/audit/choices', 'trail.choices', 'plugin::crm.audit.read'),
    adminRoute('GET', '/audit/export', 'trail.export', 'plugin::crm.audit.export'),
    // Of a record that the caller may read, and the fields that the caller may read: findHistory decides.
    adminRoute('GET', '/records/:uid/:documentId/history', 'trail.history', 'plugin::crm.audit.history'),
  ],
};
