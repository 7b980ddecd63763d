import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { jobs } from '../../src/plugins/crm/server/src/jobs';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { aStaffMember, type Staff } from '../support/staff';

const CUSTOMER = 'api::customer.customer';
let app: TestApp;
let db: Client;
let rest: { Authorization: string };
let manager: Staff;
let target: Server;
let mail: MailServer;
let logged: string;
const posted: string[] = [];
const events: unknown[] = [];
const secrets: string[] = [];

/** Fields that only this path writes: unmistakable, and each in the form in which it is stored. */
let made = 0;
const secretPerson = () => {
  made += 1;
  const n = String(made).padStart(2, '0');
  const person = {
    name: `Person ${n}`,
    phones: [{ number: `+86137645190${n}`, primary: true }],
    emails: [{ address: `zq.hidden.${n}@kwvxq.example`, primary: true }],
    wechatId: `kwvxq_wechat_${n}`,
    wecomExternalId: `kwvxq_wecom_${n}`,
    whatsapp: `+86137645191${n}`,
    idType: 'passport',
    idNumber: `XQ77418${n}`,
    address: { city: 'Testville', detail: `Kwvxq Lane ${n}` },
  };
  // What every spelling of a phone has in common.
  secrets.push(`137645190${n}`, `137645191${n}`, `zq.hidden.${n}`, `kwvxq_wechat_${n}`, `kwvxq_wecom_${n}`);
  secrets.push(`XQ77418${n}`, `Kwvxq Lane ${n}`);
  return person;
};

const fromDist = (feature: string) => jest.requireActual(path.resolve(`dist/src/plugins/crm/server/src/${feature}`));

beforeAll(async () => {
  target = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      posted.push(body);
      response.end();
    });
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  mail = await startMailServer();
  app = await startApp({ ...mail.env });
  db = new Client({ connectionString: app.databaseUrl });
  await db.connect();
  logged = '';
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    jest.spyOn(stream, 'write').mockImplementation(((chunk: never, ...rest: never[]) => {
      logged += chunk;
      return write(chunk, ...rest);
    }) as never);
  }
  app.strapi.log.level = 'silly';
  app.strapi.log.on('data', (line: object) => (logged += JSON.stringify(line)));
  const token = await app.strapi.service('admin::api-token').create({ name: 's', type: 'full-access', lifespan: null });
  rest = { Authorization: `Bearer ${token.accessKey}` };
  manager = await aStaffMember(app, 'crm-manager');
  await app.strapi.get('webhookStore').createWebhook({
    name: 'listener',
    url: `http://127.0.0.1:${(target.address() as AddressInfo).port}`,
    headers: {},
    events: ['entry.create', 'entry.update', 'entry.delete'],
    isEnabled: true,
  });
  for (const hook of await app.strapi.get('webhookStore').findWebhooks()) app.strapi.get('webhookRunner').add(hook);
  for (const event of ['create', 'update', 'delete'])
    app.strapi.eventHub.on(
      `entry.${event}`,
      ((payload: unknown) => void events.push(structuredClone(payload))) as never,
    );
  await fillEveryWay();
}, 60_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await jobs.destroy?.(app.strapi);
  await db.end();
  await app.stop();
  await mail.stop();
  await new Promise((resolve) => target.close(resolve));
});

const LIST = `/content-manager/collection-types/${CUSTOMER}`;

