import type { Feature } from '../lib/feature';

export const listings: Feature = { slug: 'listings' };
