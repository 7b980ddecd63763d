// @ts-check
// A large database: our backup and restore (encrypted, uploads, manifest, every table compared) beside bare pg_dump and
// pg_restore of the custom format, one after another in one run.
import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeBackupKeys } from '../scripts/secrets.mjs';
import { ensureOurs, urlOf, withClient } from './requests/databases.mjs';
import { SECRETS } from './requests/servers.mjs';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const load = (/** @type {string} */ file) => require(path.join(root, 'dist/src/plugins/crm/server/src/backups', file));

/** @param {{ customers?: string, interactions?: string, rounds?: string, databaseUrl: string }} options */
export async function run({ customers = '200000', interactions = '1000000', rounds = '3', databaseUrl }) {
  const keys = await makeBackupKeys();
  const { takeBackup } = load('take-backup.js');
  const { restoreBackup } = load('restore-backup.js');
  const { folderTarget } = load('targets/folder.js');
  const { environmentFor } = load('database/connect.js');
  const name = await ensureOurs(
    databaseUrl,
    { customers: Number(customers), interactions: Number(interactions) },
    SECRETS,
  );
  const database = { url: urlOf(databaseUrl, name), ssl: false };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-bench-backup-'));
  const uploadsDir = path.join(folder, 'uploads');
  const target = folderTarget(folder);
  const application = { name: 'bench', version: '0.0.0' };
  const bareFile = path.join(folder, 'bare.dump');
  const pg = (
    /** @type {string} */ program,
    /** @type {{ url: string, ssl: boolean }} */ place,
    /** @type {string[]} */ args,
  ) =>
    promisify(execFile)(process.env[`${program.toUpperCase()}_PATH`] || program, args, { env: environmentFor(place) });
  const timed = async (/** @type {() => Promise<unknown>} */ work) => {
    const start = performance.now();
    await work();
    return (performance.now() - start) / 1000;
  };
  /** @type {string[]} */
  const made = [];
  const anEmptyDatabase = async (/** @type {string} */ suffix) => {
    const empty = `${name}_${suffix}`;
    await withClient(databaseUrl, async (client) => {
      await client.query(`drop database if exists "${empty}" with (force)`);
      await client.query(`create database "${empty}" template template0`);
    });
    made.push(empty);
    return { url: urlOf(databaseUrl, empty), ssl: false };
  };
  /** @type {Record<string, number[]>} */
  const times = { bareDump: [], backup: [], bareRestore: [], restore: [] };
  const note = (/** @type {string} */ what, /** @type {number} */ seconds) => {
    times[what].push(seconds);
    console.log(`${what}: ${seconds.toFixed(1)} s`);
  };
  let bytes = 0;
  try {
    for (let round = 1; round <= Number(rounds); round += 1) {
      note('bareDump', await timed(() => pg('pg_dump', database, ['--format=custom', `--file=${bareFile}`])));
      const file = `round-${round}.tar.age`;
      const request = { run: file, name: file, takenAt: new Date(), database, uploadsDir, target, application };
      const signal = new AbortController().signal;
      const recipients = [keys.BACKUP_RECIPIENTS];
      note(
        'backup',
        await timed(async () => ({ bytes } = await takeBackup({ ...request, recipients, signal, fieldKeys: [] }))),
      );
    }
    const bare = await anEmptyDatabase('bare_restore');
    note(
      'bareRestore',
      await timed(() => pg('pg_restore', bare, ['--no-owner', '--no-acl', `--dbname=${name}_bare_restore`, bareFile])),
    );
    const ours = await anEmptyDatabase('restore');
    const open = async () => createReadStream(path.join(folder, 'round-1.tar.age'));
    note(
      'restore',
      await timed(async () => {
        const request = { open, identities: [keys.BACKUP_IDENTITY], database: ours, application };
        const { comparison } = await restoreBackup(request);
        if (!comparison.isSame) throw new Error('what was restored is not what was backed up');
      }),
    );
  } finally {
    for (const empty of made)
      await withClient(databaseUrl, (client) => client.query(`drop database if exists "${empty}" with (force)`));
  }
  const bareBytes = fs.statSync(bareFile).size;
  fs.rmSync(folder, { recursive: true });
  const [bareDump, backup, bareRestore, restore] = ['bareDump', 'backup', 'bareRestore', 'restore'].map((way) =>
    median(times[way]),
  );
  return {
    bench: 'backup',
    customers: Number(customers),
    interactions: Number(interactions),
    bytes,
    bareBytes,
    seconds: { bareDump, backup, bareRestore, restore },
    ratios: { backup: backup / bareDump, restore: restore / bareRestore },
  };
}

const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
