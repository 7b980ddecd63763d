import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ADMIN_ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  rateLimit: { enabled: env.bool('ADMIN_RATE_LIMIT', true) },
  watchIgnoreFiles: ['**/tests/**', '**/coverage/**', '**/bench/**', '**/docs/**', '**/scripts/**', '**/.data/**'],
});
