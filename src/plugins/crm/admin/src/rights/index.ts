import type { AdminFeature } from '../lib/feature';

export const rights: AdminFeature = {};
