import { UID } from '../content-types';
import type { Feature } from '../lib/feature';
import { adminRoute, restRoute } from '../lib/routes';
import { controller } from './controller';
import { registerInteractionRules } from './document-rules';

export { isValidContact } from './is-valid-contact';

const EXPLORER = 'plugin::content-manager.explorer';
const readCustomer = { action: `${EXPLORER}.read`, subject: UID.customer };
const createInteraction = { action: `${EXPLORER}.create`, subject: UID.interaction };

export const interactions: Feature = {
  slug: 'interactions',
  register: registerInteractionRules,
  permissions: [
    {
      uid: 'interactions.edit-old',
      displayName: 'Change communications older than 24 hours',
      subCategory: 'interactions',
    },
  ],
  controller,
  adminRoutes: [
    adminRoute('GET', '/customers/:documentId/timeline', 'interactions.timeline', readCustomer),
    adminRoute('GET', '/customers/:documentId/state', 'interactions.state', readCustomer),
    adminRoute('POST', '/customers/:documentId/calls', 'interactions.logCall', createInteraction),
  ],
  restRoutes: [restRoute('GET', '/customers/:documentId/interactions', 'interactions.findLastOfCustomer')],
};
