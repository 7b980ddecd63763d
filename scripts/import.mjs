// @ts-check
// npm run import -- <type> <file>: a CSV file into the CRM, without the panel. Exit code 0 unless it could not run.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDatabase } from './database.mjs';
import { runCommand } from './endings.mjs';
import { readEnvFile } from './env-file.mjs';
import { Failure, inProject } from './project.mjs';

const USAGE = `npm run import -- <customers|listings> <file.csv> [options]
  --dry-run             say what would happen, write nothing
  --existing <what>     to records that are there: fill (empty fields, the default), overwrite, skip
  --country <XX>        country of phone numbers without a country code; the office's unless given
  --owner <who>         number, name or e-mail of the employee who owns rows that name nobody
  --system <name>       where the file comes from: record numbers of two systems do not collide
  --mapping <file>      JSON { "heading": "field" } in place of the proposed one
  --problems <file>     write all problems to a CSV file`;
const SHOWN = 40;
const require = createRequire(import.meta.url);

await runCommand(async () => {
  const { values, positionals } = readArguments();
  const [type, file] = positionals;
  if (!type || !file || positionals.length > 2) throw new Failure(USAGE);
  const source = path.resolve(process.env.INIT_CWD ?? '.', file);
  if (!fs.existsSync(source)) throw new Failure(`There is no file ${source}.`);
  process.chdir(inProject());
  readEnvFile();
  if (!fs.existsSync('dist/src/index.js'))
    throw new Failure('The server is not built: run "npm run build:server" first.');
  const database = await ensureDatabase();
  Object.assign(process.env, { TZ: 'UTC', CRM_JOBS: 'false', DATABASE_URL: database.url });

  const { createStrapi } = require('@strapi/strapi');
  const { importFile, problemsCsv } = require(inProject('dist/src/plugins/crm/server/src/import'));
  const app = await createStrapi({ appDir: inProject(), distDir: inProject('dist'), serveAdminPanel: false }).load();
  app.log.level = 'warn';
  const started = Date.now();
  const { 'dry-run': dryRun = false, mapping, problems: problemsFile, ...options } = values;
  const result = await importFile(app, {
    type,
    file: source,
    options,
    dryRun,
    mapping: mapping && JSON.parse(fs.readFileSync(path.resolve(process.env.INIT_CWD ?? '.', mapping), 'utf8')),
    onProgress: (/** @type {number} */ rows, /** @type {number} */ total) => console.log(`${rows} of ${total} rows`),
  }).catch((/** @type {Error} */ error) => {
    throw error.name === 'ValidationError' ? new Failure(error.message) : error;
  });
  show(result, Date.now() - started);
  if (problemsFile)
    fs.writeFileSync(path.resolve(process.env.INIT_CWD ?? '.', problemsFile), problemsCsv(result.problems));
  await app.destroy();
});

function readArguments() {
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        existing: text,
        country: text,
        owner: text,
        system: text,
        mapping: text,
        problems: text,
      },
    });
  } catch (error) {
    throw new Failure(`${/** @type {Error} */ (error).message}\n\n${USAGE}`);
  }
}

/** @param {any} result @param {number} milliseconds */
function show({ dryRun, counts, problems, encoding, mapping, unmapped }, milliseconds) {
  console.log(`\nRead as ${encoding}. Columns:`);
  for (const [heading, target] of Object.entries(mapping)) console.log(`  ${heading} → ${target}`);
  if (unmapped.length > 0) console.log(`  left out: ${unmapped.join(', ')}`);
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  console.log(dryRun ? `\nDry run in ${time}, nothing was written. It would be:` : `\nDone in ${time}:`);
  for (const outcome of ['created', 'updated', 'skipped', 'failed', 'rows'])
    console.log(`  ${outcome.padEnd(8)}${String(counts[outcome]).padStart(8)}`);
  if (problems.length > 0) console.log(`\n${problems.length} problems:`);
  const bySeverity = ['error', 'warning', 'notice'].flatMap((severity) =>
    problems.filter((/** @type {any} */ problem) => problem.severity === severity),
  );
  for (const { line, severity, column, value, reason } of bySeverity.slice(0, SHOWN))
    console.log(
      `  row ${line}, ${column || 'whole row'}, ${severity}: ${reason}${value ? ` (${JSON.stringify(value)})` : ''}`,
    );
  if (problems.length > SHOWN)
    console.log(`  … and ${problems.length - SHOWN} more: --problems <file> writes them all`);
}
