import type { Feature } from '../lib/feature';

export const transactions: Feature = { slug: 'transactions' };
