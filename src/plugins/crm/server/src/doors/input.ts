import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { findInputProblem, findPathProblem } from './find-input-problem';

const refuseAt = (path: string[], message: string): never => {
  const name = path.join('.') || 'The request';
  throw new errors.ValidationError(`${name} ${message}.`, {
    errors: [{ path, message: `${name} ${message}.`, name: 'ValidationError' }],
  });
};

/** Longer than any list view builds, shorter than what parsers and planners suffer from. */
const LONGEST_QUERY = 16_000;

/** The parser throws on its own limits (config/middlewares.ts), where Strapi asks for the query first. */
const queryOf = (ctx: Context): unknown => {
  if (ctx.querystring.length > LONGEST_QUERY) return refuseAt(['query'], `is longer than ${LONGEST_QUERY} characters`);
  try {
    return ctx.query;
  } catch (error) {
    if (error instanceof RangeError) return refuseAt(['query'], 'is nested too deep or has too many parameters');
    throw error;
  }
};

/** Whatever the route: a request whose path, query or body nothing here could store is refused before anybody reads it. */
export const input = () => (ctx: Context, next: Next) => {
  const wrong = findPathProblem(ctx.path);
  if (wrong !== undefined) refuseAt(['path'], wrong);
  if (ctx.querystring) {
    const problem = findInputProblem(queryOf(ctx));
    if (problem) refuseAt(['query', ...problem.path], problem.message);
  }
  const { body } = ctx.request as { body?: unknown };
  if (typeof body === 'string') throw new errors.ValidationError('The body must be JSON or a form.');
  if (body !== undefined) {
    const problem = findInputProblem(body);
    if (problem) refuseAt(problem.path, problem.message);
  }
  return next();
};
