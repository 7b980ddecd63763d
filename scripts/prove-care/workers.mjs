// @ts-check
// Worker processes: some at work, others loaded and waiting to take the place of one that is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onEnd } from '../endings.mjs';
import { Failure, root } from '../project.mjs';

const LOADING_AT_ONCE = 2;

/** @typedef {{ pid: number, begin: () => void, end: (signal: NodeJS.Signals) => Promise<void> }} Worker */

/** @param {() => NodeJS.ProcessEnv} env of a worker that is loaded now */
export function openWorkers(env) {
  /** @type {Worker[]} */
  const waiting = [];
  /** @type {string[]} */
  const faults = [];

  const load = async () => {
    const child = spawn(process.execPath, [path.join(root, 'scripts/prove-care/worker.cjs')], {
      cwd: root,
      env: env(),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const gone = once(child, 'exit');
    let said = '';
    const forget = onEnd(async () => {
      child.kill('SIGKILL');
      await gone;
    });
    void gone.then(forget);
    const isLoaded = await new Promise((resolve) => {
      const listen = (/** @type {Buffer} */ chunk) => {
        said = (said + chunk).slice(-4_000);
        if (/^loaded$/m.test(said)) resolve(true);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      void gone.then(() => resolve(false));
    });
    // A worker that starts while the database restarts ends: another takes its place.
    if (!isLoaded) return void faults.push(said);
    waiting.push({
      pid: Number(child.pid),
      begin: () => child.stdin.write('go\n'),
      async end(signal) {
        if (child.exitCode === null && child.signalCode === null) child.kill(signal);
        await gone;
      },
    });
  };

  return {
    /** Loads until `count` wait. @param {number} count */
    async fill(count) {
      const allowed = faults.length + count + 10;
      const lane = async () => {
        while (waiting.length < count && faults.length < allowed) await load();
      };
      await Promise.all(Array.from({ length: Math.min(LOADING_AT_ONCE, count) }, lane));
      if (waiting.length < count) throw new Failure(`Workers do not start:\n${faults.at(-1)}`);
    },
    /** Has one that waits begin to work. */
    async take() {
      while (waiting.length === 0) await sleep(50);
      const worker = /** @type {Worker} */ (waiting.shift());
      worker.begin();
      return worker;
    },
    waiting: () => waiting.length,
    stop: () => Promise.all(waiting.splice(0).map((worker) => worker.end('SIGKILL'))),
  };
}
