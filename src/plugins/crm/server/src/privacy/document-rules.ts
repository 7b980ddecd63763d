import type { Core } from '@strapi/strapi';
import { isOurType, UID } from '../content-types';
import { refuse } from '../lib/problem';
import { relationTarget, type Target } from '../lib/relation-target';
import { mentions } from '../records';
import { findLinksTo } from './find-person-records';

const LISTS = new Set(['findMany', 'findFirst', 'count']);

/** Whoever was erased is out of the lists, is not written to again, and gets no new records. */
export const registerPrivacyRules = (strapi: Core.Strapi) => {
  let links: Map<string, string[]> | undefined;
  const linksOf = (uid: string) => {
    links ??= groupByType(strapi);
    return links.get(uid) ?? [];
  };

  strapi.documents.use(async (context, next) => {
    if (!isOurType(context.uid)) return next();
    const params = context.params as { documentId?: string; data?: Record<string, unknown>; filters?: object };
    if (LISTS.has(context.action)) {
      if (context.uid === UID.customer && !mentions(params.filters, 'erasedAt'))
        params.filters = { $and: [params.filters ?? {}, { erasedAt: { $null: true } }] };
      return next();
    }
    if (!['create', 'update', 'clone'].includes(context.action)) return next();
    if (context.uid === UID.customer && params.documentId && (await isErased(strapi, params)))
      refuse([
        { path: ['name'], message: 'The personal data of this customer were erased. They cannot be entered again.' },
      ]);
    for (const name of context.action === 'clone' ? [] : linksOf(context.uid)) {
      const target = relationTarget(params.data?.[name]);
      if (target && (await isErased(strapi, target)))
        refuse([{ path: [name], message: 'The personal data of this customer were erased. Choose another one.' }]);
    }
    return next();
  });
};

const groupByType = (strapi: Core.Strapi) => {
  const groups = new Map<string, string[]>();
  for (const { uid, path } of findLinksTo(strapi))
    if (path.length === 1) groups.set(uid, [...(groups.get(uid) ?? []), path[0]]);
  return groups;
};

const isErased = async (strapi: Core.Strapi, { documentId, ...rest }: Partial<Target> & { documentId?: string }) => {
  const where = documentId ? { documentId } : rest;
  return (await strapi.db.query(UID.customer).count({ where: { ...where, erasedAt: { $notNull: true } } })) > 0;
};
