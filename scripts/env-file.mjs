// @ts-check
// `.env`: read at every start, written once.
import fs from 'node:fs';
import { Failure, inProject } from './project.mjs';
import { generateSecrets, makeBackupKeys } from './secrets.mjs';

/** Reads `.env` into process.env. What the environment says already wins. */
export function readEnvFile(file = inProject('.env')) {
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/**
 * Writes `.env` from `.env.example` with secrets of its own, readable by its owner only. An existing one stays as it is.
 * @returns {Promise<boolean>} whether it was written
 */
export async function writeEnvFile({
  file = inProject('.env'),
  example = inProject('.env.example'),
  dataDir = inProject('.data', 'postgres'),
} = {}) {
  if (fs.existsSync(file)) return false;
  if (fs.existsSync(dataDir) && !process.env.ENCRYPTION_KEYS) {
    throw new Failure(
      `${file} is missing, and the data in ${dataDir} is encrypted with its keys: put it back, or move the data away to start anew.`,
    );
  }
  try {
    const secrets = { ...generateSecrets(), ...(await makeBackupKeys()) };
    fs.writeFileSync(file, fillIn(fs.readFileSync(example, 'utf8'), secrets), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false; // another command was first
    throw error;
  }
}

/** Puts values in place of the samples; comments and everything else stay. @param {string} example @param {Record<string, string>} values */
export function fillIn(example, values) {
  const left = new Set(Object.keys(values));
  const text = example.replace(/^(\w+)=.*$/gm, (line, name) => (left.delete(name) ? `${name}=${values[name]}` : line));
  if (left.size > 0) throw new Error(`.env.example has no line for ${[...left].join(', ')}`);
  return text;
}
