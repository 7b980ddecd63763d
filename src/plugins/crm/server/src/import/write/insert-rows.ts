import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { UID } from '../../content-types';
import { checkCustomer } from '../../customers';
import { sealRow } from '../../encryption';
import { takeNumbers } from '../../numbering';
import { searchTextOf } from '../../search';
import type { ImportType } from '../../../../shared/contracts/import';
import type { PlanContext, PlannedDemand, PlannedRow } from '../plan/planned-row';
import type { Employee } from './employees';
import { insertDocuments, type NewDocument } from './insert-documents';
import { Places } from './places';

export interface WriteContext extends PlanContext {
  now: Date;
  /** Admin user who imports; nobody for the command. */
  userId?: number;
  ownerOf(row: PlannedRow): Employee | undefined;
  /** Ids of the areas that a demand may name. */
  areaIds: ReadonlyMap<string, number>;
}

export const insertRows = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  type: ImportType,
  rows: readonly PlannedRow[],
  context: WriteContext,
): Promise<void> => {
  if (rows.length === 0) return;
  const uid = type === 'customers' ? UID.customer : UID.listing;
  const numbers = await takeNumbers(strapi, uid, rows.length, trx);
  const places = new Places(strapi, trx, context.now);
  if (type === 'listings') await places.ensure(rows);
  const documents = rows.map((row, place): NewDocument => {
    const owner = context.ownerOf(row);
    const values = {
      ...row.defaults,
      ...row.values,
      ...ownerKeys(owner),
      number: numbers[place],
      createdAt: row.createdAt,
    };
    const stored = sealRow(strapi, uid, { ...values, ...computed(type, values, context) }, context.defaultCountry);
    const area = places.areaOf(row);
    const estate = places.estateOf(row);
    return {
      values: stored,
      components: componentsOf(stored),
      relations: { ...ownerLinks(owner), ...(area && { area: [area] }), ...(estate && { estate: [estate] }) },
    };
  });
  const ids = await insertDocuments(strapi, trx, uid, documents, context);
  const wanted = rows.flatMap((row, place) =>
    row.demand ? [{ customer: ids[place], demand: row.demand, owner: context.ownerOf(row) }] : [],
  );
  await insertDemands(strapi, trx, wanted, context);
};

const computed = (type: ImportType, values: Record<string, unknown>, context: WriteContext) =>
  type === 'customers'
    ? {
        completeness: checkCustomer({}, { ...context, before: values }).values.completeness,
        searchText: searchTextOf(UID.customer, values),
        ownerSince: values.ownerKey === undefined ? undefined : context.now,
      }
    : { searchText: searchTextOf(UID.listing, values) };

const componentsOf = (values: Record<string, unknown>): NewDocument['components'] =>
  Object.fromEntries(
    ['phones', 'emails', 'address', 'externalIds'].flatMap((name) =>
      values[name] === undefined ? [] : [[name, [values[name]].flat() as Record<string, unknown>[]]],
    ),
  );

const ownerKeys = (owner: Employee | undefined) => ({ ownerKey: owner?.id, teamKey: owner?.teamId });

const ownerLinks = (owner: Employee | undefined) => ({
  ...(owner && { owner: [owner.id] }),
  ...(owner?.teamId && { team: [owner.teamId] }),
});

export const insertDemands = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  wanted: readonly { customer: number; demand: PlannedDemand; owner?: Employee }[],
  context: WriteContext,
): Promise<void> => {
  if (wanted.length === 0) return;
  const documents = wanted.map(
    ({ customer, demand, owner }): NewDocument => ({
      values: { ...demand.values, customerKey: customer, ...ownerKeys(owner) },
      relations: {
        customer: [customer],
        areas: demand.areas.flatMap((name) => context.areaIds.get(name) ?? []),
        ...ownerLinks(owner),
      },
    }),
  );
  await insertDocuments(strapi, trx, UID.demand, documents, context);
};
