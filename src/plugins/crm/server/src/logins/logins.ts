import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { refuse } from '../lib/problem';
import { getSettings } from '../settings';
import { checkPassword } from './check-password';
import { findNewPassword } from './find-new-password';
import { applySessionLengths } from './session-lengths';

const BEGINS_A_SESSION = /^\/(admin\/(login|access-token|register|register-admin|reset-password)|api\/auth\/)/i;

/** The office's rules for passwords and for how long a login lasts, on every route of Strapi that makes either. */
export const loginRules =
  (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    if (ctx.method !== 'POST' && ctx.method !== 'PUT' && !ctx.path.startsWith('/api/auth/')) return next();
    if (BEGINS_A_SESSION.test(ctx.path)) applySessionLengths(strapi, await getSettings(strapi));
    const found = findNewPassword(ctx.method, ctx.path, (ctx.request as { body?: unknown }).body);
    if (found) {
      const { officeName, passwordLength } = await getSettings(strapi);
      refuse(checkPassword(found.password, [...found.names, officeName], passwordLength));
    }
    return next();
  };
