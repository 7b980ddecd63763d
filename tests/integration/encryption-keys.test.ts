import { spawn } from 'node:child_process';
import path from 'node:path';
import { Client } from 'pg';
import { startApp, type TestApp } from '../support/app';
import { startServerProcess } from '../support/server-process';
import { aStaffMember } from '../support/staff';
import { testEnv } from '../support/test-env.cjs';

jest.setTimeout(180_000);

const CUSTOMER = 'api::customer.customer';
const key = (version: number) => `${version}:${String(version).repeat(64)}`;
const OLD = testEnv('').ENCRYPTION_KEYS;
const BOTH = `${key(2)},${OLD}`;
const MANY = 10_000;

let app: TestApp;
let db: Client;
let rest: { Authorization: string };

beforeAll(async () => {
  app = await startApp();
  db = new Client({ connectionString: app.databaseUrl });
  await db.connect();
  const token = await app.strapi.service('admin::api-token').create({ name: 's', type: 'full-access', lifespan: null });
  rest = { Authorization: `Bearer ${token.accessKey}` };
});
afterAll(async () => {
  await db.end();
  await app.stop();
});

const create = async (data: object) =>
  (await app.http.post('/api/customers').set(rest).send({ data }).expect(201)).body.data.documentId as string;
const find = async (phone: string) => {
  const { body } = await app.http
    .get(`/api/customers?filters[phones][number][$eq]=${encodeURIComponent(phone)}`)
    .set(rest)
    .expect(200);
  return body.data.map(({ name }: { name: string }) => name);
};
const one = async (sql: string) => (await db.query(sql)).rows[0];
const versions = async () =>
  (await db.query("select split_part(number, ':', 2) as v, count(*)::int from components_customer_phones group by 1"))
    .rows;

