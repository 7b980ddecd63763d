import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

const CUSTOMER = 'api::customer.customer';
const LISTING = 'api::listing.listing';

let app: TestApp;
let admin: Staff;

const configurationOf = async (uid: string) =>
  (await app.http.get(`/content-manager/content-types/${uid}/configuration`).set(admin.auth)).body.data;
const create = (uid: string, body: object) =>
  app.http.post(`/content-manager/collection-types/${uid}`).set(admin.auth).send(body);

beforeAll(async () => {
  app = await startApp();
  admin = await aStaffMember(app, 'strapi-super-admin', { employee: false });
});
afterAll(() => app.stop());

test('a new customer is asked for name, gender, phones, e-mails and address first, in that order', async () => {
  const { contentType, components } = await configurationOf(CUSTOMER);
  const order = contentType.layouts.edit.flat().map((place: { name: string }) => place.name);
  expect(order.slice(0, 5)).toEqual(['name', 'gender', 'phones', 'emails', 'address']);
  expect(contentType.metadatas.number.edit.editable).toBe(false);
  expect(contentType.metadatas.owner.edit.mainField).toBe('name');
  expect(components['customer.phone'].settings.mainField).toBe('number');
});

test('what an administrator rearranges stays, however often the system starts', async () => {
  const { contentType } = await configurationOf(LISTING);
  const { settings, metadatas, layouts } = contentType;
  // The answer tells the main field of a column, the page does not send it back.
  for (const metadata of Object.values<{ list: { mainField?: unknown } }>(metadatas)) delete metadata.list.mainField;
  const mine = {
    settings: { ...settings, pageSize: 50 },
    metadatas,
    layouts: { ...layouts, list: ['number', 'title'] },
  };
  const url = `/content-manager/content-types/${LISTING}/configuration`;
  const saved = await app.http.put(url).set(admin.auth).send(mine);
  expect(saved.body.error).toBeUndefined();

  await app.strapi.plugin('crm').service('setup').seed();
  const after = (await configurationOf(LISTING)).contentType;
  expect(after.layouts.list).toEqual(['number', 'title']);
  expect(after.settings.pageSize).toBe(50);
});

test('a value that is not of the list is a 400 that names the field', async () => {
  const wrong = await create(CUSTOMER, { name: 'A', phones: [{ number: '13800138000' }], contactRoles: ['wizard'] });
  expect(wrong.status).toBe(400);
  expect(wrong.body.error.details.errors[0].path).toEqual(['contactRoles']);

  const right = await create(CUSTOMER, {
    name: 'A',
    phones: [{ number: '13800138000' }],
    contactRoles: ['buyer', 'investor'],
  });
  expect(right.body.data.contactRoles).toEqual(['buyer', 'investor']);
});

test('REST finds records by one value of a list', async () => {
  const token = await app.http
    .post('/admin/api-tokens')
    .set(admin.auth)
    .send({ name: 'reader', description: '', type: 'full-access', lifespan: null });
  const filter = 'filters[contactRoles][$contains]=investor';
  const found = await app.http
    .get(`/api/customers?${filter}`)
    .set({ Authorization: `Bearer ${token.body.data.accessKey}` });
  expect(found.body.data.map((customer: { name: string }) => customer.name)).toEqual(['A']);
});
