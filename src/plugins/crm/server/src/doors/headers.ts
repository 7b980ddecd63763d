import type { Context, Next } from 'koa';

/** Nothing of this application asks for a device; a page that is put into a frame or opened by a link learns nothing. */
const EVERYWHERE = {
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** An answer of data is no page: nothing in it may run, wherever a browser shows it. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const DATA = new Set(['application/json', 'text/csv', 'text/plain']);
/** Uploaded files come from people: an SVG or an HTML file among them must not run a script in the panel's origin. */
const FILE_POLICY = "script-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * The headers that Strapi's own security middleware does not set, or sets for the panel only. Data of persons stays out
 * of every cache; files of the panel keep the year that their hashed names allow.
 */
export const headers = () => async (ctx: Context, next: Next) => {
  await next();
  ctx.set(EVERYWHERE);
  // Strapi opens what no other site asked for.
  if (!ctx.get('Origin')) {
    ctx.remove('Access-Control-Allow-Origin');
    ctx.remove('Access-Control-Expose-Headers');
  }
  if (ctx.path.startsWith('/uploads/')) return ctx.set('Content-Security-Policy', FILE_POLICY);
  const { type } = ctx.response;
  if (type && !DATA.has(type)) return;
  ctx.set({ 'Content-Security-Policy': DATA_POLICY, 'Cache-Control': 'no-store' });
};
