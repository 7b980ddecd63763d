import type { Core } from '@strapi/strapi';
import { getSettings } from '../../settings';
import { columnNames, findEncryptedTables } from './encrypted-tables';
import { rewriteTable } from './rewrite-table';

const STORE = { type: 'plugin', name: 'crm', key: 'encrypted-columns' };
const LOGGED_EVERY = 10_000;

/**
 * Columns that became encrypted since the last start (by an upgrade, or because an administrator marked a field) hold
 * plain values: they are encrypted and indexed once, before anything is served. Stopped half-way, the next start goes on.
 */
export const encryptPlainValues = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store(STORE);
  const tables = findEncryptedTables(strapi);
  const names = tables.flatMap(columnNames).sort();
  const newOnes = async () => {
    const known = ((await store.get()) ?? []) as string[];
    return names.filter((name) => !known.includes(name));
  };
  if ((await newOnes()).length === 0) return;

  await strapi.db.connection.transaction(async (lock) => {
    await lock.raw("select pg_advisory_xact_lock(hashtextextended('crm:encrypt-plain-values', 0))");
    const wanted = await newOnes();
    const { defaultCountry } = await getSettings(strapi);
    for (const table of tables) {
      if (!columnNames(table).some((name) => wanted.includes(name))) continue;
      let done = 0;
      const onBatch = (rows: number) => {
        const before = done;
        done += rows;
        if (Math.floor(done / LOGGED_EVERY) > Math.floor(before / LOGGED_EVERY))
          strapi.log.info(`Encryption: ${done} rows of ${table.table} …`);
      };
      const { rows, unreadable } = await rewriteTable(strapi, table, { defaultCountry, wait: true, onBatch });
      if (unreadable.length > 0)
        strapi.log.error(`Encryption: ${unreadable.length} values of ${table.table} do not decrypt; they are left.`);
      if (rows === 0) continue;
      // The planner's statistics quote frequent values.
      await strapi.db.connection.raw('analyze ??', [table.table]);
      strapi.log.info(`Encryption: ${rows} rows of ${table.table} were in clear and are encrypted now.`);
    }
    await store.set({ value: names });
  });
};
