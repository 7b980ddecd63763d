import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { testEnv } from './test-env.cjs';

const root = path.resolve(__dirname, '../..');

export interface ServerProcess {
  url: string;
  process: ChildProcess;
  /** What it printed so far, both streams. */
  output(): string;
  /** SIGTERM by default; resolves when the process is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** The compiled application in a process of its own, on the given database and a free port. */
export const startServerProcess = async (
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [path.join(__dirname, 'serve.cjs')], {
    cwd: root,
    env: { ...process.env, ...testEnv(databaseUrl), HOST: '127.0.0.1', PORT: '0', ...env },
  });
  let output = '';
  let port: string | undefined;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      port ??= /^ready (\d+)$/m.exec(output)?.[1];
      if (port) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code, signal) => reject(new Error(`server ended with ${code ?? signal}: ${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    output: () => output,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await gone;
    },
  };
};
