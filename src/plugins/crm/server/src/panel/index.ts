import type { Feature } from '../lib/feature';
import { seedLayouts } from './seed-layouts';

/** How the records look in the Content Manager. */
export const panel: Feature = { slug: 'panel', seed: seedLayouts };
