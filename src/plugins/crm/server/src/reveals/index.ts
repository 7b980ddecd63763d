import type { Feature } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { controller } from './controller';
import { showOwnPhones } from './show-own-phones';

/** One hidden value in plain: for who may, so many a day, each on record. */
export const reveals: Feature = {
  slug: 'reveals',
  register: showOwnPhones,
  permissions: [{ uid: 'reveals.reveal', displayName: 'Reveal hidden values', subCategory: 'reveals' }],
  controller,
  adminRoutes: [
    adminRoute('GET', '/reveals/terms', 'reveals.terms', 'plugin::crm.reveals.reveal'),
    adminRoute('POST', '/reveals', 'reveals.create', 'plugin::crm.reveals.reveal'),
  ],
};
