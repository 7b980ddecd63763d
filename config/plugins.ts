import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  crm: {
    enabled: true,
    resolve: './src/plugins/crm',
    config: {
      jobs: env.bool('CRM_JOBS', true),
      careTick: env('CRM_CARE_TICK', '* * * * *'),
      careLanes: env.int('SMTP_CONNECTIONS', 10),
      erasuresFile: env('CRM_ERASURES_FILE', '.data/erasures.jsonl'),
      limits: {
        address: env.int('RATE_LIMIT_ADDRESS', 6000),
        token: env.int('RATE_LIMIT_TOKEN', 600),
        anonymous: env.int('RATE_LIMIT_ANONYMOUS', 60),
        signIn: env.int('RATE_LIMIT_SIGN_IN', 30),
        staff: env.int('RATE_LIMIT_STAFF', 1200),
        provider: env.int('RATE_LIMIT_PROVIDER', 3000),
        reader: env.int('RATE_LIMIT_READER', 300),
        mailService: env.int('RATE_LIMIT_MAIL_SERVICE', 3000),
        link: env.int('RATE_LIMIT_LINK', 20),
      },
      channels: {
        sms: {
          provider: env('SMS_PROVIDER', 'none'),
          timeoutMs: env.int('SMS_TIMEOUT_MS', 15_000),
          webhook: {
            url: env('SMS_WEBHOOK_URL'),
            secret: env('SMS_WEBHOOK_SECRET'),
            perSecond: env.int('SMS_PER_SECOND', 10),
          },
          twilio: {
            accountSid: env('TWILIO_ACCOUNT_SID'),
            authToken: env('TWILIO_AUTH_TOKEN'),
            from: env('TWILIO_FROM'),
            baseUrl: env('TWILIO_BASE_URL'),
            perSecond: env.int('SMS_PER_SECOND', 10),
          },
          alibaba: {
            accessKeyId: env('ALIBABA_ACCESS_KEY_ID'),
            accessKeySecret: env('ALIBABA_ACCESS_KEY_SECRET'),
            signName: env('ALIBABA_SMS_SIGN_NAME'),
            callbackToken: env('ALIBABA_SMS_CALLBACK_TOKEN'),
            baseUrl: env('ALIBABA_SMS_BASE_URL', 'https://dysmsapi.aliyuncs.com'),
            perSecond: env.int('SMS_PER_SECOND', 10),
          },
        },
        email: {
          perSecond: env.int('EMAIL_PER_SECOND', 0),
          receiptsSecret: env('EMAIL_RECEIPTS_SECRET'),
          unsubscribeAddress: env('EMAIL_UNSUBSCRIBE_ADDRESS'),
        },
      },
    },
  },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET'), jwt: { expiresIn: '7d' } } },
  email: {
    config: {
      provider: 'nodemailer',
      // `maxRequeues`: a pool would send again by itself what a broken connection left uncertain. The time limits
      // together stay below the lease of a care message.
      providerOptions: {
        pool: true,
        maxRequeues: 0,
        maxConnections: env.int('SMTP_CONNECTIONS', 10),
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