/** `npm run keys:rotate` in a process of its own. */
const rotate = (keys: string) => {
  const child = spawn(process.execPath, [path.resolve('scripts/keys-rotate.mjs')], {
    env: { ...process.env, ...testEnv(app.databaseUrl), ENCRYPTION_KEYS: keys },
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  );
  return { child, ended };
};

/** What staff do meanwhile; everything must be right all the time. */
const workUntil = async (isOver: () => boolean, weiId: string) => {
  let rounds = 0;
  while (!isOver()) {
    rounds += 1;
    expect(await find('138 1234 1234')).toEqual(['张伟']);
    await create({ name: `New ${rounds}`, phones: [{ number: `+4420794${String(10_000 + rounds)}` }] });
    expect(await find(`+4420794${String(10_000 + rounds)}`)).toEqual([`New ${rounds}`]);
    const changed = await app.http
      .put(`/api/customers/${weiId}`)
      .set(rest)
      .send({ data: { wechatId: `wei_${rounds}` } });
    expect(changed.status).toBe(200);
  }
  return rounds;
};

test('a rotation that is killed goes on, while people work; what does not decrypt is said and stays (S81)', async () => {
  const weiId = await create({
    name: '张伟',
    phones: [{ number: '138 1234 1234' }],
    emails: [{ address: 'zhang@example.com' }],
    idNumber: '11010519491231002X',
    idType: 'resident_id',
  });
  for (let from = 0; from < MANY; from += 1_000)
    await app.strapi.db.query('customer.phone').createMany({
      data: Array.from({ length: 1_000 }, (_, n) => ({ number: `+86139${String(10_000_000 + from + n)}` })),
    });
  const manager = await aStaffMember(app, 'crm-manager');
  const upload = await app.http
    .post('/crm/import/runs')
    .set(manager.auth)
    .field('type', 'customers')
    .attach('file', Buffer.from('name,phone\nWang Fang,13912345678\n'), 'list.csv');
  expect(upload.status).toBe(200);
  // As the planning of greetings copies an address.
  await db.query(`insert into care_messages (document_id, occurrence_key, channel, state, address, address_index, scheduled_for)
    select 'copied', 'x', 'email', 'cancelled', address, address_index, now() from components_customer_emails`);
  await db.query(`insert into care_messages (document_id, occurrence_key, channel, state, address, scheduled_for)
    values ('broken', 'y', 'email', 'cancelled', 'enc:v1:${'A'.repeat(64)}', now())`);

  process.env.ENCRYPTION_KEYS = BOTH;
  const first = rotate(BOTH);
  while ((await versions()).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  first.child.kill('SIGKILL');
  await first.ended;
  expect((await versions()).map(({ v }) => v).sort()).toEqual(['v1', 'v2']);

  let isOver = false;
  const second = rotate(BOTH).ended.finally(() => (isOver = true));
  const rounds = await workUntil(() => isOver, weiId);
  const { code, output } = await second;
  const broken = await one("select id, address from care_messages where document_id = 'broken'");
  expect(output).toContain(`care_messages ${broken.id}: address`);
  expect(output).toMatch(/of \d+ rows/);
  expect(output).not.toContain('not needed any more');
  expect({ code, address: broken.address }).toEqual({ code: 1, address: `enc:v1:${'A'.repeat(64)}` });
  expect(await versions()).toEqual([{ v: 'v2', count: MANY + 1 + rounds }]);

  // With the new key alone every value opens, and is found.
  process.env.ENCRYPTION_KEYS = key(2);
  expect(await find('13812341234')).toEqual(['张伟']);
  expect(
    await app.strapi.documents(CUSTOMER).findOne({ documentId: weiId, populate: ['phones', 'emails'] }),
  ).toMatchObject({
    phones: [{ number: '+8613812341234' }],
    emails: [{ address: 'zhang@example.com' }],
    idNumber: '11010519491231002X',
    wechatId: `wei_${rounds}`,
  });
  const copied = await app.strapi.documents('api::care-message.care-message').findOne({ documentId: 'copied' });
  expect(copied).toMatchObject({ address: 'zhang@example.com' });
  expect(
    await one(
      `select count(*)::int from care_messages m join components_customer_emails e on e.address_index = m.address_index`,
    ),
  ).toEqual({ count: 1 });
  const run = await app.http.get(`/crm/import/runs/${upload.body.data.id}`).set(manager.auth).expect(200);
  expect(run.body.data.samples.phone).toEqual(['13912345678']);
});

test('afterwards only the keys that something still needs are asked for (S81)', async () => {
  await db.query("delete from care_messages where document_id = 'broken'");
  process.env.ENCRYPTION_KEYS = [key(4), key(3), key(2), OLD].join();
  const { rotateKeys } = jest.requireActual(path.resolve('dist/src/plugins/crm/server/src/encryption'));
  const report = await rotateKeys(app.strapi);
  expect(report).toMatchObject({ newest: 4, isUnfinished: false, unreadable: [], removable: [3] });
  expect(report.kept.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
  const { value } = await one("select value from strapi_core_store_settings where key = 'plugin_crm_encryption-keys'");
  expect(Object.keys(JSON.parse(value))).toEqual(['1', '2', '4']);
});

test('a wrong, a missing and no key stop the start with one line (S81)', async () => {
  const start = (keys: string) =>
    startServerProcess(app.databaseUrl, { ENCRYPTION_KEYS: keys }).then(
      () => 'it started',
      (error: Error) => {
        expect(error.message).not.toMatch(/\n +at /);
        return /ENCRYPTION_KEYS .+/.exec(error.message)?.[0];
      },
    );
  const all = [key(4), key(2), OLD];
  const said = await Promise.all([
    start([`4:${'5'.repeat(64)}`, key(2), OLD].join()),
    start(all.slice(1).join()),
    start(''),
  ]);
  expect(said).toEqual([
    'ENCRYPTION_KEYS holds another key 4 than the one that data are encrypted with.',
    expect.stringMatching(/^ENCRYPTION_KEYS lacks key 4, with which data are encrypted\. .+$/),
    expect.stringMatching(/^ENCRYPTION_KEYS is missing .+$/),
  ]);
});

test('what an earlier release stored in clear is encrypted before anything is served (S81)', async () => {
  await db.query(`
    insert into customers (document_id, name, wechat_id, id_number, search_text, created_at, published_at)
      values ('plain', 'Lin Mei', 'Lin_Mei_7', '11010519491231002X', 'lin mei lin_mei_7', now(), now());
    insert into components_customer_phones (number) values ('+8613700001111');
    insert into customers_cmps (entity_id, cmp_id, component_type, field, "order")
      select c.id, p.id, 'customer.phone', 'phones', 1 from customers c, components_customer_phones p
      where c.document_id = 'plain' and p.number = '+8613700001111';
    insert into employees (document_id, name, phone, search_text, created_at, published_at)
      values ('plain-employee', 'Zhao', '+8613700002222', 'zhao +8613700002222', now(), now());
    insert into care_messages (document_id, occurrence_key, channel, state, address, scheduled_for)
      values ('plain-message', 'z', 'email', 'cancelled', 'lin@example.com', now());
    delete from strapi_core_store_settings where key in ('plugin_crm_encrypted-columns', 'plugin_crm_searched-fields');
  `);
  const keys = [key(4), key(2), OLD].join();
  process.env.ENCRYPTION_KEYS = keys;
  const server = await startServerProcess(app.databaseUrl, { ENCRYPTION_KEYS: keys });
  const output = server.output();
  await server.stop();

  expect(output).toMatch(/1 rows of components_customer_phones were in clear/);
  const stored = await db.query(`
    select wechat_id as value, search_text as text from customers where document_id = 'plain'
    union all select phone, search_text from employees where document_id = 'plain-employee'
    union all select address, null from care_messages where document_id = 'plain-message'`);
  for (const { value } of stored.rows) expect(value).toMatch(/^enc:v4:/);
  expect(stored.rows.map(({ text }) => text)).toEqual(['lin mei', 'zhao', null]);
  expect(await find('137 0000 1111')).toEqual(['Lin Mei']);
  const plain = await app.strapi.documents(CUSTOMER).findOne({ documentId: 'plain', populate: ['phones'] });
  expect(plain).toMatchObject({
    wechatId: 'Lin_Mei_7',
    idNumber: '11010519491231002X',
    phones: [{ number: '+8613700001111' }],
  });
});
