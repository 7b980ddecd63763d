// @ts-check
// One way of loading customers, in a process of its own: node import-way.mjs <way> <options>. Answers by message.
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import path from 'node:path';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { asDocument, makeCustomers } from './import-data.mjs';

const TABLES = [
  'customers',
  'components_customer_phones',
  'components_customer_emails',
  'components_place_addresses',
  'customers_cmps',
];
const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const [way, json] = process.argv.slice(2);
const options = JSON.parse(json);

/** @type {Record<string, () => Promise<object>>} */
const ways = {
  boot: () => withApp(async () => ({})),

  import: () =>
    withApp(async (app) => {
      const { importFile } = require(path.join(root, 'dist/src/plugins/crm/server/src/import'));
      const started = performance.now();
      const { counts } = await importFile(app, { type: 'customers', file: options.csv, options: {}, dryRun: false });
      return { seconds: since(started), counts };
    }),

  documents: () =>
    withApp(async (app) => {
      const customers = makeCustomers(options.rows).map(asDocument);
      const documents = app.documents('api::customer.customer');
      const started = performance.now();
      for (const data of customers) await documents.create({ data });
      return { seconds: since(started) };
    }),

  /** The rows that our import wrote, as COPY gives them out: nothing is left but the writing. */
  async copy() {
    const source = new pg.Client({ connectionString: options.source });
    const target = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await Promise.all([source.connect(), target.connect()]);
    /** @type {number[]} */
    const seconds = [];
    for (const table of TABLES) {
      const chunks = await source.query(to(`copy ${table} to stdout`)).toArray();
      const started = performance.now();
      await pipeline(Readable.from(chunks), target.query(from(`copy ${table} from stdin`)));
      seconds.push(since(started));
    }
    await Promise.all([source.end(), target.end()]);
    return { seconds: seconds[0], allSeconds: seconds.reduce((sum, part) => sum + part, 0) };
  },
};

/** @param {number} started */
const since = (started) => (performance.now() - started) / 1000;

/** @param {(app: any) => Promise<object>} work */
async function withApp(work) {
  const { createStrapi } = require('@strapi/strapi');
  const app = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
  app.log.level = 'error';
  const result = await work(app);
  await app.destroy();
  return result;
}

const result = await ways[way]();
process.send?.(result, () => process.exit(0));
