import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { recordUpdates } from '../../audit';
import { UID } from '../../content-types';
import { checkCustomer } from '../../customers';
import { sealRow } from '../../encryption';
import { checkListing } from '../../listings';
import { copyRows } from '../../lib/copy-rows';
import { searchTextOf } from '../../search';
import type { ImportType } from '../../../../shared/contracts/import';
import type { PlanContext, Values } from '../plan/planned-row';
import type { Update } from './decide';
import { insertComponents, metaOf } from './insert-documents';

/** Applies what rows add to stored records: one statement a set of columns, further list entries by COPY. */
export const updateRecords = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  type: ImportType,
  updates: readonly Update[],
  context: PlanContext & { now: Date; userId?: number },
): Promise<void> => {
  const uid = type === 'customers' ? UID.customer : UID.listing;
  const ids = updates.map(({ record }) => record.id);
  await recordUpdates(strapi, uid, ids, () => writeUpdates(strapi, trx, { type, uid, updates }, context));
};

const writeUpdates = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { type, uid, updates }: { type: ImportType; uid: string; updates: readonly Update[] },
  context: PlanContext & { now: Date; userId?: number },
): Promise<void> => {
  const { tableName, attributes } = metaOf(strapi, uid);
  const scalarsOf = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([name]) => attributes[name] && !attributes[name].joinTable));
  const bySet = new Map<string, { columns: string[]; rows: unknown[][] }>();
  for (const { record, patch } of updates) {
    const values = sealRow(
      strapi,
      uid,
      scalarsOf({ ...patch, ...derived(type, record.values, patch, context) }),
      context.defaultCountry,
    );
    const scalars = Object.entries(values).flatMap(([name, value]) => {
      const { columnName, joinTable } = attributes[name] ?? {};
      return columnName && !joinTable ? [[columnName, value] as const] : [];
    });
    const columns = ['id', 'updated_at', 'updated_by_id', ...scalars.map(([column]) => column)];
    const set = bySet.get(columns.join()) ?? { columns, rows: [] };
    set.rows.push([record.id, context.now, context.userId, ...scalars.map(([, value]) => value)]);
    bySet.set(columns.join(), set);
  }
  for (const { columns, rows } of bySet.values()) await updateByCopy(trx, tableName, columns, rows);
  for (const [name, { joinTable, target }] of Object.entries(attributes)) {
    if (!joinTable?.name.endsWith('_cmps')) continue;
    const owners = updates.flatMap(({ record, patch }) => {
      if (patch[name] === undefined) return [];
      const entries = ([patch[name]].flat() as Record<string, unknown>[]).map((entry) =>
        target ? sealRow(strapi, target, entry, context.defaultCountry) : entry,
      );
      const present = [record.values[name] ?? []].flat().length;
      return [{ id: record.id, entries: entries.slice(present), after: present }];
    });
    if (owners.length > 0) await insertComponents(strapi, trx, uid, name, owners);
  }
};

/** What the rules compute from the record as it will be. */
const derived = (type: ImportType, before: Values, patch: Values, context: PlanContext): Values => {
  const after = { ...before, ...patch };
  if (type === 'customers') {
    const { completeness } = checkCustomer({}, { ...context, before: after }).values;
    return { completeness, searchText: searchTextOf(UID.customer, after) };
  }
  const { unitPrice } = checkListing(
    { ...pick(after, ['listPrice', 'livingArea']) },
    { ...context, before: after },
  ).values;
  return { unitPrice, searchText: searchTextOf(UID.listing, after) };
};

const pick = (values: Values, names: string[]) => Object.fromEntries(names.map((name) => [name, values[name]]));

const updateByCopy = async (trx: Knex.Transaction, table: string, columns: string[], rows: unknown[][]) => {
  await trx.raw('create temp table crm_import_update on commit drop as select * from ?? limit 0', [table]);
  await copyRows(trx, 'crm_import_update', columns, rows);
  const sets = columns.filter((column) => column !== 'id');
  await trx.raw(
    `update ?? as t set ${sets.map(() => '?? = s.??').join(', ')} from crm_import_update s where s.id = t.id`,
    [table, ...sets.flatMap((column) => [column, column])],
  );
  await trx.raw('drop table crm_import_update');
};
