// @ts-check
// Malformed requests, generated from a seed, on every route that the application lists, as nobody, a REST user, an
// agent, an API token and a super admin: how many, which answers, and every 500 or leak with its request.
//   npm run bench -- abuse [--requests 10000] [--seed 20261]
import { spawnSync } from 'node:child_process';

/** @param {{ requests?: string, seed?: string, databaseUrl: string }} options */
export async function run({ requests = '10000', seed = '20261', databaseUrl }) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', 'tests/integration/abuse.test.ts', '--selectProjects', 'integration'],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ABUSE_REQUESTS: requests, ABUSE_SEED: seed, TEST_DATABASE_URL: databaseUrl },
    },
  );
  if (status !== 0) process.exitCode = 1;
  return { requests: Number(requests), seed: Number(seed), passed: status === 0 };
}
