import type { Core } from '@strapi/strapi';

/**
 * Removes files that no record holds any more, from the store and from the library. After the transaction: a file that
 * is gone cannot be rolled back. What a store does not give up is logged and stays in the library, for a person to see.
 */
export const removeFiles = async (strapi: Core.Strapi, ids: readonly number[]): Promise<number> => {
  let removed = 0;
  for (const id of new Set(ids)) {
    const held = await strapi.db.connection('files_related_mph').where({ file_id: id }).first('file_id');
    const file = held ? null : await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
    if (!file) continue;
    try {
      await strapi.plugin('upload').service('upload').remove(file);
      removed += 1;
    } catch (error) {
      strapi.log.error(`Erasure: the file ${id} could not be removed: ${(error as Error).message}`);
    }
  }
  return removed;
};
