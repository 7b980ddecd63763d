import type { Feature } from '../lib/feature';
import { applyDatabaseObjects } from './apply-database-objects';

/** Indexes, triggers and functions that Strapi's schema sync does not know: see database/after-schema. */
export const databaseObjects: Feature = {
  slug: 'database-objects',
  bootstrap: applyDatabaseObjects,
};
