// @ts-check
// npm run develop: Strapi with reload, the Content-type Builder and the panel served from its sources.
import { ensureDatabase } from './database.mjs';
import { runCommand } from './endings.mjs';
import { readEnvFile, writeEnvFile } from './env-file.mjs';
import { startStrapi } from './run-strapi.mjs';
import { assertNodeVersion, assertPortFree } from './this-machine.mjs';

await runCommand(async () => {
  assertNodeVersion();
  if (await writeEnvFile()) console.log('.env written, with secrets of its own');
  readEnvFile();
  await assertPortFree('npm run develop');
  const database = await ensureDatabase();
  console.log(`Database: ${database.note}`);
  return startStrapi('develop', { database, mode: 'development', live: true }).ended;
});
