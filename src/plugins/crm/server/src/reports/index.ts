import type { Feature } from '../lib/feature';

export const reports: Feature = { slug: 'reports' };
