// @ts-check
// PostgreSQL refuses to run as root, and must end when its launcher does. This file finds the
// command to put in front of it that gives both on this machine.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Runner
 * @property {string} mode
 * @property {number} [uid] who owns the data directory; left out when it is ourselves
 * @property {number} [gid]
 * @property {(command: string, args: string[]) => [string, string[]]} wrap
 */

/** The kernel sends SIGINT, PostgreSQL's fast shutdown, when the launcher dies, whatever killed it. */
const END_WITH_LAUNCHER = ['setpriv', '--pdeathsig=INT'];

/**
 * @param {{ dataDir: string, program: string, only?: string }} options
 *   `program`: one of PostgreSQL's, to try a way with; `only`: the one mode to try (for the tests)
 * @returns {Runner}
 */
export function chooseRunner({ dataDir, program, only }) {
  const owner = fs.existsSync(dataDir) ? fs.statSync(dataDir).uid : undefined;
  const self = process.getuid?.();
  if (self === 0) return chooseForRoot({ dataDir, program, only, owner });

  if (owner !== undefined && self !== undefined && owner !== self) {
    throw new Error(`${dataDir} belongs to user ${owner} and you are ${self}: start as that user.`);
  }
  const hasDeathSignal = spawnSync(END_WITH_LAUNCHER[0], [...END_WITH_LAUNCHER.slice(1), 'true']).status === 0;
  return { mode: 'direct', wrap: prefixWith(hasDeathSignal ? END_WITH_LAUNCHER : []) };
}

/** @param {{ dataDir: string, program: string, only?: string, owner?: number }} options @returns {Runner} */
function chooseForRoot({ dataDir, program, only, owner }) {
  const tried = [];
  for (const { prefix, ...way } of waysForRoot(owner)) {
    if (only && way.mode !== only) continue;
    if (owner !== undefined && owner !== (way.uid ?? 0)) continue; // an existing cluster keeps its owner
    const wrap = prefixWith(prefix);
    const probe = '[ "$(id -u)" != 0 ] && "$1" --version >/dev/null && cd "$2"';
    const [command, args] = wrap('sh', ['-c', probe, 'sh', program, path.dirname(dataDir)]);
    const result = spawnSync(command, args, { encoding: 'utf8' });
    if (result.status === 0) return { ...way, wrap };
    tried.push(`${way.mode}: ${String(result.stderr || result.error || `exit ${result.status}`).trim()}`);
  }
  throw new Error(
    `PostgreSQL does not run as root, and there is no way here to run it as somebody else (${tried.join('; ')}). ` +
      'Start as a normal user, or set DATABASE_URL to a PostgreSQL server of yours.',
  );
}

/** From the fewest rights to the most unusual. @param {number} [owner] */
function waysForRoot(owner) {
  const accounts = readAccounts();
  const other = accounts.filter(({ uid }) => uid > 0);
  const account =
    other.find(({ uid }) => uid === owner) ??
    other.find(({ name }) => name === 'postgres') ??
    other.find(({ name }) => name === 'nobody') ??
    other[0];
  if (!account) throw new Error('You are root and /etc/passwd has no other user: set DATABASE_URL instead.');

  const { uid, gid } = account;
  const asAccount = [...END_WITH_LAUNCHER, `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  // Below a directory of mode 0700 the account cannot reach its own files: it keeps CAP_DAC_OVERRIDE and nothing else.
  // no_setuid_fixup matters: PostgreSQL looks for itself with access(2), which ignores an ambient capability without it.
  const pastClosedDirectories = [
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--bounding-set=-all,+dac_override',
    '--securebits=+no_setuid_fixup',
  ];
  // In a user namespace root only seems to be somebody else; on disk the files stay root's.
  const namespace = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];
  return [
    { mode: 'setpriv', uid, gid, prefix: asAccount },
    { mode: 'setpriv+dac', uid, gid, prefix: [...asAccount, ...pastClosedDirectories] },
    { mode: 'userns', prefix: [...namespace, ...END_WITH_LAUNCHER] },
  ];
}

function readAccounts() {
  return fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** @param {string[]} prefix @returns {Runner['wrap']} */
function prefixWith(prefix) {
  return (command, args) => {
    const [first, ...rest] = [...prefix, command, ...args];
    return [first, rest];
  };
}
