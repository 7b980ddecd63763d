import type { EffectiveRights, RoleRights } from '../../src/plugins/crm/shared/contracts/rights';
import { createDocument } from '../support/agency';
import { startApp, type TestApp } from '../support/app';
import { aCustomer } from '../support/builders';
import { aStaffMember, type Staff } from '../support/staff';

const CUSTOMER = 'api::customer.customer';
const EMPLOYEE = 'api::employee.employee';
const READ = 'plugin::content-manager.explorer.read';

let app: TestApp;
let manager: Staff;
let agent: Staff;
let team: string;
let otherTeam: string;

beforeAll(async () => {
  app = await startApp();
  [team, otherTeam] = [
    await createDocument(app, 'api::team.team', { name: 'One' }),
    await createDocument(app, 'api::team.team', { name: 'Two' }),
  ];
  manager = await aStaffMember(app, 'crm-manager');
  agent = await aStaffMember(app, 'crm-agent', { team });
});
afterAll(() => app.stop());

const get = (staff: Staff, path: string) => app.http.get(path).set(staff.auth);
const rightsOf = async (staff: Staff): Promise<EffectiveRights> =>
  (await get(manager, `/crm/rights/${staff.employee?.documentId}`)).body.data;
const customersOf = ({ types }: Pick<EffectiveRights, 'types'>) => types.find(({ uid }) => uid === CUSTOMER)?.actions;
const roleRow = (code: string) => app.strapi.db.query('admin::role').findOne({ where: { code } });
const permission = (code: string, subject: string, action = READ) =>
  app.strapi.db.query('admin::permission').findOne({ where: { action, subject, role: { code } } });
const setRoles = async (staff: Staff, ...codes: string[]) => {
  const roles = await Promise.all(codes.map(async (code) => (await roleRow(code)).id));
  await app.strapi.service('admin::user').updateById(staff.id, { roles });
};

test("S89: an employee's rights are told as far as they reach, with what stays hidden", async () => {
  const rights = await rightsOf(agent);
  expect(rights.employee).toMatchObject({ name: agent.employee?.name, team: 'One', roles: [{ code: 'crm-agent' }] });
  expect(customersOf(rights)?.read?.[0]).toMatchObject({ reach: 'own' });
  expect(customersOf(rights)?.read?.[0]?.closed).toEqual(expect.arrayContaining(['idNumber', 'idType']));
  expect(customersOf(rights)?.delete).toBeUndefined();
  expect(rights.pages.map(({ action }) => action)).toContain('plugin::crm.reports.read');
  expect([rights.people, rights.exceptions]).toEqual([[], []]);
});

test('S89: several roles are merged, and what an administrator changed is an exception', async () => {
  const both = await aStaffMember(app, 'crm-agent', { team });
  await setRoles(both, 'crm-agent', 'crm-finance');
  const [wide, narrow] = customersOf(await rightsOf(both))?.read ?? [];
  expect(wide).toMatchObject({ reach: 'all' });
  expect(narrow).toMatchObject({ reach: 'own' });
  expect(narrow?.opens).toContain('phones');

  const row = await permission('crm-marketing', 'api::demand.demand');
  await app.strapi.db
    .query('admin::permission')
    .update({ where: { id: row.id }, data: { conditions: ['plugin::crm.team'] } });
  const seller = await aStaffMember(app, 'crm-marketing', { team });
  const changed = await rightsOf(seller);
  expect(changed.types.find(({ uid }) => uid === 'api::demand.demand')?.actions.read?.[0]?.reach).toBe('team');
  expect(changed.exceptions).toEqual([
    { kind: 'changed', role: 'crm-marketing', action: READ, subject: 'api::demand.demand' },
  ]);
  const roles: RoleRights[] = (await get(manager, '/crm/rights/roles')).body.data;
  expect(roles.find(({ role }) => role.code === 'crm-marketing')?.exceptions).toHaveLength(1);
});

test('S89: a login that is off, or an employee who left, has no rights, and the page says why', async () => {
  const leaver = await aStaffMember(app, 'crm-agent', { team });
  await app.strapi.db.query(EMPLOYEE).update({ where: { id: leaver.employee?.id }, data: { state: 'left' } });
  const left = await rightsOf(leaver);
  expect(left.people).toContain('left');
  expect(customersOf(left)?.read).toBeUndefined();
  await app.strapi.service('admin::user').updateById(leaver.id, { isActive: false });
  const off = await rightsOf(leaver);
  expect(off.people).toEqual(expect.arrayContaining(['left', 'login_off']));
  expect(off.pages).toEqual([]);
});

test('S89: the export is a right of its own and is on record', async () => {
  const { documentId } = agent.employee as { documentId: string };
  expect((await app.http.post('/crm/rights/export').set(agent.auth).send({})).status).toBe(403);
  expect((await app.http.post('/crm/rights/export').set(manager.auth).send({ who: 1 })).status).toBe(400);
  const one = await app.http.post('/crm/rights/export').set(manager.auth).send({ employee: documentId });
  expect(one.body.data.map((person: EffectiveRights) => person.employee.documentId)).toEqual([documentId]);
  const all = await app.http.post('/crm/rights/export').set(manager.auth).send({});
  expect(all.body.data.length).toBeGreaterThan(1);
  const entries = await app.strapi.db
    .connection('crm_audit.entries')
    .where({ action: 'export', uid: EMPLOYEE })
    .select('document_id');
  expect(entries.map((entry: { document_id: string | null }) => entry.document_id)).toEqual([documentId, null]);
  expect((await get(manager, '/crm/rights/nobody')).status).toBe(404);
  expect((await get(agent, `/crm/rights/${documentId}`)).status).toBe(403);
});

