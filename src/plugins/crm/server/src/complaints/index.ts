import type { Feature } from '../lib/feature';

export const complaints: Feature = { slug: 'complaints' };
