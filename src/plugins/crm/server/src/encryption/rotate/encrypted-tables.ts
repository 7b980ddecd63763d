import type { Core } from '@strapi/strapi';
import { indexName, lastFourName } from '../encrypted-fields';
import { fieldsOf } from '../model-fields';

export interface EncryptedColumn {
  attribute: string;
  column: string;
  /** Columns of the blind indexes, by attribute name. */
  indexes: Record<string, string>;
}

export interface EncryptedTable {
  uid: string;
  table: string;
  columns: EncryptedColumn[];
}

/** Every table with an encrypted column, from the schemas: also what an administrator marked. */
export const findEncryptedTables = (strapi: Core.Strapi): EncryptedTable[] =>
  [...strapi.db.metadata.values()].flatMap(({ uid, tableName, attributes }) => {
    const columnOf = (name: string) => (attributes[name] as { columnName?: string } | undefined)?.columnName;
    const columns = fieldsOf(strapi, uid).encrypted.map((attribute) => ({
      attribute,
      column: columnOf(attribute) as string,
      indexes: Object.fromEntries(
        [indexName(attribute), lastFourName(attribute)].flatMap((name) => {
          const column = columnOf(name);
          return column ? [[name, column]] : [];
        }),
      ),
    }));
    return columns.length > 0 ? [{ uid, table: tableName, columns }] : [];
  });

/** Names of the columns that hold values and indexes: what a later start compares. */
export const columnNames = ({ table, columns }: EncryptedTable): string[] =>
  columns.flatMap(({ column, indexes }) => [column, ...Object.values(indexes)].map((name) => `${table}.${name}`));
