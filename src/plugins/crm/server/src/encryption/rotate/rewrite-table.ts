import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { getKeyRing } from '../key-ring';
import type { EncryptedTable } from './encrypted-tables';
import { resealRow } from './reseal-row';

export interface Unreadable {
  table: string;
  id: string;
  column: string;
}

export interface Rewritten {
  rows: number;
  unreadable: Unreadable[];
}

interface Options {
  defaultCountry: string;
  /** Wait for rows that somebody else holds; otherwise they are passed over, for the next pass. */
  wait?: boolean;
  onBatch?(rows: number): void;
}

const BATCH = 500;

/** Rows that hold something of another key, something plain, or a value without its index. */
const staleRows = ({ columns }: EncryptedTable) => {
  const bindings: string[] = [];
  const conditions = columns.map(({ column, indexes }) => {
    const missing = Object.values(indexes);
    bindings.push(column, column, `enc:v${getKeyRing()[0].version}:%`, ...missing);
    return `(?? is not null and (?? not like ?${missing.map(() => ' or ?? is null').join('')}))`;
  });
  return { sql: `(${conditions.join(' or ')})`, bindings };
};

export const countStaleRows = async (strapi: Core.Strapi, table: EncryptedTable): Promise<number> => {
  const { sql, bindings } = staleRows(table);
  const { rows } = await strapi.db.connection.raw(`select count(*) as count from ?? where ${sql}`, [
    table.table,
    ...bindings,
  ]);
  return Number(rows[0].count);
};

/** One pass over a table, in the order of its ids; every batch is a transaction of its own, so that it can be resumed. */
export const rewriteTable = async (
  strapi: Core.Strapi,
  table: EncryptedTable,
  { defaultCountry, wait = false, onBatch }: Options,
): Promise<Rewritten> => {
  const total: Rewritten = { rows: 0, unreadable: [] };
  const stale = staleRows(table);
  const names = table.columns.flatMap(({ column, indexes }) => [column, ...Object.values(indexes)]);
  const select = `select id, ${names.map(() => '??').join(', ')} from ?? where id > ? and ${stale.sql}
    order by id limit ${BATCH} for update ${wait ? '' : 'skip locked'}`;

  for (let after = 0, size = BATCH; size === BATCH; ) {
    const changed = await strapi.db.connection.transaction(async (trx) => {
      const { rows } = await trx.raw(select, [...names, table.table, after, ...stale.bindings]);
      size = rows.length;
      after = rows.at(-1)?.id ?? after;
      const updates: Record<string, unknown>[] = [];
      for (const row of rows) {
        const { changes, unreadable } = resealRow(table, row, defaultCountry);
        for (const column of unreadable) total.unreadable.push({ table: table.table, id: String(row.id), column });
        if (Object.keys(changes).length > 0) updates.push({ ...row, ...changes });
      }
      await updateRows(trx, table.table, names, updates);
      return updates.length;
    });
    total.rows += changed;
    if (changed > 0) onBatch?.(changed);
  }
  return total;
};

const updateRows = async (trx: Knex, table: string, names: string[], rows: Record<string, unknown>[]) => {
  if (rows.length === 0) return;
  await trx.raw(
    `update ?? as stored set ${names.map(() => '?? = fresh.??').join(', ')}
     from jsonb_to_recordset(?::jsonb) as fresh(id integer, ${names.map(() => '?? text').join(', ')})
     where stored.id = fresh.id`,
    [table, ...names.flatMap((name) => [name, name]), JSON.stringify(rows), ...names],
  );
};
