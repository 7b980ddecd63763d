import { CHOICES } from './find-choice-problems';

type Filters = Record<string, unknown>;

const isPlain = (value: unknown): value is Filters =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const holds = (condition: unknown): unknown => {
  if (typeof condition === 'string') return { $jsonSupersetOf: JSON.stringify([condition]) };
  if (!isPlain(condition)) return condition;
  const { $contains, $eq, ...rest } = condition;
  const value = $contains ?? $eq;
  return typeof value === 'string' ? { ...rest, $jsonSupersetOf: JSON.stringify([value]) } : condition;
};

/**
 * A filter on a choices field asks whether the value is among the chosen ones: `filters[contactRoles]=buyer`, and the
 * same with `$contains` or `$eq`. PostgreSQL knows no LIKE for JSON, which is what Strapi would make of `$contains`.
 */
export const rewriteChoiceFilters = (filters: Filters, attributes: Record<string, { customField?: string }>): Filters =>
  Object.fromEntries(
    Object.entries(filters).map(([key, value]) => {
      if (attributes[key]?.customField === CHOICES) return [key, holds(value)];
      if (key === '$not' && isPlain(value)) return [key, rewriteChoiceFilters(value, attributes)];
      if ((key === '$and' || key === '$or') && Array.isArray(value))
        return [key, value.map((one) => (isPlain(one) ? rewriteChoiceFilters(one, attributes) : one))];
      return [key, value];
    }),
  );
