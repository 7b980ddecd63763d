import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Feature } from '../lib/feature';
import { findChoiceProblems } from './find-choice-problems';
import { rewriteChoiceFilters } from './rewrite-choice-filters';

export { checkChoice } from './check-choice';

type Attributes = Parameters<typeof findChoiceProblems>[0];

const LISTS = new Set(['findMany', 'findFirst', 'count']);

/** Custom field `plugin::crm.choices`: several values of a fixed list (`options.values`), kept as a JSON array. */
export const choices: Feature = {
  slug: 'choices',
  register(strapi: Core.Strapi) {
    strapi.customFields.register({
      name: 'choices',
      plugin: 'crm',
      type: 'json',
      inputSize: { default: 6, isResizable: true },
    });
    strapi.documents.use((context, next) => {
      const params = context.params as { filters?: Record<string, unknown> };
      if (LISTS.has(context.action) && params.filters)
        params.filters = rewriteChoiceFilters(params.filters, context.contentType.attributes as Attributes);
      return next();
    });
    strapi.documents.use((context, next) => {
      if (context.action !== 'create' && context.action !== 'update') return next();
      const problems = findChoiceProblems(
        context.contentType.attributes as Attributes,
        (uid) => strapi.getModel(uid as UID.Component).attributes as Attributes,
        (context.params.data ?? {}) as Record<string, unknown>,
      );
      if (problems.length === 0) return next();
      throw new errors.ValidationError(problems.map((p) => `${p.path.join('.')}: ${p.message}`).join('; '), {
        errors: problems.map((problem) => ({ ...problem, name: 'ValidationError' })),
      });
    });
  },
};
