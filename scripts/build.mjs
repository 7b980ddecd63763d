// @ts-check
// npm run build: compiles the server and bundles the admin panel.
import { buildApplication } from './application-build.mjs';
import { runCommand } from './endings.mjs';
import { readEnvFile } from './env-file.mjs';

await runCommand(async () => {
  readEnvFile();
  await buildApplication({ live: true });
});
