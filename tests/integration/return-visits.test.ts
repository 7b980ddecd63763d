import { planReturnVisits } from '../../src/plugins/crm/server/src/return-visits';
import { patchSettings } from '../../src/plugins/crm/server/src/settings';
import { startApp, type TestApp } from '../support/app';

// S43: return visits by themselves, what came of them, once an occasion.

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ CRM_NOW: '2027-01-01T00:00:00Z' });
});
afterAll(() => app.stop());
beforeEach(() => patchSettings(app.strapi, { returnVisitDays: '7, 30, 180', language: 'en' }));

const create = (type: string, data: Record<string, unknown>) =>
  app.strapi.documents(`api::${type}.${type}` as 'api::customer.customer').create({ data: data as never });

let made = 0;
const aCustomer = (own: Record<string, unknown> = {}) => {
  made += 1;
  return create('customer', {
    name: `Customer ${made}`,
    phones: [{ number: `+86135${String(10_000_000 + made)}`, primary: true }],
    ...own,
  });
};
const insert = async (table: string, values: Record<string, unknown>): Promise<number> => {
  const [row] = await app.strapi.db
    .connection(table)
    .insert({ document_id: `${table}${(made += 1)}`, created_at: '2027-01-01', published_at: '2027-01-01', ...values })
    .returning('id');
  return row.id;
};
const aDeal = (customer: { id: unknown }, signed_on: string, own: Record<string, unknown> = {}) =>
  insert('transactions', { customer_key: customer.id, signed_on, stage: 'signed', type: 'sale', ...own });
const aComplaint = (customer: { id: unknown }, closed_at: string, own: Record<string, unknown> = {}) =>
  insert('complaints', { customer_key: customer.id, closed_at, state: 'closed', ...own });

const plan = (at: string) => planReturnVisits(app.strapi, new Date(at));
const visitsOf = (customer: { documentId: string }) =>
  app.strapi.documents('api::task.task').findMany({
    filters: { customer: { documentId: customer.documentId } },
    populate: ['assignee', 'transaction', 'complaint'],
    sort: 'dueAt',
  });

test('who signed is visited 7, 30 and 180 days after, by whoever looks after them', async () => {
  const owner = await create('employee', { name: 'Wei', state: 'active' });
  const customer = await aCustomer({ owner: owner.documentId });
  await aDeal(customer, '2027-03-01');
  for (const day of ['07', '08', '09', '31']) await plan(`2027-03-${day}T02:00:00Z`);
  await plan('2027-08-28T02:00:00Z');
  const visits = await visitsOf(customer);
  expect(visits.map(({ title, dueAt }) => [title, dueAt])).toEqual([
    ['Return visit 7 days after signing', '2027-03-08T10:00:00.000Z'],
    ['Return visit 30 days after signing', '2027-03-31T10:00:00.000Z'],
    ['Return visit 180 days after signing', '2027-08-28T10:00:00.000Z'],
  ]);
  expect(visits[0]).toMatchObject({
    type: 'return_visit',
    origin: 'rule',
    state: 'todo',
    assignee: { documentId: owner.documentId },
    transaction: { id: expect.anything() },
  });
});

test('a complaint that was closed is asked about again, on the office’s day', async () => {
  const customer = await aCustomer();
  // The 2nd of April in Shanghai.
  await aComplaint(customer, '2027-04-01T17:00:00Z');
  await plan('2027-04-08T10:00:00Z');
  expect(await visitsOf(customer)).toEqual([]);
  await plan('2027-04-08T17:00:00Z');
  expect(await visitsOf(customer)).toMatchObject([
    { title: 'Return visit 7 days after the complaint was closed', complaint: { id: expect.anything() } },
  ]);
});

test('a complaint that was reopened and closed again is asked about again, each time once', async () => {
  const customer = await aCustomer();
  const id = await aComplaint(customer, '2027-04-11T04:00:00Z', { reopen_count: 0 });
  await plan('2027-04-18T02:00:00Z');
  const complaint = () => app.strapi.db.connection('complaints').where({ id });
  await complaint().update({ closed_at: '2027-04-19T04:00:00Z', reopen_count: 1 });
  for (const day of ['19', '26', '27']) await plan(`2027-04-${day}T02:00:00Z`);
  await complaint().update({ closed_at: '2027-04-28T04:00:00Z', reopen_count: 2 });
  await plan('2027-05-05T02:00:00Z');
  expect((await visitsOf(customer)).map(({ occasion, dueAt }) => [occasion, dueAt])).toEqual([
    [`complaint_closed:${id}:7`, '2027-04-18T10:00:00.000Z'],
    [`complaint_closed:${id}:7:1`, '2027-04-26T10:00:00.000Z'],
    [`complaint_closed:${id}:7:2`, '2027-05-05T10:00:00.000Z'],
  ]);
});

