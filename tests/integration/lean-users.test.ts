import { startApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

test('a right that a REST role is given or loses counts on the next request', async () => {
  const { db } = app.strapi;
  const role = await db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } });
  const user = await app.strapi.plugin('users-permissions').service('user').add({
    username: 'caller',
    email: 'caller@example.com',
    password: 'Test-passw0rd!',
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
  });
  const token = app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
  const read = async () => (await app.http.get('/api/areas').set('Authorization', `Bearer ${token}`)).status;

  expect(await read()).toBe(403);
  const permission = await db
    .query('plugin::users-permissions.permission')
    .create({ data: { action: 'api::area.area.find', role: role.id } });
  expect(await read()).toBe(200);
  await db.query('plugin::users-permissions.permission').delete({ where: { id: permission.id } });
  expect(await read()).toBe(403);

  const statements: string[] = [];
  db.connection.on('query', ({ sql }: { sql: string }) => statements.push(sql));
  await read();
  expect(statements.some((sql) => /up_users/.test(sql))).toBe(true);
  expect(statements.filter((sql) => /strapi_api_tokens/.test(sql))).toEqual([]); // a login is no API token
});
