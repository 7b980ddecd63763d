// @ts-check
// The sample agency of a trial: loaded into an empty database only, once, and whole.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { lastLines, runChild } from './children.mjs';
import { query } from './database.mjs';
import { Failure, inData, inProject } from './project.mjs';

/** @typedef {{ role: string, email: string, password: string }} Login */

const LOGINS = 'demo-logins.json';
const LOADING = 'demo-loading';

/** @param {import('./database.mjs').Database} database @returns {Promise<string>} a note for the reader */
export async function ensureSampleAgency(database) {
  const mark = inData(LOADING);
  const name = database.embedded ? 'embedded' : createHash('sha256').update(database.url).digest('hex');
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === name) await forgetHalfAgency(database);
  if (!(await isEmpty(database.url))) return 'the database has data: nothing loaded';

  fs.writeFileSync(mark, name);
  fs.rmSync(inData(LOGINS), { force: true }); // of a database that is no more
  const { code, text } = await runChild(process.execPath, [inProject('scripts', 'demo.mjs')], {
    env: { ...process.env, NODE_ENV: 'production', TZ: 'UTC', CRM_JOBS: 'false', DATABASE_URL: database.url },
  });
  if (code !== 0 || readSampleLogins().length === 0)
    throw new Failure(`The sample agency could not be loaded; its last lines:\n${lastLines(text)}`);
  fs.rmSync(mark);
  return 'loaded';
}

/** One login for each role; none when the database was not filled by us. @returns {Login[]} */
export function readSampleLogins() {
  const file = inData(LOGINS);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : [];
}

/** Nobody who could log in: the application has never been used. @param {string} url */
async function isEmpty(url) {
  try {
    const [{ used }] = await query(url, 'select exists (select from admin_users) as used');
    return !used;
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === '42P01') return true; // no such table yet
    throw error;
  }
}

/** The last load was cut short, and nobody has worked in the database since: start over. @param {import('./database.mjs').Database} database */
async function forgetHalfAgency({ url, embedded }) {
  if (!embedded) {
    throw new Failure(
      `Loading the sample agency into the database of DATABASE_URL was cut short: empty that database, or remove ${inData(LOADING)} to keep it as it is.`,
    );
  }
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  await query(String(server), `drop database if exists "${name}" with (force)`);
  await query(String(server), `create database "${name}"`);
}
