// @ts-check
// The application without its server, for commands that use its services.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { ensureDatabase } from './database.mjs';
import { readEnvFile } from './env-file.mjs';
import { Failure, inProject } from './project.mjs';

const require = createRequire(import.meta.url);

/** The compiled index of a feature of the plugin. @param {string} feature */
export const loadFeature = (feature) => require(inProject('dist/src/plugins/crm/server/src', feature));

/** `.env` read, the server compiled, TZ as everywhere. */
export function prepareCommand() {
  process.chdir(inProject());
  readEnvFile();
  if (!fs.existsSync('dist/src/index.js'))
    throw new Failure('The server is not built: run "npm run build:server" first.');
  process.env.TZ = 'UTC';
}

/** @param {(app: any, load: (feature: string) => any) => Promise<number | void>} work */
export async function withApplication(work) {
  prepareCommand();
  const database = await ensureDatabase();
  Object.assign(process.env, { CRM_JOBS: 'false', DATABASE_URL: database.url });
  const { createStrapi } = require('@strapi/strapi');
  const app = await createStrapi({ appDir: inProject(), distDir: inProject('dist'), serveAdminPanel: false }).load();
  app.log.level = 'warn';
  try {
    return await work(app, loadFeature);
  } finally {
    await app.destroy();
  }
}
