// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { strapiProgram } from './application-build.mjs';
import { lastLines, startChild } from './children.mjs';
import { expectSignals } from './endings.mjs';
import { Failure } from './project.mjs';

const START_LIMIT_MS = 180_000;

/**
 * Starts Strapi on a database. Ctrl-C and SIGTERM end it first and the database after it (endings.mjs).
 * @param {'start' | 'develop'} command
 * @param {{ database: import('./database.mjs').Database, mode: 'production' | 'development', live: boolean }} options
 */
export function startStrapi(command, { database, mode, live }) {
  const preload = new URL('end-with-parent.mjs', import.meta.url).href;
  const child = startChild(process.execPath, ['--import', preload, strapiProgram(), command], {
    live,
    channel: true,
    env: { ...process.env, NODE_ENV: mode, TZ: 'UTC', DATABASE_URL: database.url },
  });
  expectSignals();
  /** Resolves with the exit code when Strapi or its database has ended. */
  const ended = Promise.race([
    child.exited,
    database.ended.then(() => {
      throw new Failure('The embedded PostgreSQL server has ended; see .data/postgres.log.');
    }),
  ]);
  ended.catch(() => {});
  return { ...child, ended };
}

/**
 * Waits until Strapi answers, then shows its output.
 * @param {ReturnType<typeof startStrapi>} strapi
 */
export async function waitUntilServing(strapi) {
  const hasEnded = strapi.ended.then((code) => {
    throw new Failure(`Strapi ended with ${code} before it answered. Its last lines:\n${lastLines(strapi.text())}`);
  });
  hasEnded.catch(() => {});
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await Promise.race([isHealthy(), hasEnded]))) {
    if (Date.now() > deadline) {
      throw new Failure(`Strapi does not answer after ${START_LIMIT_MS / 1000} s:\n${lastLines(strapi.text())}`);
    }
    await Promise.race([sleep(200), hasEnded]);
  }
  strapi.show();
}

/** The address this installation listens on, as a browser of this machine reaches it. */
export function localAddress() {
  const host = process.env.HOST || '127.0.0.1';
  const reachable = ['0.0.0.0', '::', '[::]'].includes(host) ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${process.env.PORT || 1337}`;
}

async function isHealthy() {
  return fetch(`${localAddress()}/_health`, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.status === 204,
    () => false, // not listening yet
  );
}
