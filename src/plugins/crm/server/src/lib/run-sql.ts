import type { Core } from '@strapi/strapi';

/** Runs a statement in the transaction that is open, if one is: a second connection would not see its rows. */
export const runSql = async <R = Record<string, unknown>>(
  strapi: Core.Strapi,
  sql: string,
  bindings: Record<string, unknown> = {},
): Promise<R[]> => {
  const { rows } = (
    strapi.db.inTransaction()
      ? await strapi.db.transaction(({ trx }) => trx.raw(sql, bindings as never))
      : await strapi.db.connection.raw(sql, bindings as never)
  ) as { rows: R[] };
  return rows;
};
