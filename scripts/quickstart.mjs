// @ts-check
// npm run quickstart: from a fresh clone to a served CRM with a sample agency. Again: only what has changed.
import { ensureBuilt } from './application-build.mjs';
import { ensureDatabase } from './database.mjs';
import { runCommand } from './endings.mjs';
import { readEnvFile, writeEnvFile } from './env-file.mjs';
import { ensurePackages } from './packages.mjs';
import { localAddress, startStrapi, waitUntilServing } from './run-strapi.mjs';
import { ensureSampleAgency, readSampleLogins } from './sample-agency.mjs';
import { assertSecrets } from './secrets.mjs';
import { countSteps } from './steps.mjs';
import { assertNodeVersion, assertPortFree } from './this-machine.mjs';

await runCommand(async () => {
  const step = countSteps(7);
  await step('this machine', async () => {
    readEnvFile();
    assertNodeVersion();
    await assertPortFree('npm run quickstart');
    return `Node ${process.versions.node}, ${localAddress()} is free`;
  });
  await step('packages (a few minutes the first time)', ensurePackages);
  await step('settings', async () => {
    const isNew = await writeEnvFile();
    readEnvFile();
    assertSecrets(process.env);
    return isNew ? '.env written, with secrets of its own' : 'unchanged';
  });

  const database = await step('database', ensureDatabase);
  process.env.DATABASE_URL = database.url;
  await step('build (a minute or two when the sources have changed)', ensureBuilt);
  await step('sample agency', () => ensureSampleAgency(database));
  const strapi = startStrapi('start', { database, mode: 'production', live: false });
  await step('server', () => waitUntilServing(strapi));

  printWelcome();
  return strapi.ended;
});

function printWelcome() {
  const logins = readSampleLogins();
  console.log(`\nEstate CRM serves at ${localAddress()}/admin (Ctrl-C ends it)\n`);
  if (logins.length === 0) return console.log('Log in with an account of this database.\n');
  const width = (/** @type {'role' | 'email'} */ key) => Math.max(...logins.map((login) => login[key].length));
  const [role, email] = [width('role'), width('email')];
  for (const login of logins)
    console.log(`  ${login.role.padEnd(role)}  ${login.email.padEnd(email)}  ${login.password}`);
  console.log('\nThese logins are kept in .data/demo-logins.json.\n');
}
