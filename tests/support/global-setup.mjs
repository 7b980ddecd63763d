import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import testEnvironment from './test-env.cjs';

const { testEnv } = testEnvironment;

const root = path.resolve(import.meta.dirname, '../..');

/**
 * One PostgreSQL for the whole run (TEST_DATABASE_URL, or the embedded server without fsync) and in it one template
 * database with the schema and the shipped rows; each test file clones it (tests/support/app.ts).
 */
export default async function globalSetup() {
  if (!fs.existsSync(path.join(root, 'dist/src/index.js'))) throw new Error('build first: npm run build:server');
  const url = process.env.TEST_DATABASE_URL ?? (await startServer());
  process.env.TEST_SERVER_URL = url;
  process.env.TEST_TEMPLATE = `crm_template_${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
  await makeTemplate(url, process.env.TEST_TEMPLATE);
}

const startServer = async () => {
  const { startEmbeddedPostgres } = await import('../../scripts/embedded-postgres/index.mjs');
  const server = await startEmbeddedPostgres({
    dataDir: path.join(root, '.data/test-postgres'),
    database: 'postgres',
    durable: false,
  });
  globalThis.testServer = server;
  return server.url;
};

const makeTemplate = async (url, name) => {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const state = fingerprint();
  const known = await admin.query(
    "select shobj_description(oid, 'pg_database') as state from pg_database where datname = $1",
    [name],
  );
  if (known.rows[0]?.state !== state) {
    await admin.query(`drop database if exists "${name}" with (force)`);
    await admin.query(`create database "${name}"`);
    const target = new URL(url);
    target.pathname = `/${name}`;
    await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'make-template.cjs')], {
      cwd: root,
      env: { ...process.env, ...testEnv(String(target)) },
    });
    await admin.query(`comment on database "${name}" is '${state}'`);
  }
  await admin.end();
};

/** Of everything that shapes an empty database: the compiled server, the SQL beside it, the versions. */
const fingerprint = () => {
  const hash = createHash('sha256');
  const add = (file) => hash.update(file).update(fs.readFileSync(file));
  const walk = (dir) => {
    for (const entry of fs.readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(dir, entry.name);
      if (entry.isDirectory() && entry.name !== 'build') walk(file);
      else if (/\.(js|json|sql)$/.test(entry.name)) add(file);
    }
  };
  walk(path.join(root, 'dist'));
  walk(path.join(root, 'database'));
  add(path.join(root, 'package-lock.json'));
  return hash.digest('hex');
};
