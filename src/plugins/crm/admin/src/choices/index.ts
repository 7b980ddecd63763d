import type { AdminFeature } from '../lib/feature';

export const choices: AdminFeature = {};
