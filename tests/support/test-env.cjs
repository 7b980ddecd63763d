/** The environment of an application under test. The secrets serve nothing else. */
exports.testEnv = (databaseUrl) => ({
  NODE_ENV: 'test',
  TZ: 'UTC',
  DATABASE_URL: databaseUrl,
  CRM_JOBS: 'false',
  ADMIN_RATE_LIMIT: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  APP_KEYS: 'test-key-one,test-key-two',
  ADMIN_JWT_SECRET: 'test-admin-jwt',
  API_TOKEN_SALT: 'test-api-token-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt',
  JWT_SECRET: 'test-jwt',
  ADMIN_ENCRYPTION_KEY: 'test-admin-encryption-key-32-long',
  ENCRYPTION_KEYS: '1:' + '0'.repeat(64),
});
