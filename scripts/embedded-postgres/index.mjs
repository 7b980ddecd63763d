// @ts-check
// PostgreSQL without set-up: the native server that npm installs, in a directory of the project,
// reachable from this machine only. It ends with the process that started it.
import fs from 'node:fs';
import path from 'node:path';
import { ensureCluster } from './cluster.mjs';
import { findNativeBinaries } from './native-binaries.mjs';
import { chooseRunner } from './run-as.mjs';
import { shareOrLaunch } from './server.mjs';
import { sleep } from './processes.mjs';

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url
 * @property {string} host
 * @property {number} port
 * @property {string} user
 * @property {string} password
 * @property {string} database
 * @property {number} pid
 * @property {boolean} reused the server was running: another process owns it, and `stop` leaves it alone
 * @property {string} mode how the server runs: direct, setpriv, setpriv+dac, userns (see run-as.mjs)
 * @property {Promise<void>} ended resolves when the server is gone, whoever ended it
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} options
 * @param {string} options.dataDir made by the first start
 * @param {string} [options.database] made if it is missing
 * @param {string} [options.user] counts when the cluster is made
 * @param {boolean} [options.durable] false: faster, and lost in a power cut; for tests
 * @param {number} [options.port] a free one by default. A taken one is an error; a running server keeps its own
 * @param {string[]} [options.flags] more arguments for `postgres`, such as `['-c', 'shared_buffers=1GB']`
 * @param {string} [options.mode] the only mode to try, for the tests
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({
  dataDir,
  database = 'crm',
  user = 'crm',
  durable = true,
  port,
  flags = [],
  mode,
}) {
  const parent = path.dirname(path.resolve(dataDir));
  fs.mkdirSync(parent, { recursive: true });
  const directory = path.join(fs.realpathSync(parent), path.basename(dataDir));
  const { initdb, postgres } = findNativeBinaries();
  const runner = chooseRunner({ dataDir: directory, program: initdb, only: mode });
  const password = ensureCluster({ dataDir: directory, initdb, user, durable, runner });

  for (;;) {
    const server = await shareOrLaunch({ dataDir: directory, postgres, runner, durable, port, flags });
    const access = { host: '127.0.0.1', port: server.port, user, password };
    try {
      await ensureDatabase(access, database);
      const url = `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`;
      return { ...access, ...server, url, database, mode: runner.mode };
    } catch (error) {
      await server.stop();
      if (!server.reused || !isGoingAway(error)) throw error;
      await sleep(100); // its owner is stopping it: wait, and launch our own
    }
  }
}

/** @param {{ host: string, port: number, user: string, password: string }} access @param {string} name */
async function ensureDatabase(access, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ ...access, database: 'postgres', ssl: false, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // the server may go away between two statements; the statement tells
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const { code } = /** @type {{ code?: string }} */ (error);
    if (code !== '42P04' && code !== '23505') throw error; // another launcher made it a moment ago
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {unknown} error */
function isGoingAway(error) {
  const { code, message } = /** @type {{ code?: string, message: string }} */ (error);
  return ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'].includes(code ?? '') || /terminated/.test(message);
}
