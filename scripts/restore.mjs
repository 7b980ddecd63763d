// @ts-check
// npm run restore -- <file>: a backup into the empty database of DATABASE_URL (or a new embedded one), and public/uploads.
import path from 'node:path';
import { loadFeature, prepareCommand } from './application.mjs';
import { ensureDatabase } from './database.mjs';
import { runCommand } from './endings.mjs';
import { Failure, inProject } from './project.mjs';
import { showStep, showTables } from './restore-progress.mjs';
import { seconds } from './steps.mjs';
import { wholeNumber } from './words.mjs';

const USAGE = `npm run restore -- <file>
  <file>   a backup (….tar.age), or s3://bucket/prefix/name
  Needs BACKUP_IDENTITY, the private key, and an empty database in DATABASE_URL.`;

await runCommand(async () => {
  const [wanted, ...rest] = process.argv.slice(2);
  if (!wanted || wanted.startsWith('-') || rest.length > 0) throw new Failure(USAGE);
  const file = wanted.startsWith('s3://') ? wanted : path.resolve(process.env.INIT_CWD ?? '.', wanted);
  prepareCommand();
  const database = await ensureDatabase();
  process.env.DATABASE_URL = database.url;
  const { restoreFile, Refusal } = loadFeature('backups');
  const started = Date.now();
  const tables = showTables();
  try {
    const { manifest, sha256 } = await restoreFile(inProject(), file, { onStep: showStep(), onTable: tables.add });
    tables.print();
    const rows = manifest.tables.reduce((/** @type {number} */ sum, /** @type {any} */ table) => sum + table.rows, 0);
    console.log(
      `\nRestored in ${seconds(Date.now() - started)}: ${wholeNumber(rows)} rows of ${manifest.tables.length} tables and ${wholeNumber(manifest.uploads.length)} files, all as they were backed up.`,
    );
    console.log(`SHA-256 of the file: ${sha256}`);
    if (manifest.auditHead)
      console.log(`The audit must reach seal ${manifest.auditHead.seq}, ${manifest.auditHead.hash}.`);
    console.log(
      `Its fields need version ${manifest.fieldKeys.join(', ')} of ENCRYPTION_KEYS. Start it with: npm start`,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (/** @type {any} */ (error).code === 'different') tables.print();
    throw new Failure(/** @type {Error} */ (error).message);
  }
});
