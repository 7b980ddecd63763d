import { adminRoles } from '../../src/plugins/crm/server/src/rights/rights-table';
import { planRestActions } from '../../src/plugins/crm/server/src/rights/seed-rest-roles';
import { restRoles } from '../../src/plugins/crm/server/src/rights/rest-table';
import { aHolding, createDocument } from '../support/agency';
import { startApp, type TestApp } from '../support/app';
import { aCustomer, aListing, aTransaction } from '../support/builders';
import { aStaffMember, type Staff } from '../support/staff';

const CUSTOMER = 'api::customer.customer';
const DEAL = 'api::transaction.transaction';
const path = (uid: string, documentId = '') => `/content-manager/collection-types/${uid}/${documentId}`;

let app: TestApp;
let agent: Staff;
let stranger: Staff;
let mine: Record<string, string>;
let theirs: Record<string, string>;

beforeAll(async () => {
  app = await startApp();
  agent = await aStaffMember(app, 'crm-agent', { team: await createDocument(app, 'api::team.team', { name: 'One' }) });
  stranger = await aStaffMember(app, 'crm-agent', {
    team: await createDocument(app, 'api::team.team', { name: 'Two' }),
  });
  mine = await aHolding(app, agent.employee as { documentId: string });
  theirs = await aHolding(app, stranger.employee as { documentId: string });
});
afterAll(() => app.stop());

const rowOf = (uid: string, documentId: string | undefined) =>
  app.strapi.db.query(uid as never).findOne({ where: { documentId } as never }) as Promise<Record<string, unknown>>;

test('a deal cannot be linked to a customer whom the agent may not read', async () => {
  const listing = await createDocument(app, 'api::listing.listing', aListing());
  for (const customer of [
    theirs[CUSTOMER],
    { connect: [{ documentId: theirs[CUSTOMER] }] },
    { set: [theirs[CUSTOMER]] },
  ]) {
    const answer = await app.http.post(path(DEAL)).set(agent.auth).send(aTransaction({ customer, listing }));
    expect(answer.status).toBe(403);
  }
  const own = await app.http
    .post(path(DEAL))
    .set(agent.auth)
    .send(aTransaction({ customer: mine[CUSTOMER], listing }));
  expect(own.status).toBe(201);
});

test('a link inside a component is held to the same', async () => {
  const owners = [{ customer: { connect: [{ documentId: theirs[CUSTOMER] }] }, role: 'owner' }];
  const answer = await app.http
    .put(path('api::listing.listing', mine['api::listing.listing']))
    .set(agent.auth)
    .send({ owners });
  expect(answer.status).toBe(403);
});

test("another's customer does not come along with one's own deal, nor can a filter guess at it", async () => {
  const name = (await rowOf(CUSTOMER, theirs[CUSTOMER])).name as string;
  await app.strapi
    .documents(DEAL)
    .update({ documentId: mine[DEAL] as string, data: { counterparty: theirs[CUSTOMER] } as never });
  for (const populate of [
    'populate[counterparty]=true',
    'populate=counterparty',
    'populate=*',
    'populate[counterparty][populate]=phones',
  ]) {
    const list = await app.http.get(`${path(DEAL)}?${populate}`).set(agent.auth);
    expect(list.status).toBe(200);
    expect(JSON.stringify(list.body)).not.toContain(name);
  }
  const guess = await app.http
    .get(`${path(DEAL)}?filters[counterparty][name][$eq]=${encodeURIComponent(name)}`)
    .set(agent.auth);
  expect(guess.body.results ?? []).toEqual([]);
});

test('what a role may not read of a record, it may not guess through a relation either', async () => {
  await app.strapi.db
    .query(CUSTOMER)
    .update({ where: { documentId: mine[CUSTOMER] }, data: { idNumber: '11010519491231002X' } });
  // Strapi leaves a filter on a closed field out: a right guess and a wrong one bring the same.
  const straight = (guess: string) =>
    app.http.get(`${path(CUSTOMER)}?filters[idNumber][$startsWith]=${guess}`).set(agent.auth);
  expect((await straight('110')).body).toEqual((await straight('999')).body);
  const through = await app.http.get(`${path(DEAL)}?filters[customer][idNumber][$startsWith]=110`).set(agent.auth);
  expect(through.status).toBe(400);
  const carried = await app.http.get(`${path(DEAL)}?populate[customer]=true`).set(agent.auth);
  expect(JSON.stringify(carried.body)).not.toContain('11010519491231002X');
});

