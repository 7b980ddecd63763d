import type { AdminFeature } from '../lib/feature';

export const importing: AdminFeature = {};
