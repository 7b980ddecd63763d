import type { Feature } from '../lib/feature';

export const customers: Feature = { slug: 'customers' };