test('an agent cannot give a record away, a team lead only within the team, a manager anywhere', async () => {
  const give = (staff: Staff, documentId: string | undefined, to: Staff) =>
    app.http
      .put(path(CUSTOMER, documentId))
      .set(staff.auth)
      .send({ owner: { connect: [{ documentId: to.employee?.documentId }] } });
  const team = await createDocument(app, 'api::team.team', { name: 'Three' });
  const lead = await aStaffMember(app, 'crm-team-lead', { team });
  const member = await aStaffMember(app, 'crm-agent', { team });
  const manager = await aStaffMember(app, 'crm-manager');
  const documentId = await createDocument(app, CUSTOMER, aCustomer({ owner: member.employee?.documentId }));

  // The field is not the agent's to write: it is left out, and the record stays.
  expect((await give(member, documentId, stranger)).status).toBe(200);
  expect((await rowOf(CUSTOMER, documentId)).ownerKey).toBe(member.employee?.id);
  expect((await give(lead, documentId, stranger)).status).toBe(403);
  expect((await give(lead, documentId, lead)).status).toBe(200);
  expect((await rowOf(CUSTOMER, documentId)).ownerKey).toBe(lead.employee?.id);
  expect((await give(manager, documentId, stranger)).status).toBe(200);
  const { ownerKey, teamKey } = await rowOf(CUSTOMER, documentId);
  expect([ownerKey, teamKey]).toEqual([stranger.employee?.id, (await rowOf(CUSTOMER, theirs[CUSTOMER])).teamKey]);
});

test('keys are neither shown nor taken by the Content Manager', async () => {
  const manager = await aStaffMember(app, 'crm-manager');
  const update = await app.http
    .put(path(CUSTOMER, mine[CUSTOMER]))
    .set(manager.auth)
    .send({ ownerKey: 4711, searchText: 'x' });
  expect([200, 400]).toContain(update.status);
  expect((await rowOf(CUSTOMER, mine[CUSTOMER])).ownerKey).toBe(agent.employee?.id);
  const detail = await app.http.get(path(CUSTOMER, mine[CUSTOMER])).set(manager.auth);
  for (const name of ['ownerKey', 'teamKey', 'searchText']) expect(detail.body.data).not.toHaveProperty(name);
});

test('somebody who left owns nothing any more', async () => {
  const leaver = await aStaffMember(app, 'crm-agent');
  const documentId = await createDocument(app, CUSTOMER, aCustomer({ owner: leaver.employee?.documentId }));
  expect((await app.http.get(path(CUSTOMER, documentId)).set(leaver.auth)).status).toBe(200);
  await app.strapi.db
    .query('api::employee.employee')
    .update({ where: { id: leaver.employee?.id }, data: { state: 'left' } });
  expect((await app.http.get(path(CUSTOMER, documentId)).set(leaver.auth)).status).toBe(403);
});

test('a list asks who the caller is once, however many permissions the role has', async () => {
  let lookUps = 0;
  const count = (query: { sql: string }) => (lookUps += query.sql.includes('employees_user_lnk') ? 1 : 0);
  app.strapi.db.connection.on('query', count);
  await app.http.get(path(CUSTOMER)).set(agent.auth);
  app.strapi.db.connection.off('query', count);
  expect(lookUps).toBe(1);
});

interface Route {
  method: string;
  path: string;
  config: { policies?: (string | { name: string; config: { actions: (string | { action: string })[] } })[] };
}
const adminRoutes = (): Route[] =>
  (app.strapi.plugin('crm').routes as unknown as { admin: { routes: Route[] } }).admin.routes;
const actionsOf = ({ config }: Route) =>
  (config.policies ?? []).flatMap((policy) =>
    typeof policy === 'string'
      ? []
      : policy.config.actions.map((action) => (typeof action === 'string' ? action : action.action)),
  );

test('every page route names a permission that exists; without it 403, with it the door is open', async () => {
  const { actionProvider } = app.strapi.service('admin::permission');
  const [admin, role] = [
    await aStaffMember(app, 'strapi-super-admin', { employee: false }),
    await app.strapi.service('admin::role').create({ name: 'Nothing', code: 'nothing', description: '' }),
  ];
  const nobody = await aStaffMember(app, role.code, { employee: false });
  expect(adminRoutes().length).toBeGreaterThan(0);
  for (const route of adminRoutes()) {
    const label = `${route.method} ${route.path}`;
    const actions = actionsOf(route);
    expect([label, actions.length > 0, actions.every((action) => actionProvider.has(action))]).toEqual([
      label,
      true,
      true,
    ]);
    const url = `/crm${route.path.replace(':uid', 'api::nothing.nothing').replace(/:\w+/g, mine[CUSTOMER] as string)}`;
    const call = (headers: object) =>
      app.http[route.method.toLowerCase() as 'get'](url)
        .set(headers as Record<string, string>)
        .send(route.method === 'GET' ? undefined : {});
    expect([label, (await call({})).status]).toEqual([label, 401]);
    expect([label, (await call(nobody.auth)).status]).toEqual([label, 403]);
    expect([401, 403, 405, 500]).not.toContain((await call(admin.auth)).status);
  }
});

test('every permission of the table exists, and so does every REST action', async () => {
  const { actionProvider } = app.strapi.service('admin::permission');
  const missing = adminRoles.flatMap((role) => role.permissions).filter((uid) => !actionProvider.has(uid));
  expect(missing).toEqual([]);
  for (const role of restRoles) {
    const rows = await app.strapi.db
      .query('plugin::users-permissions.permission')
      .findMany({ where: { role: { type: role.type } }, select: ['action'] });
    expect(rows.map((row) => row.action).sort()).toEqual(planRestActions(role).sort());
  }
});
