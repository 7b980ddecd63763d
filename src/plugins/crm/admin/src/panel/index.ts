import type { AdminFeature } from '../lib/feature';

export const panel: AdminFeature = {};
