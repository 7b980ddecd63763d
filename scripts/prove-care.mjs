// @ts-check
// npm run prove:care [-- --customers 5000 --kills 200 --restarts 2]: three worker processes send a day's greetings
// through a mail server that cuts connections, while one after another is killed with -9 and the database restarts.
// Everything happens on this machine, on a database of its own. Exit code 1 unless every customer has exactly one
// message and each that is uncertain was in flight when something broke.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runChild } from './children.mjs';
import { startEmbeddedPostgres } from './embedded-postgres/index.mjs';
import { onEnd, runCommand } from './endings.mjs';
import { Failure, inProject } from './project.mjs';
import { startMailServer } from './prove-care/mail-server.mjs';
import { openOutbox } from './prove-care/outbox.mjs';
import { findFaults } from './prove-care/find-faults.mjs';
import { openWorkers } from './prove-care/workers.mjs';
import { generateSecrets } from './secrets.mjs';
import { seconds } from './steps.mjs';

const WORKERS = 3;
/** Begun before they are needed: the first look for work comes a second after the start. */
const COMING = 3;
const LANES = 10;
/** Between two kills. */
const KILL_MS = [250, 650];
/** Loaded workers that wait before a burst of kills begins. */
const BURST = 24;
/** While workers load, the mail server all but stands still, so that the work lasts as long as the kills. */
const STILL_MS = 15_000;
const BEGIN = '2027-03-10T01:00:00Z';
/** Longer than a lease, and than the first waits after a refusal. */
const LATER_MS = 10 * 60_000;
const LIMIT_MS = 5 * 60_000;

await runCommand(async () => {
  const started = Date.now();
  const { customers, kills, restarts } = readOptions(process.argv.slice(2));
  process.chdir(inProject());
  if (!fs.existsSync('dist/src/index.js'))
    throw new Failure('The server is not built: run "npm run build:server" first.');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prove-care-'));
  onEnd(async () => fs.rmSync(folder, { recursive: true, force: true }));
  const cluster = { dataDir: path.join(folder, 'postgres'), flags: ['-c', 'max_connections=400'] };
  let postgres = await startEmbeddedPostgres(cluster);
  onEnd(() => postgres.stop());
  const mail = await startMailServer();
  onEnd(async () => void (await mail.stop()));
  const outbox = openOutbox(postgres.url);

  const secrets = generateSecrets();
  const movedBy = Date.parse(BEGIN) - Date.now();
  const env = (later = 0) => ({
    ...process.env,
    ...secrets,
    NODE_ENV: 'test',
    TZ: 'UTC',
    STRAPI_TELEMETRY_DISABLED: 'true',
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: postgres.url,
    DATABASE_POOL_MIN: '0',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(mail.port),
    SMTP_IGNORE_TLS: 'true',
    SMTP_CONNECTIONS: String(LANES),
    CRM_JOBS: 'true',
    CRM_CARE_TICK: '* * * * * *',
    CRM_NOW: new Date(Date.now() + movedBy + later).toISOString(),
  });
  const prepared = await runChild(process.execPath, [inProject('scripts/prove-care/prepare.cjs'), String(customers)], {
    env: { ...env(), CRM_JOBS: 'false' },
  });
  if (prepared.code !== 0) throw new Failure(prepared.text.slice(-4_000));
  console.log(`${customers} customers, ${seconds(Date.now() - started)}`);

  const workers = openWorkers(env);
  /** @type {Set<string>} */
  const inFlight = new Set();
  let killsInWork = 0;
  let killing = 0;
  await workers.fill(Math.min(BURST, kills) + WORKERS + COMING);
  const working = await Promise.all(Array.from({ length: WORKERS + COMING }, () => workers.take()));
  const restartAt = Array.from({ length: restarts }, (_, place) => Math.round(((place + 1) * kills) / (restarts + 1)));
  for (let kill = 1; kill <= kills; kill += 1) {
    if (workers.waiting() === 0) {
      mail.delayMs = STILL_MS;
      await workers.fill(Math.min(BURST, kills - kill + 1));
      console.log(`${kill - 1} kills, ${JSON.stringify(await outbox.states())}, ${seconds(Date.now() - started)}`);
    }
    mail.delayMs = pace(
      customers - mail.taken.length,
      (kills - kill + 1) * (kill > 1 ? killing / (kill - 1) : KILL_MS[1]),
    );
    const waited = Date.now();
    await sleep(KILL_MS[0] + Math.random() * (KILL_MS[1] - KILL_MS[0]));
    const victim = await pickVictim(working, outbox);
    await victim.end('SIGKILL');
    killing += Date.now() - waited;
    const lost = await outbox.handedOver(victim.pid);
    if (lost.length > 0) killsInWork += 1;
    for (const name of lost) inFlight.add(name);
    working.push(await workers.take());
    if (!restartAt.includes(kill)) continue;
    // The first time in good order, the second as if the machine had failed.
    if (kill === restartAt[0]) await postgres.stop();
    else {
      process.kill(postgres.pid, 'SIGQUIT');
      await postgres.ended;
    }
    postgres = await startEmbeddedPostgres({ ...cluster, port: postgres.port });
    console.log(`${kill} kills, the database has restarted`);
  }

  mail.delayMs = 0;
  await until('nothing is due', async () => {
    const { pending = 0 } = await outbox.states();
    return pending === 0;
  });
  mail.isRude = false;
  await workers.stop();
  await Promise.all(working.map((worker) => worker.end('SIGTERM')));
  const last = openWorkers(() => env(LATER_MS));
  await last.fill(1);
  const survivor = await last.take();
  await until('no lease and no refusal is left', async () => {
    const { pending = 0, sending = 0, failed = 0 } = await outbox.states();
    return pending + sending + failed === 0;
  });
  await sleep(2_000); // whatever would send something twice has the time to
  await survivor.end('SIGTERM');

  const states = await outbox.states();
  const uncertain = await outbox.inState('uncertain');
  const result = {
    customers,
    kills,
    killsInWork,
    msBetweenKills: Math.round(killing / Math.max(1, kills)),
    restarts,
    states,
    messagesPerCustomer: await outbox.perCustomer(),
    taken: mail.taken.length,
    duplicates: mail.taken.length - new Set(mail.taken).size,
    cutBefore: mail.cutBefore.size,
    cutAfter: mail.cutAfter.size,
    refused: mail.refused,
    inFlightAtKills: inFlight.size,
    uncertain: uncertain.length,
  };
  console.log(`uncertain: ${uncertain.join(', ')}`);
  console.log(JSON.stringify({ ...result, took: seconds(Date.now() - started) }, null, 2));
  const faults = findFaults({ ...result, uncertain, inFlight, mail, sent: await outbox.inState('sent') });
  for (const fault of faults) console.error(`NOT PROVEN: ${fault}`);
  if (faults.length === 0)
    console.log('Proven: one message a customer, none twice, nothing lost without being listed.');
  return faults.length === 0 ? 0 : 1;
});

