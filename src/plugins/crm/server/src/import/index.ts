import type { Feature } from '../lib/feature';

export const importing: Feature = { slug: 'import' };
