import type { Core } from '@strapi/strapi';
import { inTransaction } from '../lib/run-sql';
import type { ErasurePlan } from './plan-erasure';

interface Table {
  tableName: string;
  attributes: Record<string, { columnName?: string; joinTable?: { name: string } }>;
}

export interface EraseOptions {
  /** What a required text becomes. */
  word: string;
  now: Date;
}

/**
 * Carries a plan out on the rows of a content type or component, past document rules and encryption: what goes must go
 * whoever may change it. Answers with the ids of the files that hung on them.
 */
export const eraseRows = async (
  strapi: Core.Strapi,
  uid: string,
  ids: number[],
  plan: ErasurePlan,
  options: EraseOptions,
): Promise<number[]> => {
  if (ids.length === 0) return [];
  const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as Table;
  const columnOf = (name: string) => attributes[name]?.columnName ?? name;
  const values = Object.fromEntries([
    ...plan.clear.map((name) => [columnOf(name), null]),
    ...plan.replace.map((name) => [columnOf(name), options.word]),
  ]);
  if (Object.keys(values).length > 0) {
    const stamp = 'updatedAt' in attributes ? { updated_at: options.now } : {};
    await inTransaction(strapi, (knex) =>
      knex(tableName)
        .whereIn('id', ids)
        .update({ ...values, ...stamp }),
    );
  }
  const files = await unlinkFiles(strapi, uid, ids, plan.files);
  for (const [name, inner] of Object.entries(plan.within))
    for (const part of await findParts(strapi, attributes[name]?.joinTable?.name, ids, name))
      files.push(...(await eraseRows(strapi, part.type, part.ids, inner, options)));
  for (const name of plan.remove)
    for (const part of await findParts(strapi, attributes[name]?.joinTable?.name, ids, name))
      files.push(...(await removeParts(strapi, attributes[name]?.joinTable?.name as string, part)));
  return files;
};

interface Parts {
  type: string;
  ids: number[];
}

const findParts = async (strapi: Core.Strapi, links: string | undefined, ids: number[], field: string) => {
  if (!links) return [];
  const rows: { cmp_id: number; component_type: string }[] = await inTransaction(strapi, (knex) =>
    knex(links).whereIn('entity_id', ids).where({ field }).select('cmp_id', 'component_type'),
  );
  const types = [...new Set(rows.map((row) => row.component_type))];
  return types.map(
    (type): Parts => ({ type, ids: rows.filter((row) => row.component_type === type).map((row) => row.cmp_id) }),
  );
};

/** Takes entries of a component away, with what lies inside them. */
const removeParts = async (strapi: Core.Strapi, links: string, { type, ids }: Parts): Promise<number[]> => {
  const { tableName, attributes } = strapi.db.metadata.get(type) as unknown as Table;
  const schema = (strapi.getModel(type as never) as { attributes: Record<string, { type: string }> }).attributes;
  const files = await unlinkFiles(
    strapi,
    type,
    ids,
    Object.keys(schema).filter((name) => schema[name].type === 'media'),
  );
  for (const [name, attribute] of Object.entries(schema))
    if (attribute.type === 'component' || attribute.type === 'dynamiczone')
      for (const inner of await findParts(strapi, attributes[name]?.joinTable?.name, ids, name))
        files.push(...(await removeParts(strapi, attributes[name]?.joinTable?.name as string, inner)));
  await inTransaction(strapi, (knex) => knex(links).whereIn('cmp_id', ids).where({ component_type: type }).delete());
  await inTransaction(strapi, (knex) => knex(tableName).whereIn('id', ids).delete());
  return files;
};

const unlinkFiles = async (strapi: Core.Strapi, uid: string, ids: number[], fields: string[]): Promise<number[]> => {
  if (fields.length === 0) return [];
  const gone: { file_id: number }[] = await inTransaction(strapi, (knex) =>
    knex('files_related_mph')
      .where({ related_type: uid })
      .whereIn('related_id', ids)
      .whereIn('field', fields)
      .delete()
      .returning('file_id'),
  );
  return gone.map((row) => row.file_id);
};
