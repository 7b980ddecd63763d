import type { Core } from '@strapi/strapi';

const MB = 1024 * 1024;
/** Files of the panel. Answers with data are left alone: compressed, their length tells of secrets beside what a caller sent. */
const COMPRESSED =
  /^(text\/(html|css|javascript)|application\/(javascript|manifest\+json)|image\/svg\+xml|font\/(ttf|otf))/;

/** From the outside in. `plugin::crm.*` are those of the feature doors. */
export default ({ env }: Core.Config.Shared.ConfigParams) => [
  'plugin::crm.headers',
  'plugin::crm.log',
  'strapi::errors',
  'plugin::crm.refusals',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: false,
        // Texts, not lists: Strapi adds its own entries to lists, its marketplace among them.
        directives: {
          'default-src': "'self'",
          'script-src': "'self'",
          // The panel's styled-components write their rules into the page.
          'style-src': "'self' 'unsafe-inline'",
          'img-src': "'self' data: blob:",
          'media-src': "'self' data: blob:",
          'font-src': "'self' data:",
          'connect-src': "'self'",
          'object-src': "'none'",
          'base-uri': "'self'",
          'form-action': "'self'",
          'frame-ancestors': "'none'",
        },
      },
      hsts: env('PUBLIC_URL', '').startsWith('https:') && { maxAge: 31_536_000, includeSubDomains: true },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
    },
  },
  {
    name: 'strapi::cors',
    config: {
      origin: env.array('CORS_ORIGINS', []),
      credentials: false,
      maxAge: 600,
      expose: ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset', 'Retry-After'],
      keepHeadersOnError: true,
    },
  },
  'plugin::crm.limits',
  {
    name: 'strapi::compression',
    config: { threshold: 1024, filter: (type: string) => COMPRESSED.test(type), br: { params: { 0: 0, 1: 4 } } },
  },
  {
    name: 'strapi::query',
    config: { depth: 12, strictDepth: true, arrayLimit: 200, parameterLimit: 1000, throwOnLimitExceeded: true },
  },
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '64kb',
      textLimit: '64kb',
      // Providers sign what they send as it was, before anybody parsed it.
      includeUnparsed: true,
      formidable: { maxFileSize: env.int('UPLOAD_LIMIT_MB', 50) * MB, maxFiles: 20, maxFields: 100, maxFieldsSize: MB },
    },
  },
  'plugin::crm.input',
  'plugin::crm.logins',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
