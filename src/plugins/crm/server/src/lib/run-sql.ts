import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Runs `work` on the transaction that is open, if one is: a second connection would not see its rows. */
export const inTransaction = <T>(strapi: Core.Strapi, work: (knex: Knex) => Promise<T>): Promise<T> =>
  strapi.db.inTransaction()
    ? (strapi.db.transaction(({ trx }) => work(trx)) as Promise<T>)
    : work(strapi.db.connection);

/** Runs a statement in the transaction that is open, if one is. */
export const runSql = async <R = Record<string, unknown>>(
  strapi: Core.Strapi,
  sql: string,
  bindings: Record<string, unknown> = {},
): Promise<R[]> => {
  const { rows } = await inTransaction(strapi, (knex) => knex.raw<{ rows: R[] }>(sql, bindings as never));
  return rows;
};
