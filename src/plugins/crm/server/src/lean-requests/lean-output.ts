import type { Core, Schema } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

type Entry = Record<string, unknown>;
type Output = (data: unknown, schema: Schema.ContentType, options?: object) => Promise<unknown>;

const NESTED = new Set(['relation', 'component', 'dynamiczone', 'media']);

interface Shape {
  hidden: string[];
  nested: string[];
}

/**
 * Strapi walks every value of every answer three times to drop private attributes and relations that the caller may
 * not read. An entry with nothing populated has only its private attributes to lose, and those are known in advance.
 * Anything populated, and any sanitiser that another plugin registered, goes Strapi's own way.
 */
export const leanOutput = (strapi: Core.Strapi) => {
  const sanitize = strapi.contentAPI.sanitize as unknown as { output: Output };
  const slow = sanitize.output;
  const shapes = new Map<string, Shape>();

  const shapeOf = (schema: Schema.ContentType): Shape => {
    const known = shapes.get(schema.uid);
    if (known) return known;
    const attributes = Object.entries(schema.attributes);
    const shape = {
      hidden: attributes
        .filter(
          ([name, attribute]) =>
            attribute.type === 'password' || contentTypes.isPrivateAttribute(schema as never, name),
        )
        .map(([name]) => name),
      nested: attributes.filter(([, attribute]) => NESTED.has(attribute.type)).map(([name]) => name),
    };
    shapes.set(schema.uid, shape);
    return shape;
  };

  const isFlat = (entry: Entry, { nested }: Shape) => nested.every((name) => entry[name] === undefined);
  const withoutHidden = (entry: Entry, { hidden }: Shape) => {
    const copy = { ...entry };
    for (const name of hidden) delete copy[name];
    return copy;
  };

  sanitize.output = async (data, schema, options) => {
    const onlyKnown = (strapi.sanitizers.get('content-api.output') as unknown[]).length <= 1;
    if (!onlyKnown || !schema || data === null || typeof data !== 'object') return slow(data, schema, options);
    const shape = shapeOf(schema);
    if (!Array.isArray(data)) {
      return isFlat(data as Entry, shape) ? withoutHidden(data as Entry, shape) : slow(data, schema, options);
    }
    return data.every((entry) => entry && isFlat(entry as Entry, shape))
      ? data.map((entry) => withoutHidden(entry as Entry, shape))
      : slow(data, schema, options);
  };
};
