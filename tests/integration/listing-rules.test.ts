import { refreshDaysOnMarket } from '../../src/plugins/crm/server/src/listings';
import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

const LISTING = 'api::listing.listing';
let app: TestApp;
let admin: Staff;
let token: string;

const whole = { title: '翠湖天地', listingType: 'sale', listPrice: 6_500_000, livingArea: 89.5 };
const inPanel = (data: Record<string, unknown>) =>
  app.http.post(`/content-manager/collection-types/${LISTING}`).set(admin.auth).send(data);
const byRest = (data: Record<string, unknown>) =>
  app.http
    .post('/api/listings')
    .set({ Authorization: `Bearer ${token}` })
    .send({ data });
const change = (documentId: string, data: Record<string, unknown>) =>
  app.http.put(`/content-manager/collection-types/${LISTING}/${documentId}`).set(admin.auth).send(data);

beforeAll(async () => {
  app = await startApp();
  admin = await aStaffMember(app, 'strapi-super-admin');
  const created = await app.strapi
    .service('admin::api-token')
    .create({ name: 'l', type: 'full-access', lifespan: null });
  token = created.accessKey;
});
afterAll(() => app.stop());

test.each([
  ['a negative area', { livingArea: -35 }, 'livingArea'],
  ['a price of ten thousand for a whole flat', { listPrice: 10_000 }, 'listPrice'],
  ['a floor above the roof', { floor: 12, floorsTotal: 11 }, 'floor'],
  ['a year in the far future', { yearBuilt: 2199 }, 'yearBuilt'],
  ['a day that does not exist', { onMarketOn: '2026-02-30' }, 'onMarketOn'],
  [
    'an agreement that ends before it begins',
    { agreementFrom: '2026-05-01', agreementTo: '2026-04-30' },
    'agreementTo',
  ],
  ['a closed listing without a deal', { state: 'closed' }, 'state'],
])('refuses %s through REST and through the panel, at the field', async (_what, data, field) => {
  for (const answer of [await byRest({ ...whole, ...data }), await inPanel({ ...whole, ...data })]) {
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors.map((e: { path: unknown[] }) => e.path)).toContainEqual([field]);
  }
});

test('computes number, rooms, unit price, currency and the first price', async () => {
  const { body } = await inPanel({ ...whole, layoutText: '三室两厅', unitPrice: 1, daysOnMarket: 99 });
  expect(body.data).toMatchObject({
    bedrooms: 3,
    livingRooms: 2,
    currency: 'CNY',
    originalListPrice: 6_500_000,
    unitPrice: 72625.7,
    daysOnMarket: null,
  });
  expect(body.data.number).toMatch(/^L-\d{6}$/);
  const cheaper = await change(body.data.documentId, { listPrice: 6_000_000, bedrooms: 4 });
  expect(cheaper.body.data).toMatchObject({
    originalListPrice: 6_500_000,
    unitPrice: 67039.11,
    layoutText: '4室2厅',
  });
});

test('comes on the market on a day, and is older on the next', async () => {
  const { body } = await inPanel(whole);
  const active = await change(body.data.documentId, { state: 'active' });
  expect(active.body.data.onMarketOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(active.body.data.daysOnMarket).toBe(0);

  const tenDaysOn = new Date(Date.parse(active.body.data.onMarketOn) + 10 * 86_400_000).toISOString().slice(0, 10);
  await refreshDaysOnMarket(app.strapi, tenDaysOn);
  const stored = await app.strapi.db.query(LISTING).findOne({ where: { documentId: body.data.documentId } });
  expect(stored.daysOnMarket).toBe(10);
});
