import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let admin: Staff;

beforeAll(async () => {
  app = await startApp();
  admin = await aStaffMember(app, 'strapi-super-admin', { employee: false });
});
afterAll(() => app.stop());

test('a new installation is an office in China, until an administrator says otherwise', async () => {
  const before = await app.http.get('/crm/settings').set(admin.auth);
  expect(before.status).toBe(200);
  expect(before.body.data).toMatchObject({ defaultCountry: 'CN', timeZone: 'Asia/Shanghai', currency: 'CNY' });

  const saved = await app.http
    .put('/crm/settings')
    .set(admin.auth)
    .send({ ...before.body.data, timeZone: 'Europe/London', defaultCountry: 'GB' });
  expect(saved.status).toBe(200);
  const after = await app.http.get('/crm/settings').set(admin.auth);
  expect(after.body.data).toMatchObject({ timeZone: 'Europe/London', defaultCountry: 'GB' });
});

test('an unknown time zone is a 400 that names the field', async () => {
  const answer = await app.http.put('/crm/settings').set(admin.auth).send({ timeZone: 'Mars/Olympus' });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors[0].path).toEqual(['timeZone']);
});

test('a stranger does not read the settings', async () => {
  expect((await app.http.get('/crm/settings')).status).toBe(401);
});
