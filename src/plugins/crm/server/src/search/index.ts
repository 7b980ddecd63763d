import type { Feature } from '../lib/feature';

export const search: Feature = { slug: 'search' };
