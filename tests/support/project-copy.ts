import { spawn } from 'node:child_process';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { testEnv } from './test-env.cjs';

const root = path.resolve(__dirname, '../..');

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export interface DevelopedProject {
  dir: string;
  url: string;
  output(): string;
  stop(): Promise<void>;
}

/** `strapi develop`, without the panel, on a copy of the project that may be changed. Removed when stopped. */
export const developCopy = async (databaseUrl: string): Promise<DevelopedProject> => {
  const dir = path.join(root, '.data', `project-copy-${process.pid}`);
  await rm(dir, { recursive: true, force: true });
  await mkdir(path.join(dir, 'public/uploads'), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json', 'favicon.png', 'config', 'database', 'src', 'types']) {
    await cp(path.join(root, name), path.join(dir, name), { recursive: true });
  }
  await symlink(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  const port = String(await freePort());
  const strapi = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
  const child = spawn(process.execPath, [strapi, 'develop', '--no-watch-admin', '--no-build-admin'], {
    cwd: dir,
    detached: true,
    env: { ...process.env, ...testEnv(databaseUrl), NODE_ENV: 'development', HOST: '127.0.0.1', PORT: port },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    dir,
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    async stop() {
      // The command keeps a worker; both are in the group of the detached child.
      if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
      await gone;
      await rm(dir, { recursive: true, force: true });
    },
  };
};
