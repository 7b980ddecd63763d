import type { Core } from '@strapi/strapi';

/** PostgreSQL only (docs/decisions/0001). The launcher in scripts/ sets DATABASE_URL when the embedded server is used. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env('DATABASE_URL'),
      ssl: env.bool('DATABASE_SSL', false) && { rejectUnauthorized: true },
    },
    pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
  },
});
