import type { Feature } from '../lib/feature';

export { buildSearchText } from './build-search-text';

export const search: Feature = { slug: 'search' };
