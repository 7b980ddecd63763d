import { readableSort } from './check-sort';
import {
  ALWAYS,
  below,
  isGroup,
  isObject,
  isOperator,
  isPresence,
  mayRead,
  placeOf,
  refuseKey,
  type Place,
  type Walk,
} from './place';

/** The columns of the panel that are not attributes begin like this. */
const isPanelsOwn = (key: string) => key.startsWith('__');
const CREATORS = new Set(['createdBy', 'updatedBy']);

interface Query {
  filters?: unknown;
  sort?: unknown;
}

/**
 * What the panel's address asks for, before Strapi adds the conditions of the role to it: a filter by what the caller
 * may not read is refused (Strapi leaves it out and answers with everything), such a sort is left out.
 */
export const checkPanelQuery = async (walk: Walk, uid: string, query: Query): Promise<void> => {
  checkFilters(walk, placeOf(uid), query.filters);
  if (query.sort === undefined) return;
  const sort = await readableSort(walk, uid, query.sort);
  if (sort === undefined) delete query.sort;
  else query.sort = sort;
};

export const checkFilters = (walk: Walk, place: Place, filters: unknown): void => {
  if (Array.isArray(filters)) for (const one of filters) checkFilters(walk, place, one);
  if (!isObject(filters)) return;
  for (const [key, value] of Object.entries(filters)) {
    if (isGroup(key)) checkFilters(walk, place, value);
    else if (!isOperator(key) && !isPanelsOwn(key)) checkOne(walk, place, key, value);
  }
};

const checkOne = (walk: Walk, place: Place, key: string, value: unknown): void => {
  if (ALWAYS.has(key)) return;
  const attribute = walk.attributesOf(place.schema)[key];
  const isCreator = CREATORS.has(key) && place.path === '';
  // What is private in Strapi's own types, access knows by name.
  const isHidden = attribute?.private && !place.type.startsWith('admin::');
  if (!attribute || (!isCreator && (isHidden || !mayRead(walk, place, key)))) return refuseKey(key);
  if (attribute.component) return checkFilters(walk, below(place, key, attribute.component), value);
  if (!attribute.target || isPresence(value)) return;
  if (!walk.access.readsType(attribute.target)) refuseKey(key);
  checkFilters(walk, placeOf(attribute.target), value);
};
