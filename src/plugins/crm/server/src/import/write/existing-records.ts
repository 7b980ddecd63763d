import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { UID, type TypeUid } from '../../content-types';
import { blindIndexes, openRow } from '../../encryption';
import { foldName } from '../plan/plan-customer';
import type { PlannedRow, Values } from '../plan/planned-row';
import { metaOf } from './insert-documents';

/** A stored record, as far as the import compares it. */
export interface Existing {
  id: number;
  values: Values;
  ownerKey: number | null;
  teamKey: number | null;
  isArchived: boolean;
}

export interface Found {
  /** By the keys of PlannedRow. */
  byKey: Map<string, Existing>;
  /** Customers of other names, by phone number. */
  namesByPhone: Map<string, string[]>;
}

/** The stored customers that a batch of rows may mean, by identity number, source number, or phone and name. */
export const findCustomers = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  rows: readonly PlannedRow[],
  defaultCountry: string,
): Promise<Found> => {
  const indexesOf = (uid: string, attribute: string, texts: string[]) =>
    texts.flatMap((text) => blindIndexes(uid, attribute, text, defaultCountry));
  const phones = rows.flatMap(({ values }) => values.phones?.map((phone) => phone.number) ?? []);
  const holders = await trx('components_customer_phones as p')
    .join('customers_cmps as x', (on) => on.on('x.cmp_id', 'p.id').andOnVal('x.field', 'phones'))
    .join('customers as c', 'c.id', 'x.entity_id')
    .whereRaw('p.number_index = any(?)', [indexesOf('customer.phone', 'number', phones)])
    .select<{ id: number; name: string; number: string }[]>('c.id', 'c.name', 'p.number');
  const others = await trx('customers as c')
    .whereRaw('c.id_number_index = any(?)', [indexesOf(UID.customer, 'idNumber', textsOf(rows, 'idNumber'))])
    .orWhereRaw('c.external_id = any(?)', [textsOf(rows, 'externalId')])
    .select<{ id: number; idNumber: string | null; externalId: string | null }[]>(
      'c.id',
      'c.id_number as idNumber',
      'c.external_id as externalId',
    );

  const wanted = new Set(rows.flatMap((row) => row.keys));
  const ids = new Map<string, number>();
  const put = (key: string, id: number) => wanted.has(key) && ids.set(key, id);
  const namesByPhone = new Map<string, string[]>();
  for (const holder of holders) {
    const { id, name, number } = openRow(strapi, 'customer.phone', holder);
    put(`phone:${number}:${foldName(name)}`, id);
    namesByPhone.set(number, [...(namesByPhone.get(number) ?? []), name]);
  }
  for (const other of others) {
    const { id, idNumber, externalId } = openRow(strapi, UID.customer, other);
    if (idNumber) put(`id:${idNumber}`, id);
    if (externalId) put(`external:${externalId}`, id);
  }
  const records = await loadRecords(strapi, trx, UID.customer, [...new Set(ids.values())]);
  return { byKey: byKeyOf(ids, records), namesByPhone };
};

/** The stored listings that have the source number of a row. */
export const findListings = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  rows: readonly PlannedRow[],
): Promise<Found> => {
  const keys = rows.flatMap((row) => row.keys.map((key) => key.slice('external:'.length)));
  const found = await trx('listings')
    .whereRaw('external_key = any(?)', [keys])
    .select<{ id: number; key: string }[]>('id', 'external_key as key');
  const ids = new Map(found.map(({ id, key }) => [`external:${key}`, id]));
  const records = await loadRecords(
    strapi,
    trx,
    UID.listing,
    found.map(({ id }) => id),
  );
  return { byKey: byKeyOf(ids, records), namesByPhone: new Map() };
};

const textsOf = (rows: readonly PlannedRow[], name: string) =>
  rows.map(({ values }) => values[name]).filter((value): value is string => typeof value === 'string');

const byKeyOf = (ids: Map<string, number>, records: Map<number, Existing>) =>
  new Map(
    [...ids].flatMap(([key, id]): [string, Existing][] => {
      const record = records.get(id);
      return record ? [[key, record]] : [];
    }),
  );

const loadRecords = async (strapi: Core.Strapi, trx: Knex.Transaction, uid: TypeUid, ids: number[]) => {
  const records = new Map<number, Existing>();
  if (ids.length === 0) return records;
  const { tableName, attributes } = metaOf(strapi, uid);
  const rows = await trx(tableName).whereIn('id', ids).select<Record<string, unknown>[]>('*');
  for (const row of rows) {
    const values: Values = {};
    for (const [name, { columnName, joinTable, type }] of Object.entries(attributes))
      if (columnName && !joinTable) values[name] = parsed(type, row[columnName]);
    records.set(row.id as number, {
      id: row.id as number,
      values: openRow(strapi, uid, values),
      ownerKey: row.owner_key as number | null,
      teamKey: row.team_key as number | null,
      isArchived: row.archived_at !== null,
    });
  }
  for (const [name, { target, joinTable }] of Object.entries(attributes)) {
    if (!joinTable?.name.endsWith('_cmps') || !target) continue;
    const entries = await trx(`${metaOf(strapi, target).tableName} as e`)
      .join(`${joinTable.name} as x`, (on) => on.on('x.cmp_id', 'e.id').andOnVal('x.field', name))
      .whereIn('x.entity_id', ids)
      .orderBy('x.order')
      .select<Record<string, unknown>[]>('e.*', 'x.entity_id');
    const isList = isRepeatable(strapi, uid, name);
    for (const entry of entries) {
      const record = records.get(entry.entity_id as number);
      if (!record) continue;
      const value = openRow(strapi, target, entryValues(strapi, target, entry));
      record.values[name] = isList ? [...((record.values[name] as unknown[]) ?? []), value] : value;
    }
  }
  return records;
};

const isRepeatable = (strapi: Core.Strapi, uid: TypeUid, name: string) =>
  Boolean((strapi.contentType(uid).attributes as Record<string, { repeatable?: boolean }>)[name]?.repeatable);

const entryValues = (strapi: Core.Strapi, component: string, entry: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(metaOf(strapi, component).attributes).flatMap(([name, { columnName }]) =>
      columnName && name !== 'id' ? [[name, entry[columnName]]] : [],
    ),
  );

/** Strapi has pg leave JSON a string. */
const parsed = (type: string, value: unknown) =>
  type === 'json' && typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
