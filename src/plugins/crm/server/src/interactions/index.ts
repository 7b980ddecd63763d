import type { Feature } from '../lib/feature';

export const interactions: Feature = { slug: 'interactions' };
