import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sanitize } from '@strapi/utils';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let token: { id: number; accessKey: string };
let customer: string;
const statements: string[] = [];

const tokens = () => app.strapi.service('admin::api-token');
const auth = () => ({ Authorization: `Bearer ${token.accessKey}` });
const during = async (action: () => PromiseLike<unknown>) => {
  statements.length = 0;
  await action();
  return [...statements];
};
const quiet = () => new Promise((resolve) => setTimeout(resolve, 100));

beforeAll(async () => {
  app = await startApp();
  token = await tokens().create({ name: 'lean', type: 'full-access', description: '', lifespan: null });
  const owner = await app.strapi.documents('api::employee.employee').create({ data: { name: '李娜' } as never });
  const created = await app.strapi.documents('api::customer.customer').create({
    data: { name: '张伟', phones: [{ number: '+8613900000001' }], owner: owner.documentId } as never,
  });
  customer = created.documentId;
  app.strapi.db.connection.on('query', ({ sql }: { sql: string }) => statements.push(sql));
});
afterAll(() => app.stop());

test.each(['', '?populate[0]=owner&populate[1]=phones', '?fields[0]=name', '?populate=*'])(
  'an answer holds what the framework itself would let out: %s',
  async (query) => {
    const schema = app.strapi.getModel('api::customer.customer');
    const framework = sanitize.createAPISanitizers({
      getModel: (uid: string) => app.strapi.getModel(uid as never),
    } as never);
    const answer = await app.http.get(`/api/customers/${customer}${query}`).set(auth());
    expect(answer.status).toBe(200);
    const again = await framework.output(answer.body.data, schema as never, {} as never);
    expect(answer.body.data).toEqual(JSON.parse(JSON.stringify(again)));
    for (const name of ['ownerKey', 'teamKey', 'searchText']) expect(answer.body.data).not.toHaveProperty(name);
  },
);

test('a read takes no transaction', async () => {
  const sql = await during(() => app.http.get('/api/customers').set(auth()));
  expect(sql.some((statement) => /from "customers"/.test(statement))).toBe(true);
  expect(sql.filter((statement) => /^(begin|commit)/i.test(statement))).toEqual([]);
});

test('a read inside a transaction sees what the transaction wrote', async () => {
  const documents = app.strapi.documents('api::team.team');
  await app.strapi.db.transaction(async () => {
    const team = await documents.create({ data: { name: 'Seen from inside' } as never });
    expect(await documents.findOne({ documentId: team.documentId })).not.toBeNull();
  });
});

test('a write that fails leaves nothing behind', async () => {
  const documents = app.strapi.documents('api::team.team');
  const attempt = app.strapi.db.transaction(async () => {
    await documents.create({ data: { name: 'Never there' } as never });
    throw new Error('stop');
  });
  await expect(attempt).rejects.toThrow('stop');
  expect(await documents.findFirst({ filters: { name: 'Never there' } as never })).toBeNull();
});

test('a write does not read all that hangs on the record when no webhook listens', async () => {
  const sql = await during(async () => {
    await app.http
      .put(`/api/customers/${customer}`)
      .set(auth())
      .send({ data: { company: 'ACME' } });
    await quiet();
  });
  expect(sql.some((statement) => /^update "customers"/.test(statement))).toBe(true);
  expect(sql.filter((statement) => /left join "(transactions|demands)_customer_lnk"/.test(statement))).toEqual([]);
});

test('a webhook still gets the whole record', async () => {
  const received: { entry: { owner?: { name: string } } }[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request
      .on('data', (chunk) => (body += chunk))
      .on('end', () => {
        received.push(JSON.parse(body));
        response.end();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const store = app.strapi.get('webhookStore');
  const webhook = await store.createWebhook({
    name: 'test',
    url,
    events: ['entry.update'],
    isEnabled: true,
    headers: {},
  });
  app.strapi.get('webhookRunner').add(webhook);

  await app.http
    .put(`/api/customers/${customer}`)
    .set(auth())
    .send({ data: { company: 'Initech' } });
  for (let i = 0; i < 50 && !received.length; i += 1) await quiet();
  expect(received[0].entry.owner?.name).toBe('李娜');

  app.strapi.get('webhookRunner').remove(webhook);
  await new Promise((resolve) => server.close(resolve));
});

test('a token that loses a right, or is revoked, is refused on the next request', async () => {
  const custom = await tokens().create({
    name: 'custom',
    type: 'custom',
    description: '',
    lifespan: null,
    permissions: ['api::customer.customer.find'],
  });
  const headers = { Authorization: `Bearer ${custom.accessKey}` };
  expect((await app.http.get('/api/customers').set(headers)).status).toBe(200);
  await tokens().update(custom.id, { permissions: ['api::listing.listing.find'] });
  expect((await app.http.get('/api/customers').set(headers)).status).toBe(403);
  await tokens().revoke(custom.id);
  expect((await app.http.get('/api/listings').set(headers)).status).toBe(401);
});
