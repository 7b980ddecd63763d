// @ts-check
// 20 000 customers: our import of a CSV file, document-service calls with the same records, and a bare COPY of the
// same rows into the same table with its indexes; each into a fresh database of the same server.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { customersCsv, makeCustomers } from './import-data.mjs';
import { SECRETS } from './requests/servers.mjs';

const WAYS = /** @type {const} */ (['import', 'documents', 'copy']);

/** @param {{ rows?: string, databaseUrl: string }} options */
export async function run({ rows: wanted = '20000', databaseUrl }) {
  const rows = Number(wanted);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-bench-'));
  const csv = path.join(folder, 'customers.csv');
  fs.writeFileSync(csv, customersCsv(makeCustomers(rows)));
  const base = `crm_bench_${process.pid}`;
  const server = new pg.Client({ connectionString: withDatabase(databaseUrl, 'postgres') });
  await server.connect();
  try {
    await server.query(`create database ${base}`);
    await inChild('boot', databaseUrl, base, {});
    /** @type {Record<string, any>} */
    const results = {};
    for (const way of WAYS) {
      await server.query(`create database ${base}_${way} template ${base}`);
      const options = { rows, csv, source: withDatabase(databaseUrl, `${base}_import`) };
      results[way] = await inChild(way, databaseUrl, `${base}_${way}`, options);
      console.log(
        `${way.padEnd(10)} ${results[way].seconds.toFixed(2)} s, ${Math.round(rows / results[way].seconds)} rows/s`,
      );
    }
    return summary(rows, results);
  } finally {
    for (const name of [base, ...WAYS.map((way) => `${base}_${way}`)])
      await server.query(`drop database if exists ${name} with (force)`);
    await server.end();
    fs.rmSync(folder, { recursive: true });
  }
}

/** @param {number} rows @param {Record<string, any>} results */
const summary = (rows, { import: ours, documents, copy }) => ({
  bench: 'import',
  rows,
  rowsPerSecond: {
    import: Math.round(rows / ours.seconds),
    documents: Math.round(rows / documents.seconds),
    copyOneTable: Math.round(rows / copy.seconds),
    copyAllTables: Math.round(rows / copy.allSeconds),
  },
  timesTheDocumentService: round(documents.seconds / ours.seconds),
  shareOfCopyOneTable: round(copy.seconds / ours.seconds),
  shareOfCopyAllTables: round(copy.allSeconds / ours.seconds),
  counts: ours.counts,
});

/** @param {number} value */
const round = (value) => Math.round(value * 1000) / 1000;

/** @param {string} url @param {string} name */
const withDatabase = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/**
 * A process of its own for each way: none inherits the warm caches of another.
 * @param {string} way @param {string} url @param {string} database @param {object} options @returns {Promise<any>}
 */
const inChild = (way, url, database, options) =>
  new Promise((resolve, reject) => {
    const child = fork(new URL('import-way.mjs', import.meta.url), [way, JSON.stringify(options)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ...SECRETS, DATABASE_URL: withDatabase(url, database) },
    });
    /** @type {any} */
    let result;
    child.on('message', (message) => (result = message));
    child.on('exit', (code) => (code === 0 ? resolve(result) : reject(new Error(`${way} ended with ${code}`))));
  });
