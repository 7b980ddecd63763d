import { spawn } from 'node:child_process';
import { Refusal } from '../refusal';
import { environmentFor, type DatabasePlace } from './connect';

interface Dump {
  program: string;
  place: DatabasePlace;
  /** Exported by a transaction that stays open until pg_dump has ended. */
  snapshot: string;
  /** Each table by its plain name, when pg_dump comes to it. */
  onTable?(table: string): void;
  signal: AbortSignal;
}

const KEPT_CHARACTERS = 4_000;

/** What pg_dump writes, in the custom format; the iteration throws when it ends in any other way than well. */
export async function* dumpDatabase({ program, place, snapshot, onTable, signal }: Dump): AsyncGenerator<Buffer> {
  const options = ['--format=custom', '--no-owner', '--no-acl', '--no-password', '--verbose', `--snapshot=${snapshot}`];
  const child = spawn(program, options, { env: environmentFor(place), stdio: ['ignore', 'pipe', 'pipe'], signal });
  const ended = new Promise<number | NodeJS.Signals | Error>((resolve) => {
    child.once('error', resolve);
    child.once('close', (code, killed) => resolve(code ?? killed ?? 1));
  });
  let rest = '';
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const table = /dumping contents of table "(.+)"$/.exec(line)?.[1];
      if (table) onTable?.(table);
      else if (/error|fatal|detail|hint/i.test(line)) said = `${said}${line}\n`.slice(-KEPT_CHARACTERS);
    }
  });
  try {
    yield* child.stdout as AsyncIterable<Buffer>;
  } finally {
    // Whoever stops reading half-way leaves nobody behind who writes.
    if (child.exitCode === null && !child.stdout.readableEnded) child.kill();
  }
  const outcome = await ended;
  if (outcome instanceof Error) throw outcome;
  if (outcome !== 0)
    throw new Refusal('tool-failed', `pg_dump ended with ${outcome}${said ? `: ${said.trim()}` : '.'}`);
}
