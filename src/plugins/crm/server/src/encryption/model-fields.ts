import type { Core } from '@strapi/strapi';
import { CUSTOM_FIELD } from './encrypted-fields';

interface Attribute {
  type: string;
  customField?: string;
  target?: string;
  component?: string;
}
export type Attributes = Record<string, Attribute>;

export interface ModelFields {
  attributes: Attributes;
  /** Names of the encrypted attributes. */
  encrypted: string[];
  /** What may hold others: name → uid of the nested model; '' where each value names its own. */
  nested: [name: string, uid: string][];
}

const known = new WeakMap<Core.Strapi, Map<string, ModelFields>>();

/** What of a content type or component is encrypted, and what may hold something encrypted. */
export const fieldsOf = (strapi: Core.Strapi, uid: string): ModelFields => {
  const models = known.get(strapi) ?? new Map<string, ModelFields>();
  known.set(strapi, models);
  const found = models.get(uid);
  if (found) return found;
  const attributes = (strapi.getModel(uid as never) as { attributes?: Attributes } | undefined)?.attributes ?? {};
  const fields: ModelFields = {
    attributes,
    encrypted: Object.keys(attributes).filter((name) => attributes[name].customField === CUSTOM_FIELD),
    nested: Object.entries(attributes).flatMap(([name, { type, target, component }]): [string, string][] =>
      type === 'relation' || type === 'component' || type === 'dynamiczone' ? [[name, target ?? component ?? '']] : [],
    ),
  };
  models.set(uid, fields);
  return fields;
};
