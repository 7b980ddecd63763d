import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Access } from './access';

export interface Attribute {
  type: string;
  target?: string;
  relation?: string;
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

/** Where a query stands: in a content type, or in a component of it, whose fields are rights of the type (`phones.number`). */
export interface Place {
  schema: string;
  type: string;
  path: string;
}

export const placeOf = (uid: string): Place => ({ schema: uid, type: uid, path: '' });

export const below = (place: Place, name: string, component: string): Place => ({
  schema: component,
  type: place.type,
  path: pathOf(place, name),
});

export const pathOf = ({ path }: Place, name: string) => (path ? `${path}.${name}` : name);

/** Read with every record that may be read. */
export const ALWAYS = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale']);

/** Conditions are written on these; what they may find is held by the filter of the type itself. */
export const KEYS = new Set(['ownerKey', 'teamKey']);

export const mayRead = (walk: Walk, place: Place, name: string): boolean =>
  ALWAYS.has(name) || walk.access.reads(place.type, pathOf(place, name));

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
export const isOperator = (key: string) => key.startsWith('$');
export const isGroup = (key: string) => key === '$and' || key === '$or' || key === '$not';

/** `{ $null: true }` and the like say whether something is linked, not what. */
export const isPresence = (value: unknown): boolean =>
  !isObject(value) || Object.keys(value).every((inner) => isOperator(inner) && !isGroup(inner));

export const refuseKey = (key: string): never => {
  throw new errors.ValidationError(`Invalid key ${key}`, {
    errors: [{ path: key.split('.'), message: `Invalid key ${key}`, name: 'ValidationError' }],
  });
};
