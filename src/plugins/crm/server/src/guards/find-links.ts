import type { AttributesOf } from './place';

/** A record that data wants to link to. */
export interface Link {
  target: string;
  /** Where in the data, for the message. */
  path: (string | number)[];
  ref: { documentId: string } | { id: number };
}

type Value = unknown;
const isObject = (value: Value): value is Record<string, Value> => typeof value === 'object' && value !== null;

/** The records that one relation's value adds: `id`, `documentId`, objects, lists of these, `connect` and `set`. */
export const refsOf = (value: Value): Link['ref'][] => {
  if (Array.isArray(value)) return value.flatMap(refsOf);
  if (typeof value === 'string') return value ? [{ documentId: value }] : [];
  if (typeof value === 'number') return [{ id: value }];
  if (!isObject(value)) return [];
  if ('connect' in value || 'set' in value || 'disconnect' in value)
    return [...refsOf(value.connect), ...refsOf(value.set)];
  if (typeof value.documentId === 'string') return [{ documentId: value.documentId }];
  return value.id === undefined ? [] : [{ id: Number(value.id) }];
};

/** Every record of a content type that `data` of type `uid` links to, components included. */
export const findLinks = (attributesOf: AttributesOf, uid: string, data: Value, path: Link['path'] = []): Link[] => {
  if (!isObject(data)) return [];
  return Object.entries(attributesOf(uid)).flatMap(([name, attribute]): Link[] => {
    const value = data[name];
    if (value === undefined || value === null) return [];
    const here = [...path, name];
    if (attribute.type === 'relation' && attribute.target)
      return refsOf(value).map((ref) => ({ target: attribute.target as string, path: here, ref }));
    if (attribute.type !== 'component' || !attribute.component) return [];
    return Array.isArray(value)
      ? value.flatMap((item, index) => findLinks(attributesOf, attribute.component as string, item, [...here, index]))
      : findLinks(attributesOf, attribute.component, value, here);
  });
};
