import { Client } from 'pg';
import { cloneDatabase } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { startServerProcess, type ServerProcess } from '../support/server-process';

const KILLS = 20;
/** What a process has in flight at most (SMTP_CONNECTIONS). */
const LANES = 10;

// Some 25 boots: a minute on two free cores, several on a machine that is busy with other things.
jest.setTimeout(600_000);

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let db: Client;
let mail: MailServer;

beforeAll(async () => {
  [database, mail] = await Promise.all([cloneDatabase(), startMailServer()]);
  db = new Client({ connectionString: database.url });
  await db.connect();
  await db.query(
    "update care_plans set state = 'active', active_since = '2027-01-01' where id = (select min(id) from care_plans)",
  );
});
afterAll(async () => {
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
  return (later = 0) => new Date(Date.now() + movedBy + later).toISOString();
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

test('a process killed in the middle of its work sends nothing twice, and leaves what was in flight uncertain', async () => {
  const customers = 1_500;
  await insertCustomers('kill', customers, 3, 11);
  mail.delayMs = 500;
  const clock = clockFrom('2027-03-11T01:00:00Z');
  const hasInFlight = async (server: ServerProcess) => {
    const { rows } = await db.query(
      "select address from care_messages where state = 'sending' and handed_over_at is not null and worker like $1",
      [`%:${server.process.pid}:%`],
    );
    return rows.some(({ address }) => mail.unanswered.has(address));
  };

  // Two are always on their way up while one works: twenty boots one after another would take minutes.
  const coming = [startServer(clock()), startServer(clock())];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const victim = (await coming.shift()) as ServerProcess;
    if (kill + coming.length < KILLS) coming.push(startServer(clock()));
    await until(`victim ${kill} has something in flight`, () => hasInFlight(victim));
    await victim.stop('SIGKILL');
  }

  mail.delayMs = 0;
  const survivor = await startServer(clock(10 * 60_000));
  await until('nothing is left to do', async () => {
    const left = await countBy('state', 'kill');
    return !left.pending && !left.sending && Object.keys(left).length > 0;
  });
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await survivor.stop();

  const states = await countBy('state', 'kill');
  const arrived = recipients('kill');
  console.log(`${KILLS} kills: ${JSON.stringify(states)}, ${arrived.length} at the mail server`);
  expect(new Set(arrived).size).toBe(arrived.length);
  expect(Object.values(await countBy('customer_key', 'kill'))).toEqual(Array(customers).fill(1));
  expect(states.sent + states.uncertain).toBe(customers);
  // Each kill cut at least one message off from its answer, and at most one a lane.
  expect(states.uncertain).toBeGreaterThanOrEqual(KILLS);
  expect(states.uncertain).toBeLessThanOrEqual(KILLS * LANES);
  expect(arrived.length).toBeGreaterThan(states.sent);
  expect(arrived.length).toBeLessThanOrEqual(customers);
});
