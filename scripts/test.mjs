// @ts-check
// npm test: everything, in the order in which a fault is found soonest. Does its own set-up; stops at the first failure.
import fs from 'node:fs';
import { ensureBuilt } from './application-build.mjs';
import { npm, runChild } from './children.mjs';
import { CHROMIUM_ADVICE, findChromium } from './chromium.mjs';
import { runCommand } from './endings.mjs';
import { ensurePackages } from './packages.mjs';
import { inProject } from './project.mjs';
import { seconds } from './steps.mjs';
import { addCounts, countTests } from './test-counts.mjs';
import { assertNodeVersion } from './this-machine.mjs';

/** @typedef {{ counts: import('./test-counts.mjs').Counts, ok: boolean, skipped?: string }} Result */

const chromium = findChromium();

/** @type {[name: string, run: () => Promise<Result>][]} */
const parts = [
  ['types, lint and pure tests', () => runScript('check')],
  ['pure tests in another time zone', () => runScript('test:pure', { TZ: 'America/New_York' })],
  ['commands and embedded database', () => runNodeTests('tests/scripts', 'tests/embedded-postgres')],
  ['integration tests', () => runScript('test:integration')],
  ['browser tests', runBrowserTests],
];

await runCommand(async () => {
  assertNodeVersion();
  console.log('Packages …');
  console.log(await ensurePackages());
  /** @type {Result[]} */
  const results = [];
  for (const [index, [name, run]] of parts.entries()) {
    const title = `${index + 1}/${parts.length} ${name}`;
    console.log(`\n=== ${title}`);
    const start = Date.now();
    const result = await run();
    results.push(result);
    const outcome = result.skipped ? `SKIPPED: ${result.skipped}` : result.ok ? 'ok' : 'FAILED';
    console.log(`=== ${title}: ${outcome}, ${seconds(Date.now() - start)}`);
    if (!result.ok) break;
  }

  const { passed, failed, skipped } = addCounts(results.map(({ counts }) => counts));
  console.log('');
  for (const result of results) if (result.skipped) console.log(`Skipped: ${result.skipped}`);
  if (results.length < parts.length) {
    console.log(
      `Not run: ${parts
        .slice(results.length)
        .map(([name]) => name)
        .join(', ')}`,
    );
  }
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return results.every(({ ok }) => ok) ? 0 : 1;
});

async function runBrowserTests() {
  if (!chromium) {
    const skipped = `browser tests, because there is no Chromium here: ${CHROMIUM_ADVICE}`;
    return { ok: true, skipped, counts: { passed: 0, failed: 0, skipped: 1 } };
  }
  console.log('Admin panel …');
  console.log(await ensureBuilt());
  return runScript('test:e2e', { CHROMIUM_PATH: chromium });
}

/** @param {string} name @param {Record<string, string>} [env] */
function runScript(name, env) {
  const [program, ...first] = npm();
  return runTests(program, [...first, 'run', '--silent', name], env);
}

/** @param {string[]} directories */
function runNodeTests(...directories) {
  const files = directories.flatMap((directory) =>
    fs.readdirSync(inProject(directory)).map((name) => `${directory}/${name}`),
  );
  const tests = files.filter((file) => file.endsWith('.test.mjs'));
  return runTests(process.execPath, ['--test', '--test-reporter=spec', ...tests]);
}

/** @param {string} program @param {string[]} args @param {Record<string, string>} [env] @returns {Promise<Result>} */
async function runTests(program, args, env) {
  const { code, text } = await runChild(program, args, { live: true, env: { ...process.env, ...env } });
  const counts = countTests(text);
  if (code !== 0 && counts.failed === 0) counts.failed = 1; // types, lint, or a runner that did not get as far as counting
  return { ok: code === 0, counts };
}
