import { startApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** What a boot does to rights: Strapi's own cleaning, then ours. */
const bootAgain = async () => {
  await app.strapi.service('admin::permission').cleanPermissionsInDatabase();
  await app.strapi.plugin('crm').service('setup').seed();
};

interface Row {
  id: number;
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
}
const roleOf = (code: string) => app.strapi.db.query('admin::role').findOne({ where: { code } });
const rowsOf = async (code: string): Promise<Row[]> =>
  app.strapi.db.query('admin::permission').findMany({
    where: { role: { code } },
    select: ['id', 'action', 'subject', 'properties', 'conditions'],
    orderBy: 'id',
  });
const restRowsOf = async (type: string) =>
  app.strapi.db.query('plugin::users-permissions.permission').findMany({ where: { role: { type } }, orderBy: 'id' });
const customerRead = (rows: Row[]) =>
  rows.find((row) => row.action.endsWith('explorer.read') && row.subject === 'api::customer.customer') as Row;

const CODES = ['manager', 'team-lead', 'agent', 'reception', 'customer-service', 'marketing', 'finance', 'auditor'];

test('eight roles stand beside Super Admin, and those that only serve publishing are gone', async () => {
  const roles = await app.strapi.db.query('admin::role').findMany({ select: ['code'] });
  expect(roles.map((role) => role.code).sort()).toEqual(
    ['strapi-super-admin', ...CODES.map((code) => `crm-${code}`)].sort(),
  );
  const rest = await app.strapi.db.query('plugin::users-permissions.role').findMany({ select: ['type'] });
  expect(rest.map((role) => role.type).sort()).toEqual(['agent', 'authenticated', 'partner', 'public', 'website']);
});

test('a second boot changes nothing', async () => {
  const before = [await rowsOf('crm-agent'), await rowsOf('crm-manager'), await restRowsOf('agent')];
  expect(before.every((rows) => rows.length > 0)).toBe(true);
  await bootAgain();
  expect([await rowsOf('crm-agent'), await rowsOf('crm-manager'), await restRowsOf('agent')]).toEqual(before);
});

test('what an administrator changed stays changed', async () => {
  const rows = await rowsOf('crm-agent');
  const read = customerRead(rows);
  const dropped = rows.find(
    (row) => row.action === 'plugin::crm.reports.read' || row.subject === 'api::area.area',
  ) as Row;
  await app.strapi.db.query('admin::permission').update({
    where: { id: read.id },
    data: { properties: { fields: ['name', 'stage'] }, conditions: [] },
  });
  await app.strapi.db.query('admin::permission').delete({ where: { id: dropped.id } });
  const agent = await roleOf('crm-agent');
  await app.strapi.db.query('admin::role').update({ where: { id: agent.id }, data: { name: 'Broker' } });

  await bootAgain();
  const after = await rowsOf('crm-agent');
  expect(customerRead(after)).toMatchObject({ properties: { fields: ['name', 'stage'] }, conditions: [] });
  expect(after.map((row) => row.id)).not.toContain(dropped.id);
  expect(after).toHaveLength(rows.length - 1);
  expect((await roleOf('crm-agent')).name).toBe('Broker');
});

test('a role that an administrator deleted does not come back', async () => {
  const role = await roleOf('crm-reception');
  await app.strapi.service('admin::role').deleteByIds([role.id]);
  await bootAgain();
  expect(await roleOf('crm-reception')).toBeNull();
});

test('a field added to a type reaches the roles that see all of the type, and only those', async () => {
  const attributes = app.strapi.contentTypes['api::customer.customer'].attributes as Record<string, unknown>;
  attributes.hobby = { type: 'string' };
  await bootAgain();
  delete attributes.hobby;
  expect(customerRead(await rowsOf('crm-manager')).properties.fields).toContain('hobby');
  expect(customerRead(await rowsOf('crm-auditor')).properties.fields).toContain('hobby');
  expect(customerRead(await rowsOf('crm-finance')).properties.fields).not.toContain('hobby');
  expect(customerRead(await rowsOf('crm-agent')).properties.fields).toEqual(['name', 'stage']);
});