test('once an occasion, however often it runs and from however many processes', async () => {
  const customer = await aCustomer();
  await aDeal(customer, '2027-05-01');
  await Promise.all([1, 2, 3].map(() => plan('2027-05-08T02:00:00Z')));
  await plan('2027-05-09T02:00:00Z');
  expect(await visitsOf(customer)).toHaveLength(1);
});

test('a day that was missed is made good for three days, and not later', async () => {
  const [late, lost] = [await aCustomer(), await aCustomer()];
  await aDeal(late, '2027-06-04');
  await aDeal(lost, '2027-06-03');
  await plan('2027-06-14T02:00:00Z');
  expect(await visitsOf(late)).toMatchObject([{ dueAt: '2027-06-14T10:00:00.000Z' }]);
  expect(await visitsOf(lost)).toEqual([]);
});

test('nobody is visited who is archived or not to be contacted, nor for a deal that was cancelled, nor when it is off', async () => {
  const [gone, silent, cancelled, off] = [
    await aCustomer(),
    await aCustomer({ doNotContact: true }),
    await aCustomer(),
    await aCustomer(),
  ];
  await app.strapi.db.connection('customers').where({ id: gone.id }).update({ archived_at: new Date() });
  await aDeal(gone, '2027-07-01');
  await aDeal(silent, '2027-07-01');
  await aDeal(cancelled, '2027-07-01', { stage: 'cancelled' });
  await plan('2027-07-08T02:00:00Z');
  await aDeal(off, '2027-07-02');
  await patchSettings(app.strapi, { returnVisitDays: '' });
  await plan('2027-07-09T02:00:00Z');
  for (const customer of [gone, silent, cancelled, off]) expect(await visitsOf(customer)).toEqual([]);
});

test('S34: who does not want to be called about a contract is not called; a no to offers leaves return visits be', async () => {
  const [silent, changed, offers] = [await aCustomer(), await aCustomer(), await aCustomer()];
  const say = (customer: { documentId: string }, purpose: string, state: string) =>
    create('consent', { customer: customer.documentId, channel: 'phone', purpose, state, method: 'verbal' });
  await say(silent, 'service', 'granted');
  await say(silent, 'service', 'withdrawn');
  await say(changed, 'service', 'withdrawn');
  await say(changed, 'service', 'granted');
  await say(offers, 'promotional', 'withdrawn');
  for (const customer of [silent, changed, offers]) await aDeal(customer, '2027-07-11');
  await plan('2027-07-18T02:00:00Z');
  const counts = await Promise.all([silent, changed, offers].map(async (one) => (await visitsOf(one)).length));
  expect(counts).toEqual([0, 1, 1]);
});

test('a visit that is done says what came of it', async () => {
  const customer = await aCustomer();
  await aDeal(customer, '2027-08-01');
  await plan('2027-08-08T02:00:00Z');
  const [{ documentId }] = await visitsOf(customer);
  const change = (data: Record<string, unknown>) =>
    app.strapi.documents('api::task.task').update({ documentId, data: data as never });
  await expect(change({ state: 'done' })).rejects.toMatchObject({
    name: 'ValidationError',
    details: { errors: [{ path: ['result'] }] },
  });
  await expect(change({ state: 'done', result: 'Happy', satisfaction: 6 })).rejects.toThrow();
  await change({ state: 'done', result: 'Happy with the flat', satisfaction: 5, newNeeds: 'A parking space' });
  expect(await visitsOf(customer)).toMatchObject([
    { state: 'done', progress: 100, satisfaction: 5, newNeeds: 'A parking space' },
  ]);
});

test('a list of days that is none is refused', async () => {
  const { settingsSchema } = await import('../../src/plugins/crm/shared/contracts/settings');
  const days = (returnVisitDays: string) => settingsSchema.safeParse({ returnVisitDays }).success;
  expect(['7, 30', '', '7，30、180'].map(days)).toEqual([true, true, true]);
  expect(['soon', '0', '7, 7.5', '1,2,3,4,5,6,7'].map(days)).toEqual([false, false, false, false]);
});
