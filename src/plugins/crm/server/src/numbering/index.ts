import type { Feature } from '../lib/feature';

export { parseNumber } from './parse-number';
export { NUMBER_LETTER, takeNumbers } from './take-numbers';

export const numbering: Feature = { slug: 'numbering' };
