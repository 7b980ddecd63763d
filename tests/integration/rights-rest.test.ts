import { aHolding, createDocument } from '../support/agency';
import { startApp, type TestApp } from '../support/app';
import { aCustomer, aTransaction, aListing } from '../support/builders';

interface Login {
  id: number;
  auth: { Authorization: string };
}
const CUSTOMER = 'api::customer.customer';

let app: TestApp;
let agent: Login;
let partner: Login;
let rival: Login;
let website: Login;
let me: { documentId: string; id: number };
let mine: Record<string, string>;
let theirs: Record<string, string>;

const aLogin = async (type: string): Promise<Login> => {
  const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
  const name = `${type}-${Math.random().toString(36).slice(2)}`;
  const user = await app.strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: name,
      email: `${name}@example.com`,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    },
  });
  const token = await app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
  return { id: user.id, auth: { Authorization: `Bearer ${token}` } };
};

const anEmployee = async (login?: Login) => {
  const row = await app.strapi.documents('api::employee.employee').create({
    data: { name: `Employee ${Math.random()}`, state: 'active', restUser: login?.id } as never,
  });
  return { documentId: row.documentId, id: Number(row.id) };
};

beforeAll(async () => {
  app = await startApp();
  [agent, partner, rival, website] = [
    await aLogin('agent'),
    await aLogin('partner'),
    await aLogin('partner'),
    await aLogin('website'),
  ];
  me = await anEmployee(agent);
  mine = await aHolding(app, me);
  theirs = await aHolding(app, await anEmployee());
});
afterAll(() => app.stop());

const get = (login: Login, path: string) => app.http.get(`/api/${path}`).set(login.auth);
const post = (login: Login, path: string, data: object) => app.http.post(`/api/${path}`).set(login.auth).send({ data });
const put = (login: Login, path: string, data: object) => app.http.put(`/api/${path}`).set(login.auth).send({ data });
const idsOf = (body: { data: { documentId: string }[] }) => body.data.map(({ documentId }) => documentId);

const SCOPED: [string, string][] = [
  ['customers', CUSTOMER],
  ['demands', 'api::demand.demand'],
  ['viewings', 'api::viewing.viewing'],
  ['transactions', 'api::transaction.transaction'],
  ['interactions', 'api::interaction.interaction'],
  ['tasks', 'api::task.task'],
];

test.each(SCOPED)('an agent reads and changes own %s; those of others are 404', async (path, uid) => {
  const list = await get(agent, path);
  expect(list.status).toBe(200);
  expect(idsOf(list.body)).toContain(mine[uid]);
  expect(idsOf(list.body)).not.toContain(theirs[uid]);
  expect((await get(agent, `${path}/${mine[uid]}`)).status).toBe(200);
  expect((await get(agent, `${path}/${theirs[uid]}`)).status).toBe(404);
  expect((await put(agent, `${path}/${mine[uid]}`, {})).status).toBe(200);
  expect((await put(agent, `${path}/${theirs[uid]}`, {})).status).toBe(404);
  expect((await app.http.delete(`/api/${path}/${mine[uid]}`).set(agent.auth)).status).toBe(403);
});

test('an agent reads every listing and changes own ones; what is confidential is not in the answer', async () => {
  const uid = 'api::listing.listing';
  await app.strapi.db.query(uid).update({ where: { documentId: theirs[uid] }, data: { certificateNo: 'SECRET-1' } });
  const answer = await get(agent, `listings/${theirs[uid]}`);
  expect(answer.status).toBe(200);
  expect(JSON.stringify(answer.body)).not.toContain('SECRET-1');
  expect((await put(agent, `listings/${theirs[uid]}`, { title: 'Mine now' })).status).toBe(404);
  expect((await get(agent, 'listings?filters[certificateNo][$startsWith]=SEC')).status).toBe(400);
});

test("what an agent creates is the agent's own, and cannot be anybody else's", async () => {
  const created = await post(agent, 'customers', aCustomer());
  expect(created.status).toBe(201);
  const row = await app.strapi.db.query(CUSTOMER).findOne({ where: { documentId: created.body.data.documentId } });
  expect(row.ownerKey).toBe(me.id);
  const given = await post(agent, 'customers', aCustomer({ owner: me.documentId }));
  expect(given.status).toBe(400);
});

test('a link to a record that the agent may not read is refused', async () => {
  const data = aTransaction({
    customer: theirs[CUSTOMER],
    listing: await createDocument(app, 'api::listing.listing', aListing()),
  });
  const answer = await post(agent, 'transactions', data);
  expect(answer.status).toBe(403);
  expect((await post(agent, 'transactions', { ...data, customer: mine[CUSTOMER] })).status).toBe(201);
});

