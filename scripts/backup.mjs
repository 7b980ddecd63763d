// @ts-check
// npm run backup: everything into one encrypted file, now. Exit code 0 only when it is whole.
import { withApplication } from './application.mjs';
import { runCommand } from './endings.mjs';
import { Failure } from './project.mjs';
import { seconds } from './steps.mjs';
import { bytes, wholeNumber } from './words.mjs';

await runCommand(() =>
  withApplication(async (app, load) => {
    const { backupNow, Refusal } = load('backups');
    const started = Date.now();
    const run = await backupNow(app, {
      onProgress: (/** @type {{ percent: number, bytes: number }} */ { percent, bytes: written }) =>
        console.log(`${percent} % of the data, ${bytes(written)} written`),
    }).catch((/** @type {Error} */ error) => {
      throw error instanceof Refusal ? new Failure(error.message) : error;
    });
    if (run.state !== 'done') throw new Failure(run.error);
    console.log(`${run.place}/${run.fileName}`);
    console.log(`  ${bytes(run.bytes)} in ${seconds(Date.now() - started)}, SHA-256 ${run.checksum}`);
    console.log(`  ${wholeNumber(run.rows)} rows of ${run.tables} tables, ${wholeNumber(run.files)} uploaded files`);
  }),
);
