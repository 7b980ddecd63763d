// Two applications on the same rows, each in a process of its own, in production mode, on loopback.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import readline from 'node:readline';

const here = import.meta.dirname;
export const SECRETS = {
  NODE_ENV: 'production',
  TZ: 'UTC',
  CRM_JOBS: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  APP_KEYS: 'bench-key-one,bench-key-two',
  ADMIN_JWT_SECRET: 'bench-admin-jwt',
  API_TOKEN_SALT: 'bench-api-token-salt',
  TRANSFER_TOKEN_SALT: 'bench-transfer-salt',
  JWT_SECRET: 'bench-jwt',
  ADMIN_ENCRYPTION_KEY: 'bench-admin-encryption-key-32-ch',
  ENCRYPTION_KEYS: `1:${'0'.repeat(64)}`,
  RATE_LIMIT_TOKEN: '0',
  RATE_LIMIT_ADDRESS: '0',
  RATE_LIMIT_ANONYMOUS: '0',
  RATE_LIMIT_STAFF: '0',
};

/** Starts serve.cjs and answers with what it prints: one JSON object. `stop` ends the process. */
export const startServer = async ({ appDir, distDir, url, port, prepare = false }) => {
  const child = spawn(process.execPath, [path.join(here, 'serve.cjs')], {
    cwd: appDir,
    env: {
      ...process.env,
      ...SECRETS,
      DATABASE_URL: url,
      PORT: String(port),
      BENCH_APP: appDir,
      BENCH_DIST: distDir,
      BENCH_PREPARE: String(prepare),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let noise = '';
  child.stderr.on('data', (data) => (noise += data));
  const ended = once(child, 'exit');
  const said = (async () => {
    for await (const line of readline.createInterface({ input: child.stdout })) {
      if (line.startsWith('{"ready"')) return JSON.parse(line);
      noise += `${line}\n`;
    }
    throw new Error(`the server in ${appDir} did not start:\n${noise.slice(-2_000)}`);
  })();
  const ready = await said;
  child.stdout.resume();
  return {
    ...ready,
    base: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
