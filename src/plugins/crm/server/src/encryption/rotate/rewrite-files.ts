import type { Core } from '@strapi/strapi';
import { decryptBytes, encryptBytes } from '../../lib/field-cipher';
import { getKeyRing } from '../key-ring';
import type { EncryptedFiles } from './key-users';
import type { Rewritten } from './rewrite-table';

const staleFiles = ({ columns }: EncryptedFiles) => {
  const version = Buffer.alloc(4);
  version.writeUInt32BE(getKeyRing()[0].version);
  return {
    sql: `(${columns.map(() => '(?? is not null and substring(?? from 1 for 4) <> ?)').join(' or ')})`,
    bindings: columns.flatMap((column) => [column, column, version]),
    isStale: (bytes: Buffer | null) => bytes !== null && !bytes.subarray(0, 4).equals(version),
  };
};

export const countStaleFiles = async (strapi: Core.Strapi, files: EncryptedFiles): Promise<number> => {
  const { sql, bindings } = staleFiles(files);
  const { rows } = await strapi.db.connection.raw(
    `select count(*) as count from ${files.table} where ${sql}`,
    bindings,
  );
  return Number(rows[0].count);
};

/** As rewriteTable, one row at a time: a file may be large. */
export const rewriteFiles = async (strapi: Core.Strapi, files: EncryptedFiles): Promise<Rewritten> => {
  const total: Rewritten = { rows: 0, unreadable: [] };
  const { table, key, columns, context } = files;
  const stale = staleFiles(files);
  const knex = strapi.db.connection;
  const { rows: found } = await knex.raw(`select ?? as key from ${table} where ${stale.sql}`, [key, ...stale.bindings]);
  for (const { key: id } of found)
    await knex.transaction(async (trx) => {
      const { rows } = await trx.raw(
        `select ${columns.map(() => '??').join(', ')} from ${table} where ?? = ? for update skip locked`,
        [...columns, key, id],
      );
      if (!rows[0]) return;
      const changes: Record<string, Buffer> = {};
      for (const column of columns.filter((name) => stale.isStale(rows[0][name]))) {
        const plain = decryptBytes(getKeyRing(), rows[0][column], context);
        if (plain) changes[column] = encryptBytes(getKeyRing(), plain, context);
        else total.unreadable.push({ table, id: String(id), column });
      }
      const names = Object.keys(changes);
      if (names.length === 0) return;
      await trx.raw(`update ${table} set ${names.map(() => '?? = ?').join(', ')} where ?? = ?`, [
        ...names.flatMap((name) => [name, changes[name]]),
        key,
        id,
      ]);
      total.rows += 1;
    });
  return total;
};
