import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Access, Filters } from './access';
import { findLinks, type Link } from './find-links';
import type { AttributesOf } from './place';

/**
 * A record may be linked only to records that the caller may read: otherwise a link would be a way to see them, or to
 * move them. One query a type that the caller does not read whole; none where data links nothing.
 */
export const checkLinks = async (
  strapi: Core.Strapi,
  attributesOf: AttributesOf,
  access: Access,
  uid: string,
  data: unknown,
): Promise<void> => {
  const links = byTarget(findLinks(attributesOf, uid, data));
  for (const [target, wanted] of links) {
    const filters = await access.filtersOf(target);
    if (filters === undefined) continue;
    const unreadable = filters === false ? wanted : await findUnreadable(strapi, target, wanted, filters);
    if (unreadable[0]) refuse(unreadable[0]);
  }
};

const byTarget = (links: Link[]) => {
  const groups = new Map<string, Link[]>();
  for (const link of links) groups.set(link.target, [...(groups.get(link.target) ?? []), link]);
  return groups;
};

const findUnreadable = async (strapi: Core.Strapi, target: string, wanted: Link[], filters: Filters) => {
  const found: { id: number; documentId: string }[] = await strapi.db.query(target as never).findMany({
    where: { $and: [{ $or: wanted.map(({ ref }) => ref) }, filters] } as never,
    select: ['id', 'documentId'],
  });
  const readable = new Set<string | number>(found.flatMap(({ id, documentId }) => [id, documentId]));
  return wanted.filter(({ ref }) => !readable.has('id' in ref ? ref.id : ref.documentId));
};

const refuse = ({ path }: Link): never => {
  const message = 'You cannot link a record that you may not read.';
  throw new errors.ForbiddenError(message, { errors: [{ path: path.map(String), message, name: 'ForbiddenError' }] });
};