test("another's customer does not come along with one's own deal, nor can a filter guess at it", async () => {
  const uid = 'api::transaction.transaction';
  const counterparty = await app.strapi.db.query(CUSTOMER).findOne({ where: { documentId: theirs[CUSTOMER] } });
  await app.strapi
    .documents(uid)
    .update({ documentId: mine[uid] as string, data: { counterparty: theirs[CUSTOMER] } as never });

  const deal = await get(agent, `transactions/${mine[uid]}?populate[counterparty]=true&populate[customer]=true`);
  expect(deal.status).toBe(200);
  expect(deal.body.data.customer.documentId).toBe(mine[CUSTOMER]);
  expect(deal.body.data.counterparty ?? null).toBeNull();
  for (const populate of ['populate=*', 'populate=counterparty', 'populate[0]=counterparty'])
    expect(JSON.stringify((await get(agent, `transactions/${mine[uid]}?${populate}`)).body)).not.toContain(
      counterparty.name,
    );

  const name = encodeURIComponent(counterparty.name);
  const guess = await get(agent, `transactions?filters[counterparty][name][$eq]=${name}`);
  expect(guess.body.data).toEqual([]);
  const own = await get(agent, `transactions?filters[customer][documentId][$eq]=${mine[CUSTOMER]}`);
  expect(idsOf(own.body)).toContain(mine[uid]);
});

test('a login without an employee owns nothing and creates nothing', async () => {
  const nobody = await aLogin('agent');
  expect((await get(nobody, 'customers')).body.data).toEqual([]);
  expect((await post(nobody, 'customers', aCustomer())).status).toBe(403);
});

test('a partner creates leads and reads back only its own', async () => {
  const created = await post(partner, 'customers', aCustomer());
  expect(created.status).toBe(201);
  const { documentId } = created.body.data;
  const list = await get(partner, 'customers');
  expect(idsOf(list.body)).toEqual([documentId]);
  expect(list.body.data[0]).not.toHaveProperty('idNumber');
  expect((await get(partner, `customers/${documentId}`)).status).toBe(200);
  expect((await get(rival, `customers/${documentId}`)).status).toBe(404);
  expect((await get(partner, `customers/${theirs[CUSTOMER]}`)).status).toBe(404);
  expect((await put(partner, `customers/${documentId}`, { name: 'Other' })).status).toBe(403);
  expect((await get(partner, 'transactions')).status).toBe(403);
  expect((await post(partner, 'customers', aCustomer({ intakeBy: rival.id }))).status).toBe(400);
});

test('a website creates and reads nothing', async () => {
  expect(
    (await post(website, 'customers', { name: '来访', kind: 'person', phones: [{ number: '13800001234' }] })).status,
  ).toBe(201);
  expect((await post(website, 'customers', aCustomer({ doNotContact: true }))).status).toBe(400);
  expect((await get(website, 'customers')).status).toBe(403);
  expect((await get(website, 'listings')).status).toBe(403);
});

test('a stranger reads and creates nothing', async () => {
  expect((await app.http.get('/api/customers')).status).toBe(403);
  expect((await app.http.post('/api/customers').send({ data: aCustomer() })).status).toBe(403);
});

test('a role that an administrator made reaches only the records of the employee behind the login', async () => {
  const role = await app.strapi.db
    .query('plugin::users-permissions.role')
    .create({ data: { type: 'made', name: 'Made' } });
  await app.strapi.db
    .query('plugin::users-permissions.permission')
    .create({ data: { action: `${CUSTOMER}.find`, role: role.id } });
  const login = await aLogin('made');
  expect((await get(login, 'customers')).body.data).toEqual([]);
});

test('columns that the program fills are not written, filtered or read, not even with an API token', async () => {
  const token = await app.strapi.service('admin::api-token').create({
    name: 'everything', description: '', type: 'full-access', lifespan: null,
  }); // prettier-ignore
  const all = { id: 0, auth: { Authorization: `Bearer ${token.accessKey}` } };
  const refused = await put(all, `customers/${theirs[CUSTOMER]}`, { ownerKey: me.id });
  expect(refused.status).toBe(400);
  expect(refused.body.error.details.errors[0].path).toEqual(['ownerKey']);
  expect((await get(all, `customers?filters[ownerKey][$eq]=${me.id}`)).status).toBe(400);
  expect((await get(all, 'customers?sort=ownerKey')).status).toBe(400);
  expect((await get(all, 'customers?fields=ownerKey')).status).toBe(400);
  const read = await get(all, `customers/${theirs[CUSTOMER]}`);
  expect(read.status).toBe(200);
  for (const name of ['ownerKey', 'teamKey', 'searchText']) expect(read.body.data).not.toHaveProperty(name);
});
