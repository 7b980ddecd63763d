import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { problemError } from '../lib/problem';
import type { Context, Next } from 'koa';
import { findIdProblem } from './find-id-problem';

type Authenticate = (ctx: Context, next: Next) => Promise<unknown>;

/** After the route is known, before anything of it runs; told only to those who were let in. */
export const checkIds = (strapi: Core.Strapi) => {
  const auth = strapi.get('auth') as { authenticate: Authenticate };
  const authenticate = auth.authenticate.bind(auth);
  auth.authenticate = (ctx, next) =>
    authenticate(ctx, () => {
      const { route } = ctx.state as { route?: { info?: { pluginName?: string } } };
      const problem = findIdProblem({
        plugin: route?.info?.pluginName,
        params: ctx.params as Record<string, unknown>,
        body: (ctx.request as { body?: unknown }).body,
      });
      if (problem === 'path') throw new errors.NotFoundError('There is no such record.');
      if (problem) {
        throw problemError([{ path: [problem.field], message: 'This must be the number of a record.' }]);
      }
      return next();
    });
};
