import type { Core } from '@strapi/strapi';
import { isOurType } from '../content-types';

const LISTS = new Set(['findMany', 'findFirst', 'count']);

/** Whether a filter says something of `field`, at any depth. */
export const mentions = (filters: unknown, field: string): boolean =>
  typeof filters === 'object' &&
  filters !== null &&
  Object.entries(filters).some(([key, value]) => key === field || mentions(value, field));

/** Lists leave archived records out, unless their filter speaks of `archivedAt`. A record opened by its id is shown. */
export const hideArchived = (strapi: Core.Strapi) =>
  strapi.documents.use((context, next) => {
    if (!LISTS.has(context.action) || !isOurType(context.uid)) return next();
    if (!('archivedAt' in context.contentType.attributes)) return next();
    const params = context.params as { filters?: object };
    if (!mentions(params.filters, 'archivedAt')) {
      const standing = { archivedAt: { $null: true } };
      params.filters = params.filters ? { $and: [params.filters, standing] } : standing;
    }
    return next();
  });
