// Fills a database of its own with believable data: npm run generate -- --customers N --interactions M
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '200000' },
    interactions: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string', default: 'crm_generated' },
    replace: { type: 'boolean', default: false },
  },
});

process.chdir(root);
if (fs.existsSync('.env')) process.loadEnvFile('.env');
const server = process.env.DATABASE_URL ? undefined : await (await import('./database.mjs')).ensureDatabase();
const base = process.env.DATABASE_URL ?? server.url;
const target = new URL(base);
if (target.pathname === `/${values.database}`) fail('name a database of its own with --database');
target.pathname = `/${values.database}`;

const admin = new pg.Client({ connectionString: base });
await admin.connect();
const { rows } = await admin.query('select exists (select from pg_database where datname = $1) as known', [
  values.database,
]);
if (rows[0].known && !values.replace) fail(`the database ${values.database} exists: --replace empties it`);
await admin.query(`drop database if exists "${values.database}" with (force)`);
await admin.query(`create database "${values.database}"`);
await admin.end();

const started = Date.now();
console.log(`generate: the schema in ${values.database}`);
Object.assign(process.env, { TZ: 'UTC', CRM_JOBS: 'false', DATABASE_URL: String(target) });
const { createStrapi } = require('@strapi/strapi');
const app = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
await app.destroy();

const { generate } = require('../dist/src/plugins/crm/server/src/demo/generate/generate');
await generate(String(target), {
  customers: Number(values.customers),
  interactions: Number(values.interactions),
  seed: Number(values.seed),
  until: new Date(new Date().setUTCHours(0, 0, 0, 0)),
  report: (line) => console.log(`generate: ${line}`),
});
console.log(`generate: ready after ${((Date.now() - started) / 1000).toFixed(0)} s`);
await server?.stop();
process.exit(0);

function fail(message) {
  console.error(`generate: ${message}`);
  process.exit(1);
}
