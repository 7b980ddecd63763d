import type { Feature } from '../lib/feature';

export const demo: Feature = { slug: 'demo' };
