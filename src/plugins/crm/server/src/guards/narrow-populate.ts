import { checkSort } from './check-sort';
import { bothFilters, narrowFilters } from './narrow-filters';
import { below, isObject, mayRead, placeOf, type Place, type Walk } from './place';

export type Populate = Record<string, unknown>;

const NESTED = new Set(['relation', 'component', 'dynamiczone', 'media']);

/** `'*'`, `'a.b,c'`, lists and objects, all as an object. */
export const populateTree = (walk: Walk, schema: string, populate: unknown): Populate => {
  if (populate === '*' || populate === true) {
    const nested = Object.entries(walk.attributesOf(schema)).filter(([, { type }]) => NESTED.has(type));
    return Object.fromEntries(nested.map(([name]) => [name, true]));
  }
  if (typeof populate === 'string') return populateTree(walk, schema, populate.split(','));
  if (!Array.isArray(populate)) return isObject(populate) ? { ...populate } : {};
  const tree: Populate = {};
  for (const path of populate as unknown[]) {
    // `populate=*&populate[a]=*` is parsed to a list with an object in it: neither Strapi nor we know what it asks for.
    if (typeof path !== 'string') continue;
    if (path === '*') Object.assign(tree, populateTree(walk, schema, '*'));
    const [first, ...rest] = path.trim().split('.');
    if (!first || first === '*') continue;
    const before = isObject(tree[first]) ? (tree[first].populate as string[]) : [];
    tree[first] = rest.length > 0 ? { populate: [...before, rest.join('.')] } : (tree[first] ?? true);
  }
  return tree;
};

/** Leaves of a populate only readable relations, in them only readable records, and of these only readable fields. */
export const narrowPopulate = (walk: Walk, uid: string, populate: unknown, isRootChecked = false): Promise<Populate> =>
  narrowAt(walk, placeOf(uid), populate, isRootChecked);

const narrowAt = async (walk: Walk, place: Place, populate: unknown, isChecked: boolean): Promise<Populate> => {
  const narrowed: Populate = {};
  for (const [name, value] of Object.entries(populateTree(walk, place.schema, populate))) {
    const attribute = walk.attributesOf(place.schema)[name];
    if (attribute && !isChecked && !mayRead(walk, place, name)) continue;
    if (attribute?.component && isObject(value) && value.populate) {
      const inner = await narrowAt(walk, below(place, name, attribute.component), value.populate, isChecked);
      narrowed[name] = { ...value, populate: inner };
    } else if (attribute?.type === 'relation' && attribute.target && value) {
      const inner = await narrowRelation(walk, attribute.target, value);
      if (inner) narrowed[name] = inner;
    } else narrowed[name] = value;
  }
  return narrowed;
};

const narrowRelation = async (walk: Walk, target: string, value: unknown): Promise<Populate | undefined> => {
  const allowed = await walk.access.filtersOf(target);
  if (allowed === false) return undefined;
  const asked = isObject(value) ? value : {};
  const own = asked.filters === undefined ? undefined : await narrowFilters(walk, target, asked.filters);
  const filters = bothFilters(own, allowed);
  if (asked.sort !== undefined) await checkSort(walk, target, asked.sort);
  const held = { ...asked, ...(filters === undefined ? {} : { filters }) };
  // A number of records one may not read is not told either.
  if (asked.count) return held;
  return { ...held, populate: await narrowPopulate(walk, target, asked.populate) };
};
