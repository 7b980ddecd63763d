import type { Core } from '@strapi/strapi';
import { UID } from '../../content-types';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  on?: Record<string, unknown>;
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
}
interface MetaAttribute {
  type: string;
  columnName?: string;
  target?: string;
  morphBy?: string;
  joinTable?: JoinTable;
  joinColumn?: { name: string };
}
interface Meta {
  tableName: string;
  attributes: Record<string, MetaAttribute>;
}

/** Another record is called by the first of these that its type has: a number names nobody. Colleagues go by their names. */
const LABELS = ['number', 'name', 'title', 'username', 'subject', 'email'];
/** One level of components in components is enough for every type there is. */
const DEEPEST = 2;

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** Builds the statement that reads how records of a type are: `:ids` or `:documentId` says which. */
export const stateSql = (
  { db }: Pick<Core.Strapi, 'db'>,
  uid: string,
  { scalars, nested }: { scalars: readonly string[]; nested: readonly string[] },
  by: 'ids' | 'documentId',
): string => {
  const metaOf = (target: string) => db.metadata.get(target) as unknown as Meta;
  const { tableName, attributes } = metaOf(uid);
  const columns = scalars.map((name) => `t.${quote(attributes[name].columnName ?? name)} as ${quote(name)}`);
  const lists = nested.flatMap((name) => {
    const sql = nestedSql(metaOf, uid, name, 't', 0);
    return sql ? [`${sql} as ${quote(name)}`] : [];
  });
  const where = by === 'ids' ? 't.id = any(:ids)' : 't.document_id = :documentId';
  return `select ${['t.id as "#id"', 't.document_id as "#documentId"', ...columns, ...lists].join(', ')}
    from ${quote(tableName)} t where ${where}`;
};

const nestedSql = (
  metaOf: (uid: string) => Meta,
  uid: string,
  name: string,
  owner: string,
  depth: number,
): string | undefined => {
  const { joinTable, joinColumn, target, morphBy } = metaOf(uid).attributes[name];
  if (!target || depth >= DEEPEST) return undefined;
  const [link, row] = [`l${depth}`, `r${depth}`];
  const order = (column: string | undefined) => `order by ${column ? `${link}.${quote(column)}, ` : ''}${row}.id`;
  const ref = `json_build_object('documentId', ${row}.document_id, 'label', ${labelSql(metaOf, target, row)})`;
  const morph = morphBy ? metaOf(target).attributes[morphBy].joinTable : undefined;
  if (morph?.morphColumn) {
    const { idColumn, typeColumn } = morph.morphColumn;
    return `(select json_agg(${ref} ${order('order')}) from ${quote(morph.name)} ${link}
      ${joinSql(metaOf(target).tableName, row, `${link}.${quote(morph.joinColumn.name)}`)}
      where ${link}.${quote(idColumn.name)} = ${owner}.id and ${link}.${quote(typeColumn.name)} = ${text(uid)}
        and ${link}.field = ${text(name)})`;
  }
  if (joinColumn)
    return `(select json_agg(${ref}) from ${quote(metaOf(target).tableName)} ${row} where ${row}.id = ${owner}.${quote(joinColumn.name)})`;
  if (!joinTable) return undefined;
  const from = `from ${quote(joinTable.name)} ${link}
    ${joinSql(metaOf(target).tableName, row, `${link}.${quote(joinTable.inverseJoinColumn.name)}`)}
    where ${link}.${quote(joinTable.joinColumn.name)} = ${owner}.id`;
  if (!joinTable.on) return `(select json_agg(${ref} ${order(joinTable.orderColumnName)}) ${from})`;
  const parts = Object.entries(metaOf(target).attributes).flatMap(([part, attribute]) => {
    if (part === 'id' || part === 'documentId') return [];
    const value = attribute.joinTable
      ? nestedSql(metaOf, target, part, row, depth + 1)
      : attribute.columnName && `${row}.${quote(attribute.columnName)}`;
    return value ? [`${text(part)}, ${value}`] : [];
  });
  // `|| ''` keeps the planner off the index of names: see `joinSql`.
  return `(select json_agg(json_build_object(${parts.join(', ')}) ${order(joinTable.orderColumnName)})
    ${from} and (${link}.field || '') = ${text(name)})`;
};

/**
 * From a link to the row at its other end, never the other way round. Inside the transaction of a load the planner
 * knows the tables as they were before it, takes them for all but empty, and would walk the whole target, or all links
 * of that name, again for each record. `offset 0` and `|| ''` leave it only the way by the record's own key.
 */
const joinSql = (table: string, row: string, key: string) =>
  `cross join lateral (select * from ${quote(table)} where id = ${key} offset 0) ${row}`;

const labelSql = (metaOf: (uid: string) => Meta, uid: string, row: string): string => {
  const { attributes } = metaOf(uid);
  const label = (uid === UID.employee ? ['name'] : LABELS).find((name) => attributes[name]);
  return label ? `${row}.${quote(attributes[label].columnName ?? label)}` : `''`;
};
