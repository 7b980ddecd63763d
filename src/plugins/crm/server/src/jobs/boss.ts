import type { Core } from '@strapi/strapi';
import { Pool, types, type CustomTypesConfig } from 'pg';
import PgBoss from 'pg-boss';

interface Running {
  boss: PgBoss;
  pool: Pool;
  /** Statements on their way: pg-boss does not wait for them when it stops, the pool must. */
  underWay: Set<Promise<unknown>>;
}

const POOL_SIZE = 3;
/** A worker that is still busy when the server stops has this long; then its job is failed and tried again elsewhere. */
const STOP_TIMEOUT_MS = 10_000;

/** Strapi tells pg, for the whole process, to leave JSON a string; pg-boss wants it parsed. */
const parsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === types.builtins.JSON || oid === types.builtins.JSONB
      ? JSON.parse
      : types.getTypeParser(oid, format as 'text'),
} as CustomTypesConfig;

const started = new WeakMap<Core.Strapi, Promise<Running>>();

/**
 * The process's pg-boss, started at the first call. Where jobs are switched off it only sends: it neither works nor
 * does maintenance.
 */
export const getBoss = async (strapi: Core.Strapi): Promise<PgBoss> => {
  let running = started.get(strapi);
  if (!running) {
    running = startBoss(strapi);
    started.set(strapi, running);
    running.catch(() => started.delete(strapi));
  }
  return (await running).boss;
};

const startBoss = async (strapi: Core.Strapi): Promise<Running> => {
  const connection = strapi.config.get<Record<string, unknown>>('database.connection.connection');
  const pool = new Pool({
    connectionString: connection.connectionString as string,
    ssl: connection.ssl || undefined,
    max: POOL_SIZE,
    types: parsers,
    application_name: 'crm-jobs',
  });
  const report = (error: Error) => strapi.log.error(`Jobs: ${error.message}`);
  pool.on('error', report);

  const underWay = new Set<Promise<unknown>>();
  const executeSql = async (text: string, values: unknown[]) => {
    const query = pool.query(text, values);
    underWay.add(query);
    try {
      return await query;
    } finally {
      underWay.delete(query);
    }
  };
  const boss = new PgBoss({
    db: { executeSql },
    schema: 'pgboss',
    schedule: false,
    supervise: Boolean(strapi.config.get('plugin::crm.jobs')),
  });
  boss.on('error', report);
  await boss.start();
  return { boss, pool, underWay };
};

export const stopBoss = async (strapi: Core.Strapi): Promise<void> => {
  const running = await started.get(strapi);
  if (!running) return;
  started.delete(strapi);
  await running.boss.stop({ graceful: true, wait: true, timeout: STOP_TIMEOUT_MS });
  await Promise.allSettled(running.underWay);
  await running.pool.end();
};
