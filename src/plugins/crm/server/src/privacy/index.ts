import type { Feature } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { controller } from './controller';
import { registerPrivacyRules } from './document-rules';
import { reapplyErasures } from './reapply-erasures';

export { reapplyErasures } from './reapply-erasures';

/** What the law gives a person: a copy of everything, and to be forgotten. Found by the schema, not by a list of types. */
export const privacy: Feature = {
  slug: 'privacy',
  register: registerPrivacyRules,
  async seed(strapi) {
    await reapplyErasures(strapi);
  },
  permissions: [
    { uid: 'privacy.export', displayName: 'Export everything about a customer', subCategory: 'privacy' },
    { uid: 'privacy.erase', displayName: 'Erase a customer’s personal data', subCategory: 'privacy' },
  ],
  controller,
  adminRoutes: [
    adminRoute('POST', '/customers/:documentId/export', 'privacy.export', 'plugin::crm.privacy.export'),
    adminRoute('GET', '/customers/:documentId/erasure', 'privacy.preview', 'plugin::crm.privacy.erase'),
    adminRoute('POST', '/customers/:documentId/erasure', 'privacy.erase', 'plugin::crm.privacy.erase'),
  ],
};
