import type { AdminFeature } from '../lib/feature';

export const customers: AdminFeature = {};
