// @ts-check
// What must be ended before this process may: children and the database, the youngest first.
import { constants } from 'node:os';
import { Failure } from './project.mjs';

/** @type {(() => Promise<void>)[]} */
const endings = [];
let isEnding = false;
let endCodeBySignal = /** @type {number | undefined} */ (undefined);

/** Remembers what to end. Returns the way to forget it. @param {() => Promise<void>} end */
export function onEnd(end) {
  endings.push(end);
  return () => {
    const index = endings.indexOf(end);
    if (index >= 0) endings.splice(index, 1);
  };
}

/** Once the end has begun, no further step may: whoever waits here waits until the process is gone. */
export async function stayIfEnding() {
  if (isEnding) await new Promise(() => {});
}

/** From here on, Ctrl-C is the ordinary end and no failure. */
export function expectSignals() {
  endCodeBySignal = 0;
}

/**
 * Runs a command to its end, whatever that is: ends everything, says a failure, leaves with a code.
 * @param {() => Promise<number | void>} command returns the exit code
 */
export async function runCommand(command) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A terminal and npm both pass a Ctrl-C on: the second one must not cut the first one's work short.
    process.on(signal, () => void endAll(endCodeBySignal ?? 128 + constants.signals[signal]));
  }
  try {
    await endAll((await command()) ?? 0);
  } catch (error) {
    if (isEnding) return; // a step that was ended by the signal
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    await endAll(1);
  }
}

/** @param {number} code */
async function endAll(code) {
  if (isEnding) return;
  isEnding = true;
  let exitCode = code;
  for (let end = endings.pop(); end; end = endings.pop()) {
    try {
      await end();
    } catch (error) {
      console.error(error);
      exitCode ||= 1;
    }
  }
  process.exit(exitCode);
}
