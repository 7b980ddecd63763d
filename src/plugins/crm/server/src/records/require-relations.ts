import type { Core } from '@strapi/strapi';
import { isOurType } from '../content-types';
import { refuse } from '../lib/problem';
import { relationTarget } from '../lib/relation-target';

interface Attribute {
  type: string;
  required?: boolean;
}

/** Strapi checks the mark `required` of a relation in forms only. */
export const requireRelations = (strapi: Core.Strapi) => {
  const required = new Map<string, string[]>();
  const requiredOf = (uid: string, attributes: Record<string, Attribute>) => {
    const known = required.get(uid);
    if (known) return known;
    const names = Object.entries(attributes)
      .filter(([, attribute]) => attribute.type === 'relation' && attribute.required)
      .map(([name]) => name);
    required.set(uid, names);
    return names;
  };

  strapi.documents.use((context, next) => {
    const isCreation = context.action === 'create';
    if (!isOurType(context.uid) || (!isCreation && context.action !== 'update')) return next();
    const { data = {} } = context.params as { data?: Record<string, unknown> };
    const missing = requiredOf(context.uid, context.contentType.attributes as Record<string, Attribute>).filter(
      (name) => {
        const target = relationTarget(data[name]);
        return target === null || (isCreation && target === undefined);
      },
    );
    refuse(missing.map((name) => ({ path: [name], message: 'Choose one.' })));
    return next();
  });
};
