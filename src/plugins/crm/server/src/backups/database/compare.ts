import type { Client } from 'pg';
import type { Manifest } from '../archive/manifest';
import { findColumnSequences, findSequences, findTables, fingerprintTable, SAME_TEXT } from './fingerprint';

export interface TableComparison {
  table: string;
  /** Of the backup, and as found here; null where there is no such table. */
  expected: number | null;
  found: number | null;
  isSame: boolean;
}

export interface Comparison {
  tables: TableComparison[];
  /** In words: a sequence that would give out a number twice, or is not there. */
  sequences: string[];
  isSame: boolean;
}

/** Counts and checksums of every table beside those of the manifest, and what each sequence would give out next. */
export const compareDatabase = async (
  client: Client,
  manifest: Manifest,
  onTable?: (comparison: TableComparison) => void,
): Promise<Comparison> => {
  await client.query(SAME_TEXT);
  const wanted = new Map(manifest.tables.map((table) => [table.table, table]));
  const tables: TableComparison[] = [];
  const note = (comparison: TableComparison) => {
    tables.push(comparison);
    onTable?.(comparison);
  };
  for (const { table } of await findTables(client)) {
    const expected = wanted.get(table);
    wanted.delete(table);
    const found = await fingerprintTable(client, table);
    const isSame = expected?.rows === found.rows && expected.checksum === found.checksum;
    note({ table, expected: expected?.rows ?? null, found: found.rows, isSame });
  }
  for (const { table, rows } of wanted.values()) note({ table, expected: rows, found: null, isSame: false });
  const sequences = await compareSequences(client, manifest);
  return { tables, sequences, isSame: sequences.length === 0 && tables.every(({ isSame }) => isSame) };
};

const compareSequences = async (client: Client, manifest: Manifest): Promise<string[]> => {
  const found = new Map((await findSequences(client)).map(({ sequence, value }) => [sequence, value]));
  const wrong = manifest.sequences.flatMap(({ sequence, value }) => {
    const here = found.get(sequence);
    if (here === undefined) return [`${sequence} is missing`];
    return value !== null && (here === null || BigInt(here) < BigInt(value))
      ? [`${sequence} stands at ${here}, and had given out ${value}`]
      : [];
  });
  for (const { table, column, sequence } of await findColumnSequences(client)) {
    const { rows } = await client.query(`select max(${column})::text as most from ${table}`);
    const here = found.get(sequence) ?? null;
    if (rows[0].most !== null && (here === null || BigInt(here) < BigInt(rows[0].most)))
      wrong.push(`${sequence} stands at ${here}, and ${table} goes up to ${rows[0].most}`);
  }
  return wrong;
};
