import type { Feature } from '../lib/feature';

export const numbering: Feature = { slug: 'numbering' };
