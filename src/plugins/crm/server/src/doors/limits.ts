import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from './client-address';

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
  /** Of one address on the routes where passwords are tried, and by which one registers. */
  signIn: number;
  /** Of one person in the admin panel. */
  staff: number;
}

const WINDOW_SECONDS = 60;
/** Answers to a survey come without a login as well, and no office sends many a minute from one address. */
const SIGN_IN =
  /^\/(admin\/(login|register|register-admin|forgot-password|reset-password)|api\/auth\/.+|api\/crm\/surveys\/.+)$/;

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
      throw new errors.RateLimitError(`Too many requests. Try again in ${seconds} s.`, {
        limit: points,
        retryAfter: seconds,
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
  route?: { info?: { type?: string }; config?: { caller?: string } };
  auth?: { strategy?: { name?: string }; credentials?: { id?: number | string } | null };
}
type Authenticate = (ctx: Context, next: Next) => Promise<unknown>;

/** Counted once it is known who calls; before that only by address, so that made-up tokens share one count. */
export const limitCallers = (strapi: Core.Strapi, limits: Limits) => {
  const token = createLimiter(limits.token);
  const nobody = createLimiter(limits.anonymous);
  const provider = createLimiter(limits.provider);
  const staff = createLimiter(limits.staff);
  const auth = strapi.get('auth') as { authenticate: Authenticate };
  const authenticate = auth.authenticate.bind(auth);

  auth.authenticate = async (ctx, next) => {
    const { info, config } = (ctx.state as State).route ?? {};
    const type = info?.type;
    const anonymous = config?.caller === 'provider' ? provider : nobody;
    if (type !== 'content-api' && type !== 'admin') return authenticate(ctx, next);
    let isCounted = false;
    const answer = await authenticate(ctx, async () => {
      const { strategy, credentials } = (ctx.state as State).auth ?? {};
      const id = credentials?.id;
      isCounted = true;
      if (type === 'admin') {
        if (id !== undefined) await staff(ctx, String(id));
      } else if (id === undefined) await anonymous(ctx, addressKey(ctx.ip));
      else await token(ctx, `${strategy?.name}:${id}`);
      return next();
    });
    if (!isCounted && type === 'content-api') await anonymous(ctx, addressKey(ctx.ip));
    return answer;
  };
};

/** Before a body is read: what one address sends in all, and how often it tries passwords. */
export const limitAddresses = ({ address: all, signIn: tries }: Limits) => {
  const address = createLimiter(all, { isQuiet: true });
  const signIn = createLimiter(tries);
  return async (ctx: Context, next: Next) => {
    const isFile = (ctx.method === 'GET' || ctx.method === 'HEAD') && /\.\w+$/.test(ctx.path);
    if (isFile) return next();
    const key = addressKey(ctx.ip);
    await address(ctx, key);
    if (ctx.method === 'POST' && SIGN_IN.test(ctx.path.toLowerCase())) await signIn(ctx, key);
    return next();
  };
};
