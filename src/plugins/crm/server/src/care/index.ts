import type { Feature } from '../lib/feature';

export const care: Feature = { slug: 'care' };
