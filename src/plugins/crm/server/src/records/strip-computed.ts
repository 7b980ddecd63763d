import type { Core } from '@strapi/strapi';
import { isOurType } from '../content-types';

/** Written by triggers, sequences and rules. A caller who could write a key could give a record to another team. */
const COMPUTED = [
  'number',
  'searchText',
  'ownerKey',
  'teamKey',
  'customerKey',
  'listingKey',
  'planKey',
  'playbookKey',
  'completeness',
  'lastContactAt',
  'lastValidContactAt',
  'erasedAt',
];

/** What nobody sets is taken out of every draft, whoever sends it. Register it before the rules that set it. */
export const stripComputed = (strapi: Core.Strapi) =>
  strapi.documents.use((context, next) => {
    const params = context.params as { data?: Record<string, unknown> };
    if (params.data && isOurType(context.uid))
      params.data = Object.fromEntries(Object.entries(params.data).filter(([field]) => !COMPUTED.includes(field)));
    return next();
  });
