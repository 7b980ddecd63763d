import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ImportOptions, ImportType } from '../../../../shared/contracts/import';
import type { Scope } from '../../rights';
import type { PlannedRow } from '../plan/planned-row';
import { decide, type Update } from './decide';
import { findCustomers, findListings } from './existing-records';
import { insertDemands, insertRows, type WriteContext } from './insert-rows';
import { updateRecords } from './update-records';

interface Batch {
  type: ImportType;
  existing: ImportOptions['existing'];
  scope: Scope;
  dryRun: boolean;
}

const FIND = { customers: findCustomers, listings: findListings };

/**
 * Decides and writes one batch of planned rows in one transaction. Imports of a type take turns, so that two of them
 * do not both create the same customer.
 */
export const writeBatch = async (
  strapi: Core.Strapi,
  rows: readonly PlannedRow[],
  batch: Batch,
  context: WriteContext,
): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    const open = rows.filter((row) => row.outcome === undefined);
    if (open.length === 0) return;
    if (!batch.dryRun)
      await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`crm:import:${batch.type}`]);
    const found = await FIND[batch.type](strapi, trx, open, context.defaultCountry);
    const updates = open.flatMap((row) => decide(batch.type, row, found, batch.existing, batch.scope) ?? []);
    const demands = await newDemands(trx, updates);
    for (const { row, patch } of updates)
      row.outcome =
        Object.keys(patch).length > 0 || demands.some((demand) => demand.row === row) ? 'updated' : 'skipped';
    if (batch.dryRun) return;
    await insertRows(
      strapi,
      trx,
      batch.type,
      open.filter((row) => row.outcome === 'created'),
      context,
    );
    await updateRecords(
      strapi,
      trx,
      batch.type,
      updates.filter(({ patch }) => Object.keys(patch).length > 0),
      context,
    );
    await insertDemands(
      strapi,
      trx,
      demands.map(({ row, demand, customer }) => ({ customer, demand, owner: context.ownerOf(row) })),
      context,
    );
  });
};

/** Demands of customers that are stored already, unless the customer has one in the same words. */
const newDemands = async (trx: Knex.Transaction, updates: readonly Update[]) => {
  const wanted = updates.flatMap(({ row, record }) =>
    row.demand ? [{ row, demand: row.demand, customer: record.id }] : [],
  );
  if (wanted.length === 0) return [];
  const stored = await trx('demands')
    .whereIn(
      'customer_key',
      wanted.map(({ customer }) => customer),
    )
    .select<{ customer: number; notes: string | null }[]>('customer_key as customer', 'notes');
  const known = new Set(stored.map(({ customer, notes }) => `${customer}:${notes}`));
  return wanted.filter(({ customer, demand }) => !known.has(`${customer}:${String(demand.values.notes)}`));
};
