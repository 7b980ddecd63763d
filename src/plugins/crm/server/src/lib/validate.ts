import { errors } from '@strapi/utils';
import type { z } from 'zod';

/**
 * Parses `input` with `schema`; throws Strapi's ValidationError (REST: 400) with one entry a problem in
 * `details.errors`, each `{ path, message, name }`, as Strapi's own validation reports them.
 */
export const validate = <S extends z.ZodType>(schema: S, input: unknown): z.infer<S> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String),
    message: issue.message,
    name: 'ValidationError',
  }));
  throw new errors.ValidationError(problems.map((p) => `${p.path.join('.')}: ${p.message}`).join('; '), {
    errors: problems,
  });
};
