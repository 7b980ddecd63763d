import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { recordCreated } from '../../audit';
import { copyRows, takeIds } from '../../lib/copy-rows';

export interface NewDocument {
  /** Scalar attributes, and `createdAt`. */
  values: Record<string, unknown>;
  /** Entries of component attributes. */
  components?: Record<string, Record<string, unknown>[]>;
  /** Ids of related rows, by relation attribute. */
  relations?: Record<string, number[]>;
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
}
export interface MetaAttribute {
  type: string;
  columnName?: string;
  default?: unknown;
  target?: string;
  joinTable?: JoinTable;
}
interface Meta {
  tableName: string;
  attributes: Record<string, MetaAttribute>;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** 24 characters like Strapi's own; the first is a letter, because Strapi takes `8abc…` for the number 8. */
const newDocumentId = (): string => {
  const bytes = randomBytes(24);
  let id = ALPHABET[bytes[0] % 26];
  for (let i = 1; i < 24; i += 1) id += ALPHABET[bytes[i] % 36];
  return id;
};

export const metaOf = (strapi: Core.Strapi, uid: string): Meta => strapi.db.metadata.get(uid) as unknown as Meta;

/**
 * Writes documents of a type as the document service would (defaults, timestamps, components, relations), but a whole
 * batch by COPY, and on record. Rules, numbers and search texts are the caller's. Returns the row ids in the order of `documents`.
 */
export const insertDocuments = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  documents: readonly NewDocument[],
  { now, userId }: { now: Date; userId?: number },
): Promise<number[]> => {
  const meta = metaOf(strapi, uid);
  const ids = await takeIds(trx, meta.tableName, documents.length);
  await copyScalars(trx, meta, documents, (place) => {
    const createdAt = documents[place].values.createdAt ?? now;
    return {
      id: ids[place],
      document_id: newDocumentId(),
      created_at: createdAt,
      updated_at: now,
      published_at: now,
      created_by_id: userId,
      updated_by_id: userId,
    };
  });
  const attributes = Object.entries(meta.attributes);
  for (const [name, { joinTable, target }] of attributes) {
    if (!joinTable) continue;
    const owners = documents.map((document, place) => ({ id: ids[place], document }));
    if (owners.some(({ document }) => document.components?.[name]?.length))
      await insertComponents(
        strapi,
        trx,
        uid,
        name,
        owners.map(({ id, document }) => ({ id, entries: document.components?.[name] ?? [], after: 0 })),
      );
    else if (target && owners.some(({ document }) => document.relations?.[name]?.length))
      await copyLinks(
        trx,
        joinTable,
        owners.map(({ id, document }) => ({ id, to: document.relations?.[name] ?? [] })),
      );
  }
  await recordCreated(strapi, uid, ids);
  return ids;
};

/** Adds entries to a component attribute of rows that exist, behind the `after` that are there. */
export const insertComponents = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  attribute: string,
  owners: readonly { id: number; entries: readonly Record<string, unknown>[]; after: number }[],
): Promise<void> => {
  const { joinTable, target } = metaOf(strapi, uid).attributes[attribute];
  if (!joinTable || !target) throw new Error(`${uid} has no component ${attribute}`);
  const meta = metaOf(strapi, target);
  const entries = owners.flatMap(({ id, entries: own, after }) =>
    own.map((values, place) => ({ owner: id, order: after + place + 1, document: { values } })),
  );
  const ids = await takeIds(trx, meta.tableName, entries.length);
  await copyScalars(
    trx,
    meta,
    entries.map(({ document }) => document),
    (place) => ({ id: ids[place] }),
  );
  await copyRows(
    trx,
    joinTable.name,
    ['entity_id', 'cmp_id', 'component_type', 'field', 'order'],
    entries.map(({ owner, order }, place) => [owner, ids[place], target, attribute, order]),
  );
};

const copyScalars = async (
  trx: Knex.Transaction,
  meta: Meta,
  documents: readonly NewDocument[],
  systemColumns: (place: number) => Record<string, unknown>,
) => {
  const system = documents.map((_, place) => systemColumns(place));
  const systemNames = Object.keys(system[0] ?? {});
  const scalars = Object.entries(meta.attributes).flatMap(([name, { columnName, joinTable, default: preset }]) =>
    columnName && !joinTable && !systemNames.includes(columnName) ? [{ name, columnName, preset }] : [],
  );
  const used = scalars.filter(
    ({ name, preset }) => preset !== undefined || documents.some(({ values }) => values[name] !== undefined),
  );
  const rows = documents.map(({ values }, place) => [
    ...systemNames.map((name) => system[place][name]),
    ...used.map(({ name, preset }) => values[name] ?? (typeof preset === 'function' ? preset() : preset)),
  ]);
  await copyRows(trx, meta.tableName, [...systemNames, ...used.map(({ columnName }) => columnName)], rows);
};

const copyLinks = async (
  trx: Knex.Transaction,
  table: JoinTable,
  links: readonly { id: number; to: readonly number[] }[],
) => {
  const orders = [table.orderColumnName, table.inverseOrderColumnName].filter((name): name is string => Boolean(name));
  const rows = links.flatMap(({ id, to }) =>
    to.map((target, place) => [
      id,
      target,
      ...(table.orderColumnName ? [place + 1] : []),
      ...(table.inverseOrderColumnName ? [1] : []),
    ]),
  );
  await copyRows(trx, table.name, [table.joinColumn.name, table.inverseJoinColumn.name, ...orders], rows);
};
