import { below, isObject, mayRead, placeOf, refuseKey, type Walk } from './place';

/** Refuses to sort by what the caller may not read. */
export const checkSort = async (walk: Walk, uid: string, sort: unknown, isRootChecked = false): Promise<void> => {
  for (const path of sortPaths(sort)) if (await isHidden(walk, uid, path, isRootChecked)) refuseKey(path.join('.'));
};

/** The sort without what the caller may not read: the panel keeps the sort of a list whoever opens it. */
export const readableSort = async (walk: Walk, uid: string, sort: unknown): Promise<unknown> => {
  const parts = listOf(sort);
  const hidden = await Promise.all(
    parts.map(async (part) =>
      (await Promise.all(sortPaths(part).map((path) => isHidden(walk, uid, path, false)))).some(Boolean),
    ),
  );
  if (!hidden.includes(true)) return sort;
  const kept = parts.filter((_, at) => !hidden[at]);
  return kept.length > 0 ? kept : undefined;
};

const listOf = (sort: unknown): unknown[] => {
  if (typeof sort === 'string') return sort.split(',').filter(Boolean);
  if (Array.isArray(sort)) return sort.flatMap(listOf);
  return isObject(sort) ? Object.entries(sort).map(([key, inner]) => ({ [key]: inner })) : [];
};

/**
 * A field one may not read, or one beyond a relation to records of which one may read only some: the order of the list
 * would tell the order of the others.
 */
const isHidden = async (walk: Walk, uid: string, path: string[], isRootChecked: boolean): Promise<boolean> => {
  let place = placeOf(uid);
  for (const [depth, key] of path.entries()) {
    const attribute = walk.attributesOf(place.schema)[key];
    if (!attribute) return false;
    if (!(depth === 0 && isRootChecked) && (attribute.private || !mayRead(walk, place, key))) return true;
    if (attribute.component) place = below(place, key, attribute.component);
    else if (attribute.target && depth < path.length - 1) {
      if ((await walk.access.filtersOf(attribute.target)) !== undefined) return true;
      place = placeOf(attribute.target);
    }
  }
  return false;
};

export const sortPaths = (sort: unknown): string[][] => {
  if (typeof sort === 'string') return sort.split(',').map((one) => (one.split(':')[0] ?? '').trim().split('.'));
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (!isObject(sort)) return [];
  return Object.entries(sort).flatMap(([key, inner]) =>
    isObject(inner) ? sortPaths(inner).map((path) => [key, ...path]) : [[key]],
  );
};
