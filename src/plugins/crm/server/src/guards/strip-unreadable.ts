import type { Populate } from './narrow-populate';
import { below, isObject, KEYS, mayRead, placeOf, type Attribute, type Place, type Walk } from './place';

/** Takes out of what was read (or written back) the fields that may not be read; `populate` is what was asked for. */
export const stripUnreadable = (
  walk: Walk,
  uid: string,
  populate: Populate,
  entry: unknown,
  isRootChecked: boolean,
): unknown => stripAt(walk, placeOf(uid), populate, entry, isRootChecked);

const stripAt = (walk: Walk, place: Place, populate: Populate, entry: unknown, isChecked: boolean): unknown => {
  if (Array.isArray(entry)) return entry.map((one) => stripAt(walk, place, populate, one, isChecked));
  if (!isObject(entry)) return entry;
  const attributes = walk.attributesOf(place.schema);
  // Private columns stay: conditions are evaluated on them, and Strapi takes them out of every answer.
  const isOpen = (name: string) =>
    isChecked || KEYS.has(name) || !attributes[name] || attributes[name].private || mayRead(walk, place, name);
  const open = Object.entries(entry).filter(([name]) => isOpen(name));
  return Object.fromEntries(
    open.map(([name, value]) => [
      name,
      stripNested(walk, place, name, attributes[name], populate[name], value, isChecked),
    ]),
  );
};

const stripNested = (
  walk: Walk,
  place: Place,
  name: string,
  attribute: Attribute | undefined,
  populated: unknown,
  value: unknown,
  isChecked: boolean,
) => {
  if (!populated || !attribute) return value;
  const inner = isObject(populated) && isObject(populated.populate) ? populated.populate : {};
  if (attribute.component) return stripAt(walk, below(place, name, attribute.component), inner, value, isChecked);
  if (attribute.type !== 'relation' || !attribute.target || attribute.target.startsWith('admin::')) return value;
  return stripAt(walk, placeOf(attribute.target), inner, value, false);
};
