import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const PAUSE_MS = 100;

const OPEN = `
  select exists (
    select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and xact_start < ?
  ) as "isOpen"`;

/** Waits until every transaction that is open now has ended. False when one outlasts the patience. */
export const waitForOpenTransactions = async (strapi: Core.Strapi, patienceMs: number): Promise<boolean> => {
  const knex = strapi.db.connection;
  // As text: a Date would lose the microseconds.
  const { rows } = await knex.raw('select clock_timestamp()::text as started');
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = await knex.raw(OPEN, [rows[0].started]);
    if (!found.rows[0].isOpen) return true;
    if (performance.now() >= deadline) return false;
    await sleep(PAUSE_MS);
  }
};
