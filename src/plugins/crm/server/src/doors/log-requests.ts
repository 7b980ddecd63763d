import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { now } from '../lib/clock';
import { hideToken } from './public-pages';

/** Strapi's own logger writes the whole address: a search for a phone would stand in the log in clear (S81). So would the links of customers. */
export const logRequests =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const started = now().getTime();
    await next();
    strapi.log.http(`${ctx.method} ${hideToken(ctx.path)} (${now().getTime() - started} ms) ${ctx.status}`);
  };
