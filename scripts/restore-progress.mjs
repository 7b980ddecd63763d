// @ts-check
// What a restore says on the terminal.
import { bytes, wholeNumber } from './words.mjs';

const TELL_EVERY_MS = 2_000;

/** @returns {(step: any) => void} */
export function showStep() {
  let told = Date.now();
  return (step) => {
    if (step.step === 'verifying') console.log('Reading the whole file, and checking every part of it …');
    if (step.step === 'verified') {
      const { takenAt, application, database, tables } = step.manifest;
      console.log(
        `It is whole: taken ${takenAt}, version ${application.version}, PostgreSQL ${database.server}, ${tables.length} tables.`,
      );
      console.log('Loading the database, in one transaction …');
    }
    if (step.step === 'loading' && (Date.now() - told > TELL_EVERY_MS || step.bytes === step.of)) {
      told = Date.now();
      console.log(`  ${bytes(step.bytes)} of ${bytes(step.of)} read`);
    }
    if (step.step === 'comparing') console.log('Comparing every table …');
  };
}

/** Collects the comparison, and prints it as a table. */
export function showTables() {
  /** @type {any[]} */
  const rows = [];
  return {
    add: (/** @type {any} */ row) => void rows.push(row),
    print() {
      const width = Math.max(0, ...rows.map(({ table }) => table.length));
      const count = (/** @type {number | null} */ value) => (value === null ? 'none' : wholeNumber(value)).padStart(12);
      console.log(`\n${'table'.padEnd(width)} ${'backed up'.padStart(12)} ${'restored'.padStart(12)}  checksum`);
      for (const { table, expected, found, isSame } of rows)
        console.log(`${table.padEnd(width)} ${count(expected)} ${count(found)}  ${isSame ? 'same' : 'DIFFERENT'}`);
    },
  };
}
