import type { Feature } from '../lib/feature';

export const jobs: Feature = { slug: 'jobs' };
