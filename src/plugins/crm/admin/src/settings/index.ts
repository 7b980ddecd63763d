import type { AdminFeature } from '../lib/feature';

export const settings: AdminFeature = {};
