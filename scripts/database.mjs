// @ts-check
import { startEmbeddedPostgres } from './embedded-postgres/index.mjs';
import { onEnd } from './endings.mjs';
import { Failure, inData } from './project.mjs';

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {boolean} embedded
 * @property {string} note what it is, for the reader
 * @property {Promise<void>} ended the embedded server is gone; never for a server of one's own
 * @property {() => Promise<void>} stop
 */

/**
 * The database of this installation: DATABASE_URL, or the embedded server in `.data/postgres`, stopped at the command's end.
 * @returns {Promise<Database>}
 */
export async function ensureDatabase() {
  const url = process.env.DATABASE_URL;
  if (url) {
    await assertReachable(url);
    return {
      url,
      embedded: false,
      note: 'the server of DATABASE_URL',
      ended: new Promise(() => {}),
      stop: async () => {},
    };
  }
  const server = await startEmbeddedPostgres({ dataDir: inData('postgres'), database: 'crm' }).catch((error) => {
    throw new Failure(error.message);
  });
  const note = `embedded PostgreSQL on 127.0.0.1:${server.port}${server.reused ? ', already running' : ''}`;
  onEnd(server.stop);
  return { url: server.url, embedded: true, note, ended: server.ended, stop: server.stop };
}

/** @param {string} url */
async function assertReachable(url) {
  await query(url, 'select 1').catch((error) => {
    const where = url.replace(/\/\/[^@]*@/, '//…@'); // without the password
    throw new Failure(`The database of DATABASE_URL (${where}) does not answer: ${error.message || error.code}`);
  });
}

/** One statement on a connection of its own. @param {string} url @param {string} sql @returns {Promise<any[]>} */
export async function query(url, sql) {
  const { default: pg } = await import('pg');
  const ssl = /^(true|1)$/i.test(process.env.DATABASE_SSL ?? '') && { rejectUnauthorized: true }; // as config/database.ts
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, ...(ssl ? { ssl } : {}) });
  client.on('error', () => {}); // the statement tells
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
