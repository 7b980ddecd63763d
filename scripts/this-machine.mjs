// @ts-check
// What must be true before anything is worth starting.
import fs from 'node:fs';
import net from 'node:net';
import { Failure, inProject } from './project.mjs';

/** Compares with `engines` of package.json, which has the form ">=20.19 <21 || >=22.12 <25". */
export function assertNodeVersion(version = process.versions.node) {
  const { engines } = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'));
  const [major, minor] = version.split('.').map(Number);
  /** @type {string[]} */
  const ranges = engines.node.split(' || ');
  const isKnown = ranges.some((range) => {
    const [, leastMajor, leastMinor, endMajor] = /^>=(\d+)\.(\d+) <(\d+)$/.exec(range)?.map(Number) ?? [];
    return major < endMajor && (major > leastMajor || (major === leastMajor && minor >= leastMinor));
  });
  if (!isKnown) {
    throw new Failure(
      `This is Node ${version}, and Estate CRM runs on ${engines.node}: install Node 22, and start again.`,
    );
  }
}

/** @param {string} command what the reader has typed, for the advice */
export async function assertPortFree(
  command,
  host = process.env.HOST || '127.0.0.1',
  port = Number(process.env.PORT || 1337),
) {
  const error = await tryToListen(host, port);
  if (!error) return;
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${port} of ${host} is taken: stop what listens there`
      : `Nothing can listen on port ${port} of ${host} (${error.message})`;
  throw new Failure(`${reason}, or choose another: PORT=${port === 1337 ? 1338 : 1337} ${command}`);
}

/** @param {string} host @param {number} port @returns {Promise<NodeJS.ErrnoException | undefined>} */
function tryToListen(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
