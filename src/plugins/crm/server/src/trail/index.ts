import type { Feature } from '../lib/feature';
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
};
