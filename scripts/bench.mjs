// @ts-check
// npm run bench -- <name> [--option value]: one measurement of bench/, our way and the others in one run.
import fs from 'node:fs';
import { ensureDatabase } from './database.mjs';
import { runCommand } from './endings.mjs';
import { readEnvFile } from './env-file.mjs';
import { Failure, inProject } from './project.mjs';

await runCommand(async () => {
  const [name, ...rest] = process.argv.slice(2);
  const file = inProject('bench', `${name}.mjs`);
  const names = fs
    .readdirSync(inProject('bench'))
    .filter(
      (entry) =>
        entry.endsWith('.mjs') &&
        fs.readFileSync(inProject('bench', entry), 'utf8').includes('export async function run('),
    )
    .map((entry) => entry.replace('.mjs', ''));
  if (!names.includes(name)) throw new Failure(`npm run bench -- <name>, one of: ${names.join(', ')}`);
  process.chdir(inProject());
  readEnvFile();
  if (!fs.existsSync('dist/src/index.js'))
    throw new Failure('The server is not built: run "npm run build:server" first.');
  const database = await ensureDatabase();
  const { run } = await import(file);
  console.log(JSON.stringify(await run({ ...readOptions(rest), databaseUrl: database.url })));
});

/** `--rows 1000 --fast` as `{ rows: '1000', fast: true }`. @param {string[]} words */
function readOptions(words) {
  /** @type {Record<string, string | true>} */
  const options = {};
  words.forEach((word, place) => {
    if (!word.startsWith('--')) return;
    const next = words[place + 1];
    options[word.slice(2)] = next === undefined || next.startsWith('--') ? true : next;
  });
  return options;
}
