import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Client } from 'pg';
import { cloneDatabase } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { startServerProcess, type ServerProcess } from '../support/server-process';

// Some 30 boots: a minute on two free cores, several on a machine that is busy with other things.
jest.setTimeout(600_000);

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let db: Client;
let mail: MailServer;
let proof: ChildProcess | undefined;

beforeAll(async () => {
  [database, mail] = await Promise.all([cloneDatabase(), startMailServer()]);
  db = new Client({ connectionString: database.url });
  await db.connect();
  await db.query(
    "update care_plans set state = 'active', active_since = '2027-01-01' where id = (select min(id) from care_plans)",
  );
});
afterAll(async () => {
  proof?.kill();
  for (const server of servers) await (await server).stop('SIGKILL');
  await db.end();
  await database.drop();
  await mail.stop();
});

/** `count` customers born on month/day who agreed to greetings, `<prefix><n>@example.com`. */
const insertCustomers = (prefix: string, count: number, month: number, day: number) =>
  db.query(
    `with made as (
       insert into customers (document_id, name, birthday_calendar, birth_month, birth_day, language, created_at, published_at)
       select $1 || n, $1 || n, 'solar', $3, $4, 'en', '2026-01-01', '2026-01-01' from generate_series(1, $2::int) n
       returning id, document_id
     ), mails as (
       insert into components_customer_emails (address, address_index, "primary")
       select document_id || '@example.com', document_id, true from made
       returning id, address
     ), joined as (
       insert into customers_cmps (entity_id, cmp_id, component_type, field, "order")
       select made.id, mails.id, 'customer.email', 'emails', 1
       from made join mails on mails.address = made.document_id || '@example.com'
     )
     insert into consents (document_id, channel, purpose, state, customer_key, created_at)
     select 'consent' || document_id, 'email', 'greeting', 'granted', id, '2026-01-01' from made`,
    [prefix, count, month, day],
  );

const countBy = async (column: string, prefix: string): Promise<Record<string, number>> => {
  const { rows } = await db.query(
    `select m.${column} as key, count(*)::int as count from care_messages m join customers c on c.id = m.customer_key
     where c.name like $1 group by 1`,
    [`${prefix}%`],
  );
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
};

const recipients = (prefix: string) =>
  mail.mails
    .map(({ to }) => (Array.isArray(to) ? '' : (to?.text ?? '')))
    .filter((address) => address.startsWith(prefix));

/** Only so that a run that hangs ends: a busy machine takes its time. */
const LIMIT_MS = 240_000;

const until = async (what: string, isTrue: () => Promise<boolean>) => {
  const limit = Date.now() + LIMIT_MS;
  while (!(await isTrue())) {
    if (Date.now() > limit) throw new Error(`too long, and not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
};

/** A clock that starts at `instant` now, the same for every process of a test. */
const clockFrom = (instant: string) => {
  const movedBy = Date.parse(instant) - Date.now();
  return () => new Date(Date.now() + movedBy).toISOString();
};

const servers: Promise<ServerProcess>[] = [];
const startServer = (now: string) => {
  const server = startServerProcess(database.url, {
    ...mail.env,
    CRM_JOBS: 'true',
    CRM_CARE_TICK: '* * * * * *',
    CRM_NOW: now,
  });
  servers.push(server);
  return server;
};

test('two server processes that tick at once send each customer one message', async () => {
  await insertCustomers('pair', 150, 3, 10);
  const clock = clockFrom('2027-03-10T01:00:00Z');
  const pair = await Promise.all([startServer(clock()), startServer(clock())]);
  await until('all are sent', async () => (await countBy('state', 'pair')).sent === 150);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await Promise.all(pair.map((server) => server.stop()));
  expect(recipients('pair')).toHaveLength(150);
  expect(new Set(recipients('pair')).size).toBe(150);
  const { rows } = await db.query(
    `select count(*)::int as jobs, count(distinct data->>'slot')::int as slots,
       count(*) filter (where state in ('failed', 'retry'))::int as failed
     from pgboss.job where name = 'care'`,
  );
  expect(rows[0]).toEqual({ jobs: rows[0].slots, slots: expect.any(Number), failed: 0 });
  expect(rows[0].slots).toBeGreaterThan(1);
});

test('S28 workers are killed, the mail server cuts connections, the database restarts: one message a customer, none twice', async () => {
  const options = ['--customers', '800', '--kills', '20', '--restarts', '1'];
  proof = spawn(process.execPath, ['scripts/prove-care.mjs', ...options], {
    cwd: path.resolve(__dirname, '../..'),
  });
  let output = '';
  for (const stream of [proof.stdout, proof.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const [code] = await once(proof, 'exit');
  console.log(output);
  expect({ code, isProven: output.includes('Proven:') }).toEqual({ code: 0, isProven: true });
});
