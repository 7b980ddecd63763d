import type { Filters } from './access';
import {
  below,
  isGroup,
  isObject,
  isOperator,
  isPresence,
  KEYS,
  mayRead,
  placeOf,
  refuseKey,
  type Place,
  type Walk,
} from './place';

const both = (a: unknown, b: Filters | undefined): unknown =>
  b === undefined ? a : isObject(a) && Object.keys(a).length > 0 ? { $and: [a, b] } : b;
export { both as bothFilters };

/** A filter across a relation finds only what the caller may read there: guessing at hidden values finds nothing. */
export const narrowFilters = (walk: Walk, uid: string, filters: unknown, isRootChecked = false): Promise<unknown> =>
  narrowAt(walk, placeOf(uid), filters, isRootChecked);

const narrowAt = async (walk: Walk, place: Place, filters: unknown, isChecked: boolean): Promise<unknown> => {
  if (Array.isArray(filters)) return Promise.all(filters.map((one) => narrowAt(walk, place, one, isChecked)));
  if (!isObject(filters)) return filters;
  const narrowed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(filters))
    narrowed[key] = isGroup(key)
      ? await narrowAt(walk, place, value, isChecked)
      : await narrowOne(walk, place, key, value, isChecked);
  return narrowed;
};

const narrowOne = async (
  walk: Walk,
  place: Place,
  key: string,
  value: unknown,
  isChecked: boolean,
): Promise<unknown> => {
  const attribute = walk.attributesOf(place.schema)[key];
  if (!attribute || isOperator(key)) return value;
  if (!isChecked && !KEYS.has(key) && !mayRead(walk, place, key)) refuseKey(key);
  if (attribute.type === 'component' && attribute.component)
    return narrowAt(walk, below(place, key, attribute.component), value, isChecked);
  if (attribute.type !== 'relation' || !attribute.target || isPresence(value)) return value;
  const allowed = await walk.access.filtersOf(attribute.target);
  if (allowed === false) return refuseKey(key);
  return both(await narrowAt(walk, placeOf(attribute.target), value, false), allowed);
};
