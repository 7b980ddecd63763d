import type { Feature } from '../lib/feature';

export const rights: Feature = { slug: 'rights' };
