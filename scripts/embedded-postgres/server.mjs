// @ts-check
// One server for a data directory: share the one that runs, or launch it.
import { spawn } from 'node:child_process';
import { findRunningServer } from './pid-file.mjs';
import { openLog } from './server-log.mjs';
import { findFreePort, isAlive, SERVER_ENVIRONMENT, sleep } from './processes.mjs';

/**
 * @typedef {object} Server
 * @property {number} pid
 * @property {number} port
 * @property {boolean} reused another process owns it: `stop` leaves it alone
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} LaunchOptions
 * @property {string} dataDir
 * @property {string} postgres
 * @property {import('./run-as.mjs').Runner} runner
 * @property {boolean} durable
 * @property {number} [port]
 * @property {string[]} flags
 */

const START_LIMIT_MS = 60_000; // crash recovery of a large database takes its time
const STOP_LIMIT_MS = 20_000;

/** @param {LaunchOptions} options @returns {Promise<Server>} */
export async function shareOrLaunch(options) {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const running = findRunningServer(options.dataDir);
    if (running?.isReady) return share(running);
    if (Date.now() > deadline)
      throw new Error(
        `The PostgreSQL server ${running?.pid ?? ''} on ${options.dataDir} does not get ready: see ${options.dataDir}.log`,
      );
    if (!running) {
      const launched = await launch(options, options.port ?? (await findFreePort()), deadline);
      if (typeof launched === 'object') return launched;
      if (launched === 'port taken' && options.port) {
        throw new Error(
          `Port ${options.port} of 127.0.0.1 is taken: stop what listens there, or leave the port out and a free one is used.`,
        );
      }
    }
    await sleep(100); // it is starting or stopping, another launcher was first, or the port was taken meanwhile
  }
}

/** @param {import('./pid-file.mjs').RunningServer} running @returns {Server} */
function share({ pid, port }) {
  const ended = new Promise((/** @type {(nothing?: void) => void} */ resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, 500);
    timer.unref();
  });
  return { pid, port, reused: true, ended, stop: async () => {} };
}

/**
 * @param {LaunchOptions} options @param {number} port @param {number} deadline
 * @returns {Promise<Server | 'another was first' | 'port taken'>}
 */
async function launch({ dataDir, postgres, runner, durable, flags }, port, deadline) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const assignments = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args] = runner.wrap(postgres, ['-D', dataDir, '-p', String(port), ...assignments, ...flags]);
  const log = openLog(`${dataDir}.log`);
  const child = spawn(command, args, {
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', log.descriptor, log.descriptor],
    detached: process.platform !== 'win32', // Ctrl-C reaches the terminal's whole group, and the server must outlive its clients
    windowsHide: true,
  });
  log.close();
  let failure = /** @type {string | undefined} */ (undefined);
  const ended = new Promise((/** @type {(nothing?: void) => void} */ resolve) => {
    child.once('error', (error) => resolve(void (failure = error.message)));
    child.once('exit', (code, signal) => resolve(void (failure = `it ended with ${code ?? signal}`)));
  });

  const endWithUs = () => child.kill('SIGINT');
  process.once('exit', endWithUs); // for systems without a death signal
  void ended.then(() => process.removeListener('exit', endWithUs));

  while (!isReady(dataDir, child.pid)) {
    if (failure) {
      const text = log.read();
      if (/Address already in use|could not bind/.test(text)) return 'port taken';
      if (/lock file ".*" already exists|shared memory block .* still in use/.test(text)) return 'another was first';
      throw new Error(`PostgreSQL did not start (${failure}): ${text.trim()}`);
    }
    if (Date.now() > deadline) {
      child.kill('SIGQUIT');
      throw new Error(`PostgreSQL is not ready after ${START_LIMIT_MS / 1000} s: ${log.read().trim()}`);
    }
    await sleep(25);
  }

  child.unref(); // the server keeps nobody alive
  const stop = async () => {
    if (failure) return;
    child.ref();
    child.kill('SIGINT'); // fast shutdown: roll back what is open, write everything, end
    const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_LIMIT_MS); // loses nothing either: the log is replayed
    await ended;
    clearTimeout(timer);
  };
  return { pid: Number(child.pid), port, reused: false, ended, stop };
}

/** @param {string} dataDir @param {number | undefined} pid */
function isReady(dataDir, pid) {
  const running = findRunningServer(dataDir);
  return running !== undefined && running.isReady && running.pid === pid;
}
