// @ts-check
// npm run keys:rotate: encrypts everything with the newest key of ENCRYPTION_KEYS, while the application serves.
// Exit code 0 when nothing of an older key is left, 1 when something is.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { ensureDatabase } from './database.mjs';
import { runCommand } from './endings.mjs';
import { readEnvFile } from './env-file.mjs';
import { Failure, inProject } from './project.mjs';
import { assertSecrets } from './secrets.mjs';

const PROGRESS_MS = 1_000;
const SHOWN = 100;
const require = createRequire(import.meta.url);

await runCommand(async () => {
  process.chdir(inProject());
  readEnvFile();
  if (process.env.NODE_ENV !== 'test') assertSecrets(process.env);
  if (!fs.existsSync('dist/src/index.js'))
    throw new Failure('The server is not built: run "npm run build:server" first.');
  const database = await ensureDatabase();
  Object.assign(process.env, { TZ: 'UTC', CRM_JOBS: 'false', DATABASE_URL: database.url });
  const { createStrapi } = require('@strapi/strapi');
  const { rotateKeys } = require(inProject('dist/src/plugins/crm/server/src/encryption'));
  const app = await createStrapi({ appDir: inProject(), distDir: inProject('dist'), serveAdminPanel: false })
    .load()
    .catch((/** @type {Error} */ error) => {
      throw error.name === 'StartRefusal' ? new Failure(error.message) : error;
    });
  app.log.level = 'warn';
  const started = Date.now();
  let told = 0;
  const report = await rotateKeys(app, {
    onProgress: (/** @type {number} */ done, /** @type {number} */ total) => {
      if (Date.now() - told < PROGRESS_MS && done < total) return;
      told = Date.now();
      console.log(`${done} of ${total} rows (${Math.floor((done / total) * 100)} %)`);
    },
  });
  await app.destroy();
  show(report, Date.now() - started);
});

/** @param {any} report @param {number} milliseconds */
function show({ newest, rows, unreadable, isUnfinished, removable, kept }, milliseconds) {
  for (const [table, count] of Object.entries(rows)) console.log(`  ${table.padEnd(40)}${String(count).padStart(10)}`);
  console.log(`Done in ${(milliseconds / 1000).toFixed(1)} s.`);
  if (unreadable.length > 0) {
    console.log(`\n${unreadable.length} values do not decrypt. They are left as they are:`);
    for (const { table, id, column } of unreadable.slice(0, SHOWN)) console.log(`  ${table} ${id}: ${column}`);
    if (unreadable.length > SHOWN) console.log(`  … and ${unreadable.length - SHOWN} more`);
  }
  for (const { version, what } of kept) console.log(`Key ${version} must stay in ENCRYPTION_KEYS: ${what}.`);
  for (const version of removable)
    console.log(`Key ${version} is not needed any more: take it out of ENCRYPTION_KEYS.`);
  if (isUnfinished)
    throw new Failure('Some rows were in use to the end, or a transaction is still open: run it again.');
  if (unreadable.length > 0) throw new Failure('Not everything is encrypted with the newest key.');
  console.log(`Everything is encrypted with key ${newest}.`);
}
