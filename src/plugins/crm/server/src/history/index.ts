import type { Feature } from '../lib/feature';

export const history: Feature = { slug: 'history' };
