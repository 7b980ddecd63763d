import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Counts, ImportOptions, ImportResult, ImportType, Mapping } from '../../../shared/contracts/import';
import { calendarDay, now } from '../lib/clock';
import { UID } from '../content-types';
import type { Scope } from '../rights';
import { getSettings } from '../settings';
import { chooseOwners } from './choose-owners';
import type { Table } from './file/read-table';
import { attributesOf } from './open-file';
import { targetsOf } from './mapping/targets';
import { mergeDuplicates } from './plan/merge-duplicates';
import { planRows } from './plan/plan-rows';
import type { PlanContext, PlannedRow } from './plan/planned-row';
import { loadEmployees } from './write/employees';
import { foldPlace } from './write/places';
import { writeBatch } from './write/write-batch';

export interface ImportRequest {
  type: ImportType;
  table: Table;
  mapping: Mapping;
  options: ImportOptions;
  dryRun: boolean;
  /** Which stored records may be changed. */
  scope: Scope;
  userId?: number;
  onProgress?(rows: number): void | Promise<void>;
}

const BATCH = 2_000;
/** From this many new rows on the planner's statistics are worth renewing. */
const MANY = 5_000;

/** Runs a file into the CRM. What a batch has written stays when a later one fails; a second run skips it. */
export const runImport = async (strapi: Core.Strapi, request: ImportRequest): Promise<ImportResult> => {
  const { type, options, dryRun, scope, userId } = request;
  const employees = await loadEmployees(strapi);
  const { context, areaIds } = await contextOf(strapi, options);
  const rows = await planAll(strapi, request, context);
  const twins = mergeDuplicates(type, rows);
  const ownerOf = chooseOwners(rows, employees, options, scope);

  const isTwin = new Set(twins.map(({ row }) => row));
  const own = rows.filter((row) => !isTwin.has(row));
  for (let start = 0; start < own.length; start += BATCH) {
    const batch = own.slice(start, start + BATCH);
    await writeBatch(
      strapi,
      batch,
      { type, existing: options.existing, scope, dryRun },
      { ...context, now: now(), userId, ownerOf, areaIds },
    );
    const done = start + batch.length;
    await request.onProgress?.(done === own.length ? rows.length : done);
  }
  for (const { row, of, isFilling } of twins)
    row.outcome = of.outcome === 'failed' ? 'failed' : isFilling && of.outcome !== 'skipped' ? 'updated' : 'skipped';
  const counts = countOutcomes(rows);
  if (!dryRun && counts.created >= MANY) await analyze(strapi, type);
  return { dryRun, counts, problems: rows.flatMap((row) => row.problems) };
};

const planAll = async (strapi: Core.Strapi, { type, table, mapping }: ImportRequest, context: PlanContext) => {
  const attributes = attributesOf(strapi, type);
  const plan = { type, headings: table.headings, mapping, targets: targetsOf(type, attributes), attributes, context };
  const rows: PlannedRow[] = [];
  for (let start = 0; start < table.rows.length; start += BATCH) {
    rows.push(...planRows(plan, table.rows.slice(start, start + BATCH)));
    // The server answers other requests in between.
    await nextTurn();
  }
  return rows;
};

/** What planning needs to know of the office. */
export const contextOf = async (
  strapi: Core.Strapi,
  options: ImportOptions,
): Promise<{ context: PlanContext; areaIds: Map<string, number> }> => {
  const settings = await getSettings(strapi);
  const areaIds = await loadAreaNames(strapi);
  return {
    areaIds,
    context: {
      today: calendarDay(now(), settings.timeZone),
      defaultCountry: options.country ?? settings.defaultCountry,
      currency: settings.currency,
      plausiblePrice: { min: settings.lowestUnitPrice, max: settings.highestUnitPrice },
      system: options.system,
      knownAreas: [...areaIds.keys()],
    },
  };
};

/** Areas whose name stands for one place only. */
const loadAreaNames = async (strapi: Core.Strapi): Promise<Map<string, number>> => {
  const areas = await strapi.db
    .query(UID.area)
    .findMany({ select: ['id', 'name'], where: { level: { $in: ['district', 'business_area'] } } });
  const ids = new Map<string, number | undefined>();
  for (const { id, name } of areas as { id: number; name: string }[]) {
    const word = foldPlace(name);
    ids.set(word, ids.has(word) ? undefined : id);
  }
  return new Map([...ids].filter((entry): entry is [string, number] => entry[1] !== undefined));
};

const countOutcomes = (rows: readonly PlannedRow[]): Counts => {
  const counts: Counts = { rows: rows.length, created: 0, updated: 0, skipped: 0, failed: 0 };
  for (const { line, outcome } of rows) {
    if (!outcome) throw new Error(`nothing was decided about line ${line}`);
    counts[outcome] += 1;
  }
  return counts;
};

const TABLES: Record<ImportType, string[]> = {
  customers: ['customers', 'customers_cmps', 'components_customer_phones', 'components_customer_emails', 'demands'],
  listings: ['listings', 'listings_cmps'],
};

const analyze = async (strapi: Core.Strapi, type: ImportType) => {
  for (const table of TABLES[type]) await strapi.db.connection.raw('analyze ??', [table]);
};