/**
 * The first that has something in flight; the oldest if none has for a second.
 * @param {import('./prove-care/workers.mjs').Worker[]} working @param {ReturnType<typeof openOutbox>} outbox
 */
async function pickVictim(working, outbox) {
  let busy = -1;
  for (let tries = 0; tries < 20 && busy < 0; tries += 1) {
    if (tries > 0) await sleep(50);
    const pids = await outbox.busy();
    busy = working.findIndex(({ pid }) => pids.has(pid));
  }
  return working.splice(Math.max(0, busy), 1)[0];
}

/** Milliseconds the mail server waits, so that `left` messages last for `ms`. @param {number} left @param {number} ms */
function pace(left, ms) {
  return Math.min(STILL_MS, (ms * WORKERS * LANES) / Math.max(1, left));
}

/** @param {string} what @param {() => Promise<boolean>} isTrue */
async function until(what, isTrue) {
  for (const limit = Date.now() + LIMIT_MS; !(await isTrue()); await sleep(100))
    if (Date.now() > limit) throw new Failure(`Too long, and not: ${what}`);
}

/** @param {string[]} words */
function readOptions(words) {
  const options = { customers: 5_000, kills: 200, restarts: 2 };
  for (let place = 0; place < words.length; place += 2) {
    const name = words[place].replace(/^--/, '');
    const value = Number(words[place + 1]);
    if (!(name in options) || !Number.isInteger(value) || value < 0)
      throw new Failure('npm run prove:care [-- --customers 5000 --kills 200 --restarts 2]');
    options[/** @type {keyof typeof options} */ (name)] = value;
  }
  return options;
}
