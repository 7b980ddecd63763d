// @ts-check
// The data directory: made once, complete or not at all, and never touched when it exists.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isAlive, SERVER_ENVIRONMENT } from './processes.mjs';
import { POSTGRES_MAJOR } from './native-binaries.mjs';

/**
 * C.UTF-8 with ICU's zh-Hans: Chinese names sort by pinyin, and pg_trgm sees Chinese letters
 * (with a plain C locale it takes no trigrams from them, and ILIKE folds ASCII only).
 * macOS has no C.UTF-8.
 */
const LOCALE = [
  `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  '--locale-provider=icu',
  '--icu-locale=zh-Hans',
];

/** Lies in the data directory, so that both come into being in one rename. @param {string} dataDir */
const passwordFile = (dataDir) => path.join(dataDir, 'crm-password');

/**
 * Creates the cluster unless it is there.
 * @param {{ dataDir: string, initdb: string, user: string, durable: boolean, runner: import('./run-as.mjs').Runner }} options
 * @returns {string} the password of `user`
 */
export function ensureCluster(options) {
  const { dataDir } = options;
  if (!isCluster(dataDir)) createCluster(options);
  try {
    return fs.readFileSync(passwordFile(dataDir), 'utf8');
  } catch (error) {
    throw new Error(`The password of the cluster is missing: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {string} dataDir */
function isCluster(dataDir) {
  const versionFile = path.join(dataDir, 'PG_VERSION');
  if (!fs.existsSync(versionFile)) {
    if (fs.existsSync(dataDir) && fs.readdirSync(dataDir).length > 0) {
      throw new Error(`${dataDir} holds files and is no PostgreSQL cluster: move them away.`);
    }
    return false;
  }
  const major = fs.readFileSync(versionFile, 'utf8').trim();
  if (major !== POSTGRES_MAJOR) {
    throw new Error(
      `${dataDir} was made by PostgreSQL ${major}; the embedded one is ${POSTGRES_MAJOR}: dump it with ${major} and load it again.`,
    );
  }
  return true;
}

/** @param {Parameters<typeof ensureCluster>[0]} options */
function createCluster({ dataDir, initdb, user, durable, runner }) {
  removeAbandoned(dataDir);
  const scratch = `${dataDir}.init-${process.pid}-${randomBytes(3).toString('hex')}`;
  const secret = `${scratch}.password`; // beside it: initdb wants an empty directory
  const password = randomBytes(18).toString('base64url');
  try {
    fs.mkdirSync(scratch, { mode: 0o700 });
    fs.writeFileSync(secret, password, { mode: 0o600 });
    if (runner.uid !== undefined && runner.gid !== undefined) {
      fs.chownSync(scratch, runner.uid, runner.gid);
      fs.chownSync(secret, runner.uid, runner.gid);
    }
    const [command, args] = runner.wrap(initdb, [
      ...['-D', scratch, '-U', user, '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8'],
      ...LOCALE,
      ...(durable ? [] : ['--no-sync']),
    ]);
    const result = spawnSync(command, args, { encoding: 'utf8', env: SERVER_ENVIRONMENT, windowsHide: true });
    if (result.status !== 0) {
      throw new Error(`initdb failed: ${[result.stdout, result.stderr, result.error].filter(Boolean).join('\n')}`);
    }
    fs.renameSync(secret, passwordFile(scratch));
    fs.renameSync(scratch, dataDir);
  } catch (error) {
    if (!isCluster(dataDir)) throw error; // otherwise another launcher was first, and its cluster is as good
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
    fs.rmSync(secret, { force: true });
  }
}

/** What launchers that were killed during initdb left behind. @param {string} dataDir */
function removeAbandoned(dataDir) {
  const parent = path.dirname(dataDir);
  const pattern = /\.init-(\d+)-[0-9a-f]+(\.password)?$/;
  for (const name of fs.readdirSync(parent)) {
    const pid = name.startsWith(`${path.basename(dataDir)}.init-`) && pattern.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}
