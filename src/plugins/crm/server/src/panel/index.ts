import type { Feature } from '../lib/feature';

export const panel: Feature = { slug: 'panel' };
