import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { getSettings } from '../../settings';
import { forgetOldKeys } from '../check-keys';
import { getKeyRing } from '../key-ring';
import { findEncryptedTables } from './encrypted-tables';
import { keyUsersOf } from './key-users';
import { countStaleFiles, rewriteFiles } from './rewrite-files';
import { countStaleRows, rewriteTable, type Unreadable } from './rewrite-table';
import { waitForOpenTransactions } from './wait-for-open-transactions';

export interface RotationReport {
  newest: number;
  /** Rows written anew, by table. */
  rows: Record<string, number>;
  unreadable: Unreadable[];
  /** Rows that others held to the end, or that open transactions may still bring: run it again. */
  isUnfinished: boolean;
  /** Versions of ENCRYPTION_KEYS that nothing needs any more. */
  removable: number[];
  /** Versions that must stay, and for what. */
  kept: { version: number; what: string }[];
}

interface Options {
  onProgress?(done: number, total: number): void;
  patienceMs?: number;
}

const PAUSE_MS = 500;

/**
 * Encrypts everything with the newest key while the application serves with the old and the new one. What already is of
 * the newest key is passed over: after a kill it goes on where it was.
 */
export const rotateKeys = async (
  strapi: Core.Strapi,
  { onProgress, patienceMs = 60_000 }: Options = {},
): Promise<RotationReport> => {
  const { defaultCountry } = await getSettings(strapi);
  const tables = findEncryptedTables(strapi);
  const { files } = keyUsersOf(strapi);
  const countStale = async () => {
    let stale = 0;
    for (const table of tables) stale += await countStaleRows(strapi, table);
    for (const one of files) stale += await countStaleFiles(strapi, one);
    return stale;
  };

  const total = await countStale();
  const rows: Record<string, number> = {};
  let unreadable: Unreadable[] = [];
  let done = 0;
  const add = (table: string, changed: number) => {
    rows[table] = (rows[table] ?? 0) + changed;
    done += changed;
    onProgress?.(done, Math.max(total, done));
  };
  const pass = async () => {
    unreadable = [];
    const before = done;
    for (const table of tables) {
      const onBatch = (changed: number) => add(table.table, changed);
      unreadable.push(...(await rewriteTable(strapi, table, { defaultCountry, onBatch })).unreadable);
    }
    for (const one of files) {
      const found = await rewriteFiles(strapi, one);
      if (found.rows > 0) add(one.table, found.rows);
      unreadable.push(...found.unreadable);
    }
    return done > before;
  };

  // Ends with a pass that changes nothing after everything that ran beside the pass before it has ended: a statement
  // that copied an old value may commit late.
  let deadline = performance.now() + patienceMs;
  let isUnfinished = true;
  while (isUnfinished) {
    if (await pass()) deadline = performance.now() + patienceMs;
    const hasSettled = await waitForOpenTransactions(strapi, patienceMs);
    const cameLate = await pass();
    isUnfinished = !hasSettled || cameLate || (await countStale()) > rowsOf(unreadable);
    if (performance.now() > deadline) break;
    if (isUnfinished) await sleep(PAUSE_MS);
  }
  const isDone = !isUnfinished && unreadable.length === 0;
  return { newest: getKeyRing()[0].version, rows, unreadable, isUnfinished, ...(await sortKeys(strapi, isDone)) };
};

const rowsOf = (unreadable: Unreadable[]) => new Set(unreadable.map(({ table, id }) => `${table} ${id}`)).size;

/** Which old keys may be taken out of the environment; the installation no longer asks for those. */
const sortKeys = async (strapi: Core.Strapi, isDone: boolean): Promise<Pick<RotationReport, 'removable' | 'kept'>> => {
  const [newest, ...old] = getKeyRing().map(({ version }) => version);
  if (!isDone) return { removable: [], kept: old.map((version) => ({ version, what: 'values not yet rotated' })) };
  const kept: RotationReport['kept'] = [];
  for (const { what, versions } of keyUsersOf(strapi).users)
    for (const version of await versions()) if (version !== newest) kept.push({ version, what });
  const needed = kept.map(({ version }) => version);
  await forgetOldKeys(strapi, needed);
  return { removable: old.filter((version) => !needed.includes(version)), kept };
};
