import type { Feature } from '../lib/feature';

export { buildSearchText } from './build-search-text';
export { isSearched, searchedFields, searchTextOf } from './searched-fields';

export const search: Feature = { slug: 'search' };
