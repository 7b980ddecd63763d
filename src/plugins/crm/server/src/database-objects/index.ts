import type { Feature } from '../lib/feature';
import { applyDatabaseObjects } from './apply-database-objects';
import { keepPrecision } from './keep-precision';

/** Indexes, triggers and functions that Strapi's schema sync does not know: see database/after-schema. */
export const databaseObjects: Feature = {
  slug: 'database-objects',
  register: keepPrecision,
  bootstrap: applyDatabaseObjects,
};
