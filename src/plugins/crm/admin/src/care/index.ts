import type { AdminFeature } from '../lib/feature';

export const care: AdminFeature = {};
