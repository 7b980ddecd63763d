import type { AdminFeature } from '../lib/feature';

export const reports: AdminFeature = {};
