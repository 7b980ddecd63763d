// @ts-check
// npm run audit:verify: walks the whole audit. Exit code 0 when it is whole, 1 when it is not.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { ensureDatabase } from './database.mjs';
import { runCommand } from './endings.mjs';
import { readEnvFile } from './env-file.mjs';
import { Failure, inProject } from './project.mjs';

const USAGE = `npm run audit:verify -- [options]
  --head <seal>:<hash>  an end of the chain that was kept (log, backup manifest): finds an end that was cut off`;
const PROGRESS_MS = 2_000;
const require = createRequire(import.meta.url);

await runCommand(async () => {
  const anchor = readAnchor();
  process.chdir(inProject());
  readEnvFile();
  if (!fs.existsSync('dist/src/index.js'))
    throw new Failure('The server is not built: run "npm run build:server" first.');
  const database = await ensureDatabase();
  Object.assign(process.env, { TZ: 'UTC', CRM_JOBS: 'false', DATABASE_URL: database.url });
  const { createStrapi } = require('@strapi/strapi');
  const { verifyAudit } = require(inProject('dist/src/plugins/crm/server/src/audit'));
  const app = await createStrapi({ appDir: inProject(), distDir: inProject('dist'), serveAdminPanel: false }).load();
  app.log.level = 'warn';
  const started = Date.now();
  let told = started;
  const report = await verifyAudit(app, {
    anchor,
    onProgress: (/** @type {number} */ entries, /** @type {number} */ total) => {
      if (Date.now() - told < PROGRESS_MS) return;
      told = Date.now();
      console.log(`${entries} of ${total} entries`);
    },
  });
  await app.destroy();
  for (const { seal, entry, about, what } of report.problems)
    console.log(`${[seal && `seal ${seal}`, entry && `entry ${entry}`, about].filter(Boolean).join(', ')}: ${what}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `\n${report.entries} entries under ${report.seals} seals, ${report.unsealed} not sealed yet, in ${seconds} s.`,
  );
  if (report.head) console.log(`Head: ${report.head.seq}:${report.head.hash}`);
  if (report.problems.length > 0) throw new Failure(`The audit is not whole: ${report.problems.length} problems.`);
  console.log('The audit is whole.');
});

function readAnchor() {
  let head;
  try {
    ({ head } = parseArgs({ options: { head: { type: 'string' } } }).values);
  } catch (error) {
    throw new Failure(`${/** @type {Error} */ (error).message}\n\n${USAGE}`);
  }
  if (head === undefined) return undefined;
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(head) ?? [];
  if (!seq) throw new Failure(`A head reads <seal>:<64 hexadecimal digits>.\n\n${USAGE}`);
  return { seq: Number(seq), hash };
}
