// @ts-check
// npm run backup:verify: the newest backup into a database of its own, compared table by table, dropped again.
import { withApplication } from './application.mjs';
import { runCommand } from './endings.mjs';
import { Failure } from './project.mjs';
import { showStep, showTables } from './restore-progress.mjs';
import { wholeNumber } from './words.mjs';

await runCommand(() =>
  withApplication(async (app, load) => {
    const { drillRestore, Refusal } = load('backups');
    const tables = showTables();
    const drill = await drillRestore(app, { onStep: showStep(), onTable: tables.add }).catch(
      (/** @type {Error} */ error) => {
        throw error instanceof Refusal ? new Failure(error.message) : error;
      },
    );
    tables.print();
    if (drill.state !== 'done') throw new Failure(`${drill.fileName} is NOT restored: ${drill.error}`);
    console.log(
      `\n${drill.fileName} can be restored: ${wholeNumber(drill.rows)} rows of ${drill.tables} tables and ${wholeNumber(drill.files)} files are those that were backed up.`,
    );
  }),
);
