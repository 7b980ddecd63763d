import { UID } from '../content-types';
import type { Feature } from '../lib/feature';
import { adminRoute, restRoute } from '../lib/routes';
import { controller } from './controller';
import { registerConsentRules } from './document-rules';

export { callerName } from './caller-name';
export { CONSENT_OBSTACLE, latestConsent, refusesCalls } from './latest-consent-sql';
export { withdrawChannel } from './record-consent';

const EXPLORER = 'plugin::content-manager.explorer';
const readConsents = { action: `${EXPLORER}.read`, subject: UID.consent };
const createConsent = { action: `${EXPLORER}.create`, subject: UID.consent };
const updateCustomer = { action: `${EXPLORER}.update`, subject: UID.customer };

/** What customers agreed to, by channel and purpose: a ledger whose newest entry counts. */
export const consents: Feature = {
  slug: 'consents',
  register: registerConsentRules,
  controller,
  adminRoutes: [
    adminRoute('GET', '/customers/:documentId/consents', 'consents.find', readConsents),
    adminRoute('POST', '/customers/:documentId/consents', 'consents.create', createConsent),
    adminRoute('POST', '/customers/:documentId/consents/withdrawal', 'consents.withdrawAll', createConsent),
    adminRoute('PUT', '/customers/:documentId/do-not-contact', 'consents.setDoNotContact', updateCustomer),
  ],
  restRoutes: [restRoute('POST', '/customers/:documentId/consents', 'consents.record')],
};
