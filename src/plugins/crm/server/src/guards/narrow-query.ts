import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Access, Filters } from './access';

export interface Attribute {
  type: string;
  target?: string;
  component?: string;
  private?: boolean;
}
/** The attributes of a content type or component. */
export type AttributesOf = (uid: string) => Record<string, Attribute>;

type Types = Partial<Record<string, { attributes: Record<string, Attribute> }>>;

export const attributesIn =
  (strapi: Core.Strapi): AttributesOf =>
  (uid) =>
    ((strapi.contentTypes as unknown as Types)[uid] ?? (strapi.components as unknown as Types)[uid])?.attributes ?? {};

export interface Walk {
  attributesOf: AttributesOf;
  access: Access;
}

type Populate = Record<string, unknown>;

/** Read with every record that may be read. */
export const ALWAYS = new Set([
  'id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale',
  // Conditions are written on these; what they may find is held by the filter of the type itself.
  'ownerKey', 'teamKey',
]); // prettier-ignore
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const isOperator = (key: string) => key.startsWith('$');
const isGroup = (key: string) => key === '$and' || key === '$or' || key === '$not';

const refuse = (key: string) => {
  throw new errors.ValidationError(`Invalid key ${key}`, {
    errors: [{ path: [key], message: `Invalid key ${key}`, name: 'ValidationError' }],
  });
};

const both = (a: unknown, b: Filters | undefined): unknown =>
  b === undefined ? a : isObject(a) && Object.keys(a).length > 0 ? { $and: [a, b] } : b;

/** A filter across a relation finds only what the caller may read there: guessing at hidden values finds nothing. */
export const narrowFilters = async (walk: Walk, uid: string, filters: unknown, isRoot = false): Promise<unknown> => {
  if (Array.isArray(filters)) return Promise.all(filters.map((one) => narrowFilters(walk, uid, one, isRoot)));
  if (!isObject(filters)) return filters;
  const narrowed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(filters)) {
    narrowed[key] = isGroup(key)
      ? await narrowFilters(walk, uid, value, isRoot)
      : await narrowOne(walk, uid, key, value, isRoot);
  }
  return narrowed;
};

const narrowOne = async (walk: Walk, uid: string, key: string, value: unknown, isRoot: boolean): Promise<unknown> => {
  const attribute = walk.attributesOf(uid)[key];
  if (!attribute || isOperator(key)) return value;
  if (!isRoot && !ALWAYS.has(key) && !walk.access.reads(uid, key)) refuse(key);
  if (attribute.type === 'component' && attribute.component)
    return narrowFilters(walk, attribute.component, value, true);
  if (attribute.type !== 'relation' || !attribute.target) return value;
  const allowed = await walk.access.filtersOf(attribute.target);
  const isPresence = isObject(value) && Object.keys(value).every((inner) => isOperator(inner) && !isGroup(inner));
  if (!isObject(value) || isPresence) return value;
  if (allowed === false) return refuse(key);
  return both(await narrowFilters(walk, attribute.target, value), allowed);
};

/** Refuses to sort by what the caller may not read. */
export const checkSort = (walk: Walk, uid: string, sort: unknown): void => {
  for (const path of sortPaths(sort)) {
    let type = uid;
    for (const [depth, key] of path.entries()) {
      const attribute = walk.attributesOf(type)[key];
      if (depth > 0 && attribute && !ALWAYS.has(key) && !walk.access.reads(type, key)) refuse(key);
      type = attribute?.target ?? type;
    }
  }
};

const sortPaths = (sort: unknown): string[][] => {
  if (typeof sort === 'string') return sort.split(',').map((one) => (one.split(':')[0] ?? '').trim().split('.'));
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (!isObject(sort)) return [];
  return Object.entries(sort).flatMap(([key, inner]) =>
    isObject(inner) ? sortPaths(inner).map((path) => [key, ...path]) : [[key]],
  );
};

/** `'*'`, `'a.b,c'`, lists and objects, all as an object. */
export const populateTree = (walk: Walk, uid: string, populate: unknown): Populate => {
  if (populate === '*' || populate === true) {
    const nested = Object.entries(walk.attributesOf(uid)).filter(([, { type }]) => NESTED.has(type));
    return Object.fromEntries(nested.map(([name]) => [name, true]));
  }
  if (typeof populate === 'string') return populateTree(walk, uid, populate.split(','));
  if (!Array.isArray(populate)) return isObject(populate) ? { ...populate } : {};
  const tree: Populate = {};
  for (const path of populate as string[]) {
    if (path === '*') Object.assign(tree, populateTree(walk, uid, '*'));
    const [first, ...rest] = path.trim().split('.');
    if (!first || first === '*') continue;
    const before = isObject(tree[first]) ? (tree[first].populate as string[]) : [];
    tree[first] = rest.length > 0 ? { populate: [...before, rest.join('.')] } : (tree[first] ?? true);
  }
  return tree;
};
const NESTED = new Set(['relation', 'component', 'dynamiczone', 'media']);

/** Leaves of a populate only readable relations, in them only readable records, and of these only readable fields. */
export const narrowPopulate = async (walk: Walk, uid: string, populate: unknown): Promise<Populate> => {
  const narrowed: Populate = {};
  for (const [name, value] of Object.entries(populateTree(walk, uid, populate))) {
    const attribute = walk.attributesOf(uid)[name];
    if (attribute?.type === 'component' && attribute.component && isObject(value) && value.populate)
      narrowed[name] = { ...value, populate: await narrowPopulate(walk, attribute.component, value.populate) };
    else if (attribute?.type === 'relation' && attribute.target && value && !(isObject(value) && value.count)) {
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
  const filters = both(
    asked.filters === undefined ? undefined : await narrowFilters(walk, target, asked.filters),
    allowed,
  );
  checkSort(walk, target, asked.sort === undefined ? undefined : ['', asked.sort].slice(1));
  const nested = Object.entries(await narrowPopulate(walk, target, asked.populate)).filter(([name]) =>
    walk.access.reads(target, name),
  );
  return {
    ...asked,
    ...(filters === undefined ? {} : { filters }),
    populate: Object.fromEntries(nested),
  };
};

/** Takes out of what was read (or written back) the fields that may not be read; `populate` is what was asked for. */
export const stripUnreadable = (
  walk: Walk,
  uid: string,
  populate: Populate,
  entry: unknown,
  isRoot: boolean,
): unknown => {
  if (Array.isArray(entry)) return entry.map((one) => stripUnreadable(walk, uid, populate, one, isRoot));
  if (!isObject(entry)) return entry;
  const attributes = walk.attributesOf(uid);
  // Private columns stay: conditions are evaluated on them, and Strapi takes them out of every answer.
  const isOpen = (name: string) =>
    isRoot || ALWAYS.has(name) || !attributes[name] || attributes[name].private || walk.access.reads(uid, name);
  const open = Object.entries(entry).filter(([name]) => isOpen(name));
  return Object.fromEntries(
    open.map(([name, value]) => [name, stripNested(walk, attributes[name], populate[name], value)]),
  );
};

const stripNested = (walk: Walk, attribute: Attribute | undefined, populated: unknown, value: unknown) => {
  if (!populated || !attribute) return value;
  const inner = isObject(populated) && isObject(populated.populate) ? populated.populate : {};
  if (attribute.type === 'component' && attribute.component)
    return stripUnreadable(walk, attribute.component, inner, value, true);
  if (attribute.type !== 'relation' || !attribute.target || attribute.target.startsWith('admin::')) return value;
  return stripUnreadable(walk, attribute.target, inner, value, false);
};
