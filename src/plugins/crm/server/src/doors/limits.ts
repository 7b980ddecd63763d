import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { describeProblems } from '../lib/problem';
import { addressKey } from './client-address';
import { isPublicPage } from './public-pages';
import { sendWaitPage } from './wait-page';

/** Calls a minute; 0 switches a limit off. */
export interface Limits {
  /** Of one address, whatever it asks for and whoever it is. */
  address: number;
  /** Of one API token or REST user. */
  token: number;
  /** Of one address without a login or with a wrong one. */
  anonymous: number;
  /** Of one address on the routes that providers call (`config.caller: 'provider'`): many messages, few addresses. */
  provider: number;
  /** Of one address on the pages for people without a login (`caller: 'reader'`): a phone network has one for many. */
  reader: number;
  /** Of one address that says no for readers (`caller: 'mailService'`): a mail service posts for all of its users. */
  mailService: number;
  /** Of one link to such a page, from wherever. */
  link: number;
  /** Of one address on the routes where passwords are tried, and by which one registers. */
  signIn: number;
  /** Of one person in the admin panel. */
  staff: number;
}

const WINDOW_SECONDS = 60;
const SIGN_IN = /^\/(admin\/(login|register|register-admin|forgot-password|reset-password)|api\/auth\/.+)$/;

const TOO_MANY = 'Too many requests. Try again in {seconds} s.';

type Limiter = (ctx: Context, key: string) => Promise<void>;

/** In the memory of this process: with several processes a caller has as many times the number. */
const createLimiter = (points: number, { isQuiet = false } = {}): Limiter => {
  if (points <= 0) return async () => undefined;
  const limiter = new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  return async (ctx, key) => {
    try {
      const left = await limiter.consume(key);
      if (!isQuiet) tell(ctx, points, left);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      tell(ctx, points, refused);
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      ctx.set('Retry-After', String(seconds));
      const problem = { path: [], message: TOO_MANY, values: { seconds: String(seconds) } };
      throw new errors.RateLimitError(TOO_MANY.replace('{seconds}', String(seconds)), {
        limit: points,
        retryAfter: seconds,
        errors: describeProblems([problem]),
      });
    }
  };
};

const tell = (ctx: Context, points: number, { remainingPoints, msBeforeNext }: RateLimiterRes) => {
  ctx.set('X-RateLimit-Limit', String(points));
  ctx.set('X-RateLimit-Remaining', String(Math.max(0, remainingPoints)));
  ctx.set('X-RateLimit-Reset', String(Math.ceil(msBeforeNext / 1000)));
};

interface State {
  route?: { info?: { type?: string }; config?: { caller?: Caller } };
  auth?: { strategy?: { name?: string }; credentials?: { id?: number | string } | null };
}
type Caller = 'provider' | 'reader' | 'mailService';
type Authenticate = (ctx: Context, next: Next) => Promise<unknown>;

/** Counted once it is known who calls; before that only by address, so that made-up tokens share one count. */
export const limitCallers = (strapi: Core.Strapi, limits: Limits) => {
  const token = createLimiter(limits.token);
  const nobody = createLimiter(limits.anonymous);
  const callers: Record<Caller, Limiter> = {
    provider: createLimiter(limits.provider),
    reader: createLimiter(limits.reader),
    mailService: createLimiter(limits.mailService),
  };
  const link = createLimiter(limits.link, { isQuiet: true });
  const staff = createLimiter(limits.staff);
  const auth = strapi.get('auth') as { authenticate: Authenticate };
  const authenticate = auth.authenticate.bind(auth);

  const anonymous = async (ctx: Context) => {
    const { caller } = (ctx.state as State).route?.config ?? {};
    await (caller ? callers[caller] : nobody)(ctx, addressKey(ctx.ip));
    const { token } = ctx.params as { token?: string };
    // After the address: whoever makes links up is stopped before they fill the memory.
    if (caller && token) await link(ctx, createHash('sha256').update(token).digest('base64'));
  };

  auth.authenticate = async (ctx, next) => {
    const type = (ctx.state as State).route?.info?.type;
    if (type !== 'content-api' && type !== 'admin') return authenticate(ctx, next);
    let isCounted = false;
    const answer = await authenticate(ctx, async () => {
      const { strategy, credentials } = (ctx.state as State).auth ?? {};
      const id = credentials?.id;
      isCounted = true;
      if (type === 'admin') {
        if (id !== undefined) await staff(ctx, String(id));
      } else if (id === undefined) await anonymous(ctx);
      else await token(ctx, `${strategy?.name}:${id}`);
      return next();
    });
    if (!isCounted && type === 'content-api') await anonymous(ctx);
    return answer;
  };
};

/**
 * Before a body is read: what one address sends in all, and how often it tries passwords. A customer who is refused
 * here or by `limitCallers` reads a page.
 */
export const limitAddresses = ({ address: all, signIn: tries }: Limits) => {
  const address = createLimiter(all, { isQuiet: true });
  const signIn = createLimiter(tries);
  const count = async (ctx: Context, next: Next) => {
    const isFile = (ctx.method === 'GET' || ctx.method === 'HEAD') && /\.\w+$/.test(ctx.path);
    if (isFile) return next();
    const key = addressKey(ctx.ip);
    await address(ctx, key);
    if (ctx.method === 'POST' && SIGN_IN.test(ctx.path.toLowerCase())) await signIn(ctx, key);
    return next();
  };
  return async (ctx: Context, next: Next) => {
    try {
      return await count(ctx, next);
    } catch (error) {
      if (!(error instanceof errors.RateLimitError) || !isPublicPage(ctx.path)) throw error;
      return sendWaitPage(ctx, (error.details as { retryAfter: number }).retryAfter);
    }
  };
};
