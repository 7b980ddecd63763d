// @ts-check
// PostgreSQL writes `postmaster.pid` into its data directory: who serves it, on which port, and whether it is ready.
import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from './processes.mjs';

/** @typedef {{ pid: number, port: number, isReady: boolean }} RunningServer */

/**
 * The server that is running on the data directory. A file that a dead server left is removed:
 * when its number belongs to another program by now, PostgreSQL itself would refuse to start.
 * @param {string} dataDir
 * @returns {RunningServer | undefined}
 */
export function findRunningServer(dataDir) {
  const file = path.join(dataDir, 'postmaster.pid');
  const text = readIfThere(file);
  if (!text) return undefined;
  const [pid, directory, , port, , , , status] = text.split('\n');
  if (isServing(Number(pid), [dataDir, directory])) {
    return { pid: Number(pid), port: Number(port), isReady: status?.trim() === 'ready' };
  }
  removeIfUnchanged(file, text);
  return undefined;
}

/** @param {number} pid @param {string[]} directories */
function isServing(pid, directories) {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const commandLine = readIfThere(`/proc/${pid}/cmdline`) ?? '';
  return directories.some((directory) => directory && commandLine.includes(directory));
}

/**
 * Another launcher may have replaced the file since it was read: take it away first, look, and put a fresh one back.
 * @param {string} file @param {string} text
 */
function removeIfUnchanged(file, text) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (fs.readFileSync(aside, 'utf8') !== text) fs.linkSync(aside, file);
    fs.rmSync(aside);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error; // another launcher removed or replaced it
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}
