import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { SEARCHED_TYPES, searchedFields, searchTextOf } from './searched-fields';

const STORE = { type: 'plugin', name: 'crm', key: 'searched-fields' };
const BATCH = 1_000;

/** Of the release before fields were encrypted, which wrote nothing down: what the text of these types held besides. */
const BEFORE: Record<string, string> = { [UID.customer]: 'wechatId,whatsapp', [UID.employee]: 'phone' };

/**
 * When the list of searched fields has changed, the text of every record is made again, once, before anything is served:
 * what became encrypted must not stay there in clear.
 */
export const rebuildSearchTexts = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store(STORE);
  const current = Object.fromEntries(SEARCHED_TYPES.map((uid) => [uid, searchedFields(uid).join()]));
  const changed = async () => {
    const known = ((await store.get()) ?? { ...current, ...BEFORE }) as Record<string, string>;
    return SEARCHED_TYPES.filter((uid) => known[uid] !== current[uid]);
  };
  if ((await changed()).length === 0) return;

  await strapi.db.connection.transaction(async (lock) => {
    await lock.raw("select pg_advisory_xact_lock(hashtextextended('crm:search-texts', 0))");
    for (const uid of await changed()) {
      const rows = await rebuild(strapi, uid);
      if (rows > 0) strapi.log.info(`Search: the texts of ${rows} records of ${uid} were made anew.`);
    }
    await store.set({ value: current });
  });
};

const rebuild = async (strapi: Core.Strapi, uid: string): Promise<number> => {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const columns = searchedFields(uid).map((name) => (attributes[name] as { columnName: string }).columnName);
  const knex = strapi.db.connection;
  let changed = 0;
  for (let after = 0, size = BATCH; size === BATCH; ) {
    const rows = await knex(tableName)
      .select('id', 'search_text', ...columns)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH);
    size = rows.length;
    after = rows.at(-1)?.id ?? after;
    const updates = rows.flatMap((row) => {
      const values = Object.fromEntries(searchedFields(uid).map((name, place) => [name, row[columns[place]]]));
      const text = searchTextOf(uid, values);
      return text === row.search_text ? [] : [{ id: row.id, text }];
    });
    if (updates.length > 0)
      await knex.raw(
        `update ?? as stored set search_text = fresh.text
         from jsonb_to_recordset(?::jsonb) as fresh(id integer, text text) where stored.id = fresh.id`,
        [tableName, JSON.stringify(updates)],
      );
    changed += updates.length;
  }
  // The planner's statistics quote frequent words.
  if (changed > 0) await knex.raw('analyze ??', [tableName]);
  return changed;
};
