import type { Feature } from '../lib/feature';

export const tasks: Feature = { slug: 'tasks' };
