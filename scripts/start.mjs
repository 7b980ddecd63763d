// @ts-check
// npm start: production, with the settings of the environment and .env. Builds nothing, installs nothing.
import { isBuilt } from './application-build.mjs';
import { ensureDatabase } from './database.mjs';
import { runCommand } from './endings.mjs';
import { readEnvFile } from './env-file.mjs';
import { Failure } from './project.mjs';
import { startStrapi } from './run-strapi.mjs';
import { assertSecrets } from './secrets.mjs';
import { assertNodeVersion, assertPortFree } from './this-machine.mjs';

await runCommand(async () => {
  readEnvFile();
  assertNodeVersion();
  assertSecrets(process.env);
  if (!isBuilt()) throw new Failure('The application is not built: run "npm run build" first.');
  await assertPortFree('npm start');
  const database = await ensureDatabase();
  console.log(`Database: ${database.note}`);
  return startStrapi('start', { database, mode: 'production', live: true }).ended;
});
