import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * What a document holds, by attribute name: a relation is a row id or a list of them, a component an object or a list
 * of them, an instant a Date or an ISO string in UTC.
 */
export type NewDocument = Record<string, unknown>;

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  on?: { field: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
}
interface Attribute {
  type: string;
  default?: unknown;
  columnName?: string;
  target?: string;
  joinTable?: JoinTable;
  joinColumn?: { name: string };
}
interface Table {
  tableName: string;
  attributes: Record<string, Attribute>;
}
type Row = Record<string, unknown>;

const ROWS_A_STATEMENT = 2_000;

/**
 * Writes documents of one type, with their components and relations, in a handful of statements and answers with their
 * row ids, in order. No document middleware runs: the caller has applied the rules. Polymorphic relations and media
 * are not written.
 */
export const insertDocuments = async (
  { db }: Pick<Core.Strapi, 'db'>,
  trx: Knex.Transaction,
  uid: string,
  documents: NewDocument[],
): Promise<number[]> => {
  const { tableName, attributes } = db.metadata.get(uid) as unknown as Table;
  const ids = await takeIds(trx, tableName, documents.length);
  const given = Object.entries(attributes).filter(
    ([name, attribute]) => attribute.default != null || documents.some((document) => document[name] != null),
  );

  const columns = given.filter(([, attribute]) => attribute.type !== 'relation' || attribute.joinColumn);
  await insertRows(
    trx,
    tableName,
    documents.map((document, i) => ({
      id: ids[i],
      ...Object.fromEntries(
        columns.map(([name, a]) => [a.joinColumn?.name ?? a.columnName ?? name, document[name] ?? a.default]),
      ),
    })),
  );

  for (const [name, { joinTable, target }] of given) {
    if (!joinTable || !target) continue;
    const held = documents.flatMap((document, i) =>
      listOf(document[name]).map((value, order) => ({ id: ids[i], value, order: order + 1 })),
    );
    if (joinTable.on) {
      const parts = await insertDocuments(
        { db },
        trx,
        target,
        held.map(({ value }) => value as NewDocument),
      );
      await insertRows(
        trx,
        joinTable.name,
        held.map(({ id, order }, i) => ({
          entity_id: id,
          cmp_id: parts[i],
          component_type: target,
          field: name,
          order,
        })),
      );
    } else await insertLinks(trx, joinTable, held);
  }
  return ids;
};

/** Links documents that exist to others: pairs of row ids. */
export const linkDocuments = async (
  { db }: Pick<Core.Strapi, 'db'>,
  trx: Knex.Transaction,
  uid: string,
  relation: string,
  pairs: { id: number; value: number }[],
): Promise<void> => {
  const { joinTable } = (db.metadata.get(uid) as unknown as Table).attributes[relation];
  if (!joinTable) throw new Error(`${uid}.${relation} has no link table`);
  await insertLinks(
    trx,
    joinTable,
    pairs.map((pair) => ({ ...pair, order: 1 })),
  );
};

const insertLinks = async (
  trx: Knex.Transaction,
  table: JoinTable,
  held: { id: number; value: unknown; order: number }[],
) => {
  const { name, joinColumn, inverseJoinColumn, orderColumnName, inverseOrderColumnName } = table;
  const last = new Map<unknown, number>();
  if (inverseOrderColumnName) {
    const targets = [...new Set(held.map(({ value }) => value as number))];
    const { rows } = await trx.raw<{ rows: { id: number; last: number }[] }>(
      'select ?? as id, max(??) as last from ?? where ?? = any(?) group by 1',
      [inverseJoinColumn.name, inverseOrderColumnName, name, inverseJoinColumn.name, targets],
    );
    for (const row of rows) last.set(row.id, row.last);
  }
  const rows = held.map(({ id, value, order }) => {
    const row: Row = { [joinColumn.name]: id, [inverseJoinColumn.name]: value };
    if (orderColumnName) row[orderColumnName] = order;
    if (inverseOrderColumnName) {
      last.set(value, (last.get(value) ?? 0) + 1);
      row[inverseOrderColumnName] = last.get(value);
    }
    return row;
  });
  await insertRows(trx, name, rows);
};

const takeIds = async (trx: Knex.Transaction, table: string, count: number): Promise<number[]> => {
  const { rows } = await trx.raw(
    `select nextval(pg_get_serial_sequence(?, 'id'))::int as id from generate_series(1, ?)`,
    [`"${table}"`, count],
  );
  return rows.map((row: { id: number }) => row.id);
};

/** PostgreSQL casts each value to its column's type, so that JSON, decimals and instants need no word from us. */
const insertRows = async (trx: Knex.Transaction, table: string, rows: Row[]) => {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]);
  const list = columns.map(() => '??').join(', ');
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await trx.raw(`insert into ?? (${list}) select ${list} from jsonb_populate_recordset(null::??, ?::jsonb)`, [
      table,
      ...columns,
      ...columns,
      table,
      JSON.stringify(rows.slice(from, from + ROWS_A_STATEMENT)),
    ]);
  }
};

const listOf = (value: unknown): unknown[] => (value == null ? [] : Array.isArray(value) ? value : [value]);
