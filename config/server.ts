import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL'),
  // Only the entries that these proxies added to X-Forwarded-For are believed; whatever a caller wrote there stands before them.
  proxy: { koa: env.int('TRUSTED_PROXIES', 0) > 0, maxIpsCount: env.int('TRUSTED_PROXIES', 0) },
  app: { keys: env.array('APP_KEYS') },
  logger: { updates: { enabled: false }, startup: { enabled: env('NODE_ENV') !== 'test' } },
});
