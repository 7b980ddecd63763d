import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  crm: {
    enabled: true,
    resolve: './src/plugins/crm',
    config: {
      jobs: env.bool('CRM_JOBS', true),
      careTick: env('CRM_CARE_TICK', '* * * * *'),
      erasuresFile: env('CRM_ERASURES_FILE', '.data/erasures.jsonl'),
      limits: {
        address: env.int('RATE_LIMIT_ADDRESS', 6000),
        token: env.int('RATE_LIMIT_TOKEN', 600),
        anonymous: env.int('RATE_LIMIT_ANONYMOUS', 60),
        signIn: env.int('RATE_LIMIT_SIGN_IN', 30),
        staff: env.int('RATE_LIMIT_STAFF', 1200),
      },
    },
  },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET'), jwt: { expiresIn: '7d' } } },
  email: {
    config: {
      provider: 'nodemailer',
      // No `pool`: a pool sends again by itself what a broken connection left uncertain. The time limits together stay
      // below the lease of a care message.
      providerOptions: {
        dnsTimeout: 10_000,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
        host: env('SMTP_HOST', '127.0.0.1'),
        port: env.int('SMTP_PORT', 1025),
        secure: env.bool('SMTP_SECURE', false),
        ignoreTLS: env.bool('SMTP_IGNORE_TLS', false),
        auth: env('SMTP_USER') ? { user: env('SMTP_USER'), pass: env('SMTP_PASSWORD') } : undefined,
      },
      settings: {
        defaultFrom: env('EMAIL_FROM', 'Estate CRM <crm@localhost>'),
        defaultReplyTo: env('EMAIL_REPLY_TO', env('EMAIL_FROM', 'Estate CRM <crm@localhost>')),
      },
    },
  },
});
