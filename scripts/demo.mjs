// Loads the sample agency into an empty database: npm run demo. DEMO_SEED makes it another agency.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const step = (text) => console.log(`demo: ${text}`);
const fail = (message) => {
  console.error(`demo: ${message}`);
  process.exit(1);
};

process.chdir(root);
if (fs.existsSync('.env')) process.loadEnvFile('.env'); // what the environment says already wins
const database = process.env.DATABASE_URL ? undefined : await (await import('./database.mjs')).ensureDatabase();
Object.assign(process.env, { TZ: 'UTC', CRM_JOBS: 'false' });
if (database) process.env.DATABASE_URL = database.url;
if (!fs.existsSync('dist/src/index.js')) fail('build the server first: npm run build:server');

const started = Date.now();
step('starting the application');
const { createStrapi } = require('@strapi/strapi');
const { loadAgency } = require('../dist/src/plugins/crm/server/src/demo');
const app = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
app.log.level = 'warn';
step('writing the agency');
const { counts, logins } = await loadAgency(app, Number(process.env.DEMO_SEED ?? 1)).catch((error) =>
  fail(error.name === 'ApplicationError' ? error.message : error.stack),
);
for (const [type, count] of Object.entries(counts)) step(`${String(count).padStart(6)} ${type.split('.')[1]}`);

const file = path.join(root, '.data', 'demo-logins.json');
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.rmSync(file, { force: true });
fs.writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
step(`loaded in ${((Date.now() - started) / 1000).toFixed(1)} s; the logins are in .data/demo-logins.json`);

await app.destroy();
await database?.stop();
process.exit(0);
