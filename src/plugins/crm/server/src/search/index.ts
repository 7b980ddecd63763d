import type { Feature } from '../lib/feature';
import { rebuildSearchTexts } from './rebuild-search-texts';
import { rewriteSearch } from './rewrite-search';

export { limitSearch } from './limits';
export { searchIds } from './rewrite-search';
export { buildSearchText } from './build-search-text';
export { isSearched, searchedFields, searchTextOf } from './searched-fields';

export const search: Feature = {
  slug: 'search',
  register: rewriteSearch,
  bootstrap: rebuildSearchTexts,
};