const fillEveryWay = async () => {
  // The panel, with a change and a removal.
  const shown = await app.http.post(LIST).set(manager.auth).send(secretPerson());
  expect(shown.status).toBe(201);
  const next = secretPerson();
  const changed = await app.http.put(`${LIST}/${shown.body.data.documentId}`).set(manager.auth).send(next);
  expect(changed.status).toBe(200);

  // REST, the document service, and each search that carries a value in its address.
  const answer = await app.http.post('/api/customers').set(rest).send({ data: secretPerson() });
  expect(answer.status).toBe(201);
  const gone = await app.strapi.documents(CUSTOMER).create({ data: secretPerson() as never });
  await app.strapi.documents(CUSTOMER).update({ documentId: gone.documentId, data: secretPerson() as never });
  await app.strapi.documents(CUSTOMER).delete({ documentId: gone.documentId });
  for (const query of [
    'filters[phones][number]=+8613764519003',
    '_q=13764519003',
    'filters[emails][address]=zq.hidden.03@kwvxq.example',
  ])
    expect(
      (await app.http.get(`/api/customers?${encodeURI(query).replace('+', '%2B')}`).set(rest)).body.data,
    ).toHaveLength(1);
  for (const data of [{ phones: [{ number: 'kwvxq' }] }, { emails: [{ address: 'kwvxq@' }] }])
    expect(
      (
        await app.http
          .post('/api/customers')
          .set(rest)
          .send({ data: { name: 'Wrong', ...data } })
      ).status,
    ).toBe(400);

  // The query layer, many rows at once.
  const [one, two, three] = [secretPerson(), secretPerson(), secretPerson()];
  const flat = ({ name, wechatId, idNumber, wecomExternalId, whatsapp }: typeof one) => ({
    name, wechatId, idNumber, wecomExternalId, whatsapp, documentId: name.replace(' ', ''),
  }); // prettier-ignore
  await app.strapi.db.query(CUSTOMER).createMany({ data: [flat(one), flat(two)] });
  const rest3: Partial<ReturnType<typeof flat>> = flat(three);
  delete rest3.documentId;
  await app.strapi.db.query(CUSTOMER).updateMany({ where: { name: one.name }, data: rest3 });

  // An import in the panel: staging, a row that fails, the rest written.
  const [good, bad] = [secretPerson(), secretPerson()];
  const csv = `name,phone,email,wechat\n${good.name},${good.phones[0].number},${good.emails[0].address},${good.wechatId}\n,${bad.phones[0].number}x77,${bad.emails[0].address},${bad.wechatId}\n`;
  const { startImportJobs } = fromDist('import/work-on-run');
  await startImportJobs(app.strapi);
  const upload = await app.http
    .post('/crm/import/runs')
    .set(manager.auth)
    .field('type', 'customers')
    .attach('file', Buffer.from(csv), 'list.csv');
  expect(upload.status).toBe(200);
  const run = upload.body.data;
  const started = await app.http
    .post(`/crm/import/runs/${run.id}/start`)
    .set(manager.auth)
    .send({ mapping: run.mapping, options: run.options, dryRun: false });
  expect(started.status).toBe(200);
  for (let state = 'queued'; state !== 'done'; ) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    ({ state } = (await app.http.get(`/crm/import/runs/${run.id}`).set(manager.auth)).body.data);
    if (state === 'failed') throw new Error('the import failed');
  }

  // Employees, listings, and a greeting that lies in the outbox.
  secrets.push('137645199', 'KWVXQ-CERT');
  await app.strapi.documents('api::employee.employee').create({
    data: { name: 'Emp', phone: '+8613764519900', state: 'active' } as never,
  });
  await app.strapi.db.query('api::listing.listing').create({
    data: { title: 'House', certificateNo: 'KWVXQ-CERT', documentId: 'house' } as never,
  });
  const person = await app.strapi.documents(CUSTOMER).create({
    data: {
      ...secretPerson(), language: 'en', birthdayCalendar: 'solar', birthMonth: 3, birthDay: 9,
    } as never,
  }); // prettier-ignore
  await app.strapi.documents('api::consent.consent').create({
    data: {
      customer: person.documentId,
      channel: 'email',
      purpose: 'greeting',
      state: 'granted',
      method: 'form',
    } as never,
  });
  const [plan] = await app.strapi.documents('api::care-plan.care-plan').findMany({ sort: 'id:asc' });
  await app.strapi
    .documents('api::care-plan.care-plan')
    .update({ documentId: plan.documentId, data: { state: 'active' } as never });
  await db.query("update care_plans set active_since = '2027-01-01'");
  const at = new Date('2027-03-09T01:00:00Z');
  await fromDist('care').planMessages(app.strapi, at);
  await fromDist('care').deliverMessages(app.strapi, { clock: () => at });
  await fromDist('audit').sealEntries(app.strapi);
};

/** Every row of every table of every schema, as the database would write it into a dump; bytes also as what they are. */
const dumpAll = async (): Promise<Buffer> => {
  const { rows: tables } = await db.query(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const parts: Buffer[] = [];
  for (const { name } of tables) {
    const { rows } = await db.query({ text: `select t.* from ${name} t`, rowMode: 'array' });
    for (const row of rows)
      for (const value of row as unknown[])
        parts.push(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value) ?? ''), Buffer.from('\n'));
  }
  return Buffer.concat(parts);
};

const leaksIn = (bytes: Buffer): string[] => {
  const text = bytes.toString('latin1').toLowerCase();
  return secrets.filter((secret) => {
    const raw = Buffer.from(secret);
    // Base64 writes three bytes as four letters: each of the three ways a value can lie in it.
    const inBase64 = [0, 1, 2].map((skip) => {
      const whole = raw.subarray(skip, skip + Math.floor((raw.length - skip) / 3) * 3);
      return whole.toString('base64').toLowerCase();
    });
    return [secret.toLowerCase(), raw.toString('hex'), ...inBase64].some((form) => text.includes(form));
  });
};

test('the search finds a value in every form in which it could leak', () => {
  for (const form of [
    secrets[0],
    Buffer.from(`x${secrets[0]}`).toString('base64'),
    Buffer.from(secrets[0]).toString('hex'),
  ])
    expect(leaksIn(Buffer.from(form))).toContain(secrets[0]);
});

test('the whole database holds none of the values, whatever path they came by (S81)', async () => {
  const { rows } = await db.query(`select
    (select count(*)::int from customers where name like 'Person%') as customers,
    (select count(*)::int from care_messages where address is not null) as messages,
    (select count(*)::int from crm_audit.entries where uid = '${CUSTOMER}') as audit,
    (select count(*)::int from crm_import.import_runs where file is not null and problems is not null) as imports,
    (select count(*)::int from pgboss.job) as jobs`);
  expect(rows[0].customers).toBeGreaterThanOrEqual(6);
  for (const part of ['messages', 'audit', 'imports', 'jobs']) expect(rows[0][part]).toBeGreaterThan(0);
  const mailed = mail.mails.flatMap(({ to }) => [to ?? []].flat().map(({ text }) => text));
  expect(mailed).toEqual([expect.stringMatching(/^zq\.hidden\.\d+@kwvxq\.example$/)]);
  const dump = await dumpAll();
  expect(dump.includes('Person 01')).toBe(true);
  expect(leaksIn(dump)).toEqual([]);
});

test('webhooks and events carry masks only (S81)', async () => {
  expect(posted.length).toBeGreaterThan(3);
  expect(posted.join()).toContain('137****');
  expect(leaksIn(Buffer.from(posted.join('\n')))).toEqual([]);
  expect(events.length).toBeGreaterThan(3);
  expect(leaksIn(Buffer.from(JSON.stringify(events)))).toEqual([]);
});

test('the log of the server tells none of them (S81)', () => {
  expect(logged).toContain('/api/customers');
  expect(leaksIn(Buffer.from(logged))).toEqual([]);
});
