// @ts-check
// Programs that a command starts. Each has a process group of its own: a Ctrl-C reaches the command only, which then
// ends them in order, with all that they started themselves.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { onEnd, stayIfEnding } from './endings.mjs';
import { Failure, root } from './project.mjs';

const hasGroups = process.platform !== 'win32';
const END_LIMIT_MS = 25_000;
const KEPT_CHARACTERS = 200_000;

/**
 * @typedef {object} Options
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [live] shows the output as it comes
 * @property {boolean} [channel] opens an IPC channel, which closes when this process dies
 */

/** @param {string} program @param {string[]} args @param {Options} [options] */
export function startChild(program, args, { env = process.env, live = false, channel = false } = {}) {
  const colours = live && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(program, args, {
    cwd: root,
    env: { ...env, ...colours },
    stdio: ['ignore', 'pipe', 'pipe', ...(channel ? [/** @type {const} */ ('ipc')] : [])],
    detached: hasGroups,
    windowsHide: true,
  });
  const output = collect(child, live);
  const exited = new Promise((/** @type {(code: number) => void} */ resolve, reject) => {
    child.once('error', (error) => reject(new Failure(`${program} does not start: ${error.message}`)));
    child.once('close', (code) => resolve(code ?? 1));
  });
  exited.catch(() => {}); // told to whoever awaits it
  const forget = onEnd(() => endGroup(Number(child.pid), exited));
  exited.then(forget, forget);
  return { exited, ...output };
}

/** @param {string} program @param {string[]} args @param {Options} [options] */
export async function runChild(program, args, options) {
  const child = startChild(program, args, options);
  const code = await child.exited;
  await stayIfEnding(); // Strapi, asked to end, ends with 0: that is no success
  return { code, text: child.text() };
}

/** The end of an output, indented, for an error message. @param {string} text */
export function lastLines(text, count = 15) {
  const lines = text
    .trimEnd()
    .split('\n')
    .filter((line) => line.trim());
  return lines
    .slice(-count)
    .map((line) => `    ${line}`)
    .join('\n');
}

/** npm, as a program and its first arguments: the one that runs us, if there is one. */
export function npm() {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own)) return /** @type {const} */ ([process.execPath, own]);
  return /** @type {const} */ ([process.platform === 'win32' ? 'npm.cmd' : 'npm']);
}

/** @param {import('node:child_process').ChildProcess} child @param {boolean} live */
function collect(child, live) {
  let text = '';
  let isShown = live;
  const take = (/** @type {NodeJS.WriteStream} */ to) => (/** @type {Buffer} */ chunk) => {
    text = (text + chunk).slice(-KEPT_CHARACTERS);
    if (isShown) to.write(chunk);
  };
  child.stdout?.on('data', take(process.stdout));
  child.stderr?.on('data', take(process.stderr));
  return {
    text: () => text,
    show: () => {
      isShown = true;
    },
  };
}

/** @param {number} pid @param {Promise<number>} exited */
async function endGroup(pid, exited) {
  signalGroup(pid, 'SIGTERM');
  const timer = new AbortController();
  const isDone = await Promise.race([
    exited.then(
      () => true,
      () => true,
    ),
    sleep(END_LIMIT_MS, false, { signal: timer.signal }).catch(() => false),
  ]);
  timer.abort();
  if (!isDone) console.error(`Process ${pid} did not end within ${END_LIMIT_MS / 1000} s: killed.`);
  signalGroup(pid, 'SIGKILL'); // whatever it left behind
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  try {
    process.kill(hasGroups ? -pid : pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error; // already gone
  }
}