test('S90: taking a field or a reach from a role counts on the next request', async () => {
  const staff = await aStaffMember(app, 'crm-customer-service', { team });
  const documentId = await createDocument(
    app,
    CUSTOMER,
    aCustomer({ remarks: 'quiet', owner: agent.employee?.documentId }),
  );
  const path = `/content-manager/collection-types/${CUSTOMER}/${documentId}`;
  expect((await get(staff, path)).body.data.remarks).toBe('quiet');
  const row = await permission('crm-customer-service', CUSTOMER);
  const fields = row.properties.fields.filter((field: string) => field !== 'remarks');
  await app.strapi.db.query('admin::permission').update({ where: { id: row.id }, data: { properties: { fields } } });
  expect((await get(staff, path)).body.data).not.toHaveProperty('remarks');
  await app.strapi.db
    .query('admin::permission')
    .update({ where: { id: row.id }, data: { conditions: ['plugin::crm.own'] } });
  expect((await get(staff, path)).status).toBe(403);
  await app.strapi.db.query('admin::permission').update({ where: { id: row.id }, data: { conditions: [] } });
  expect((await get(staff, path)).status).toBe(200);
});

test('S90: another role, another team and a login switched off count on the next request', async () => {
  const lead = await aStaffMember(app, 'crm-team-lead', { team });
  const documentId = await createDocument(app, CUSTOMER, aCustomer({ owner: agent.employee?.documentId }));
  const path = `/content-manager/collection-types/${CUSTOMER}/${documentId}`;
  expect((await get(lead, path)).status).toBe(200);
  const move = (to: string) =>
    app.strapi
      .documents(EMPLOYEE)
      .update({ documentId: lead.employee?.documentId as string, data: { team: to } as never });
  await move(otherTeam);
  expect((await get(lead, path)).status).toBe(403);
  await move(team);
  expect((await get(lead, path)).status).toBe(200);
  await setRoles(lead, 'crm-agent');
  expect((await get(lead, path)).status).toBe(403);
  await app.strapi.service('admin::user').updateById(lead.id, { isActive: false });
  expect((await get(lead, path)).status).toBe(401);
});

test('S90: a REST role, the login itself and a token changed count on the next request', async () => {
  const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'agent' } });
  const user = await app.strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: 'robot',
      email: 'robot@example.com',
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    },
  });
  const jwt = await app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
  const asRobot = () => app.http.get('/api/areas').set({ Authorization: `Bearer ${jwt}` });
  expect((await asRobot()).status).toBe(200);
  const rows = app.strapi.db.query('plugin::users-permissions.permission');
  const find = await rows.findOne({ where: { action: 'api::area.area.find', role: role.id } });
  await rows.delete({ where: { id: find.id } });
  expect((await asRobot()).status).toBe(403);
  await rows.create({ data: { action: 'api::area.area.find', role: role.id } });
  expect((await asRobot()).status).toBe(200);
  await app.strapi.db
    .query('plugin::users-permissions.user')
    .update({ where: { id: user.id }, data: { blocked: true } });
  expect((await asRobot()).status).toBe(401);

  const tokens = app.strapi.service('admin::api-token-content-api');
  const token = await tokens.create({
    name: 'areas', description: '', type: 'custom', lifespan: null, permissions: ['api::area.area.find'], kind: 'content-api',
  }); // prettier-ignore
  const withToken = () => app.http.get('/api/areas').set({ Authorization: `Bearer ${token.accessKey}` });
  expect((await withToken()).status).toBe(200);
  await tokens.update(token.id, { permissions: ['api::estate.estate.find'] });
  expect((await withToken()).status).toBe(403);
  await tokens.revoke(token.id);
  expect((await withToken()).status).toBe(401);
});

test('the desk takes customers down without keeping them: they wait in its team to be given out', async () => {
  const desk = await aStaffMember(app, 'crm-reception', { team });
  const created = await app.http.post(`/content-manager/collection-types/${CUSTOMER}`).set(desk.auth).send(aCustomer());
  expect(created.status).toBe(201);
  const { documentId } = created.body.data;
  const row = await app.strapi.db.query(CUSTOMER).findOne({ where: { documentId }, populate: ['team', 'owner'] });
  expect([row.owner, row.team.documentId]).toEqual([null, team]);
  const lead = await aStaffMember(app, 'crm-team-lead', { team });
  const path = `/content-manager/collection-types/${CUSTOMER}/${documentId}`;
  expect((await get(lead, path)).status).toBe(200);
  expect((await get(agent, path)).status).toBe(403);
  const give = await app.http
    .put(path)
    .set(desk.auth)
    .send({ owner: { connect: [{ documentId: agent.employee?.documentId }] } });
  expect(give.status).toBe(200);
  expect((await get(agent, path)).status).toBe(200);
});
