import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const STORE = { type: 'plugin', name: 'crm', key: 'database-objects' };

/**
 * Runs database/after-schema/*.sql in their order, in one transaction, whenever one of them or a table's columns
 * changed since the last boot. The files are idempotent. Strapi's own migrations run before it makes the tables,
 * so on an empty database they could not hold these.
 */
export const applyDatabaseObjects = async (strapi: Core.Strapi) => {
  const folder = path.join(strapi.dirs.app.root, 'database', 'after-schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const files = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  const hash = createHash('sha256').update(files.join('\0')).update(columnsOf(strapi)).digest('hex');

  const store = strapi.store(STORE);
  if ((await store.get()) === hash) return;
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('crm:database-objects', 0))");
    for (const sql of files) await trx.raw(sql.replaceAll('?', '\\?'));
  });
  await store.set({ value: hash });
};

const columnsOf = (strapi: Core.Strapi) =>
  Object.values(strapi.contentTypes)
    .map((type) => `${type.uid}:${Object.keys(type.attributes).sort().join()}`)
    .sort()
    .join('\n');
