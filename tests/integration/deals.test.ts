import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let admin: Staff;

beforeAll(async () => {
  app = await startApp();
  admin = await aStaffMember(app, 'strapi-super-admin');
});
afterAll(() => app.stop());

const url = (uid: string, documentId = '') => `/content-manager/collection-types/${uid}/${documentId}`;
const LISTING = 'api::listing.listing';
const TRANSACTION = 'api::transaction.transaction';
const make = (uid: string, data: Record<string, unknown>): Promise<{ documentId: string }> =>
  app.strapi.documents(uid as 'api::listing.listing').create({ data: data as never });

const aListing = (data: Record<string, unknown> = {}) =>
  make(LISTING, {
    title: '翠湖天地 3室',
    listingType: 'sale',
    listPrice: 6_500_000,
    livingArea: 90,
    state: 'active',
    ...data,
  });
const aCustomer = () => make('api::customer.customer', { name: '李娜', phones: [{ number: '13800138000' }] });
const post = (data: Record<string, unknown>) => app.http.post(url(TRANSACTION)).set(admin.auth).send(data);
const put = (documentId: string, data: Record<string, unknown>) =>
  app.http.put(url(TRANSACTION, documentId)).set(admin.auth).send(data);
const stored = (uid: string, documentId: string) =>
  app.strapi.db.query(uid as never).findOne({ where: { documentId } });
const historyOf = async (documentId: string) =>
  (await app.strapi.db
    .query('api::stage-change.stage-change')
    .findMany({ where: { recordId: documentId }, orderBy: 'id' })) as { from: string; to: string; reason: string }[];
const link = (record: { documentId: string }) => ({ connect: [{ documentId: record.documentId }] });

test('a deal moves its listing and its customer with it, up to the end', async () => {
  const [listing, customer] = [await aListing(), await aCustomer()];
  const state = async () => [
    (await stored(LISTING, listing.documentId)).state,
    (await stored('api::customer.customer', customer.documentId)).stage,
  ];
  const created = await post({ amount: 6_400_000, listing: link(listing), customer: link(customer) });
  expect(created.status).toBe(201);
  expect(created.body.data.number).toMatch(/^T-\d{6}$/);
  expect(created.body.data.intentionOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await state()).toEqual(['active', 'negotiating']);

  const { documentId } = created.body.data;
  const expected: [string, string, string][] = [
    ['deposit', 'reserved', 'reserved'],
    ['signed', 'pending', 'signed'],
    ['transfer', 'pending', 'signed'],
    ['handed_over', 'closed', 'owner'],
    ['completed', 'closed', 'owner'],
  ];
  for (const [stage, listingState, customerStage] of expected) {
    expect((await put(documentId, { stage })).status).toBe(200);
    expect(await state()).toEqual([listingState, customerStage]);
  }
  const closed = await stored(LISTING, listing.documentId);
  expect(Number(closed.closePrice)).toBe(6_400_000);
  expect(closed.closedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect((await historyOf(listing.documentId)).map((row) => row.to)).toEqual(['reserved', 'pending', 'closed']);
  expect((await historyOf(documentId)).map((row) => row.to)).toEqual(expected.map(([stage]) => stage));

  const back = await put(documentId, { stage: 'signed' });
  expect(back.status).toBe(400);
  expect(back.body.error.details.errors[0].path).toEqual(['stage']);
});

test('a deal that falls through says why and gives the listing back', async () => {
  const [listing, customer] = [await aListing(), await aCustomer()];
  const { body } = await post({ amount: 1, stage: 'signed', listing: link(listing), customer: link(customer) });
  const { documentId } = body.data;
  const silent = await put(documentId, { stage: 'cancelled' });
  expect(silent.status).toBe(400);
  expect(silent.body.error.details.errors[0].path).toEqual(['cancelReason']);

  expect((await put(documentId, { stage: 'cancelled', cancelReason: 'no loan' })).status).toBe(200);
  expect((await stored(LISTING, listing.documentId)).state).toBe('active');
  expect((await stored('api::customer.customer', customer.documentId)).stage).toBe('negotiating');
  expect(await historyOf(listing.documentId)).toMatchObject([
    { from: 'active', to: 'pending' },
    { from: 'pending', to: 'active', reason: 'no loan' },
  ]);
  expect((await post({ amount: 1, listing: link(listing), customer: link(customer) })).status).toBe(201);
});

test('a deal that moves to another listing gives the first one back', async () => {
  const [first, second, customer] = [await aListing(), await aListing(), await aCustomer()];
  const { body } = await post({ amount: 1, stage: 'deposit', listing: link(first), customer: link(customer) });
  const moved = await put(body.data.documentId, {
    listing: { connect: [{ documentId: second.documentId }], disconnect: [{ documentId: first.documentId }] },
  });
  expect(moved.status).toBe(200);
  expect((await stored(LISTING, first.documentId)).state).toBe('active');
  expect((await stored(LISTING, second.documentId)).state).toBe('reserved');
});

test('nobody but a deal reserves, signs or closes a listing', async () => {
  const listing = await aListing();
  const answer = await app.http.put(url(LISTING, listing.documentId)).set(admin.auth).send({ state: 'reserved' });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors[0].path).toEqual(['state']);
});

test('a deal begins only on a listing that is on the market', async () => {
  const [listing, customer] = [await aListing({ state: 'draft' }), await aCustomer()];
  const answer = await post({ amount: 1, listing: link(listing), customer: link(customer) });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors[0]).toMatchObject({ path: ['listing'], values: { state: 'draft' } });
});

test('a deal needs its listing and its customer', async () => {
  const answer = await post({ amount: 1 });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors.map((e: { path: string[] }) => e.path)).toEqual([['customer'], ['listing']]);
});

test('an open deal is neither deleted nor archived', async () => {
  const [listing, customer] = [await aListing(), await aCustomer()];
  const { body } = await post({ amount: 1, stage: 'deposit', listing: link(listing), customer: link(customer) });
  expect((await app.http.delete(url(TRANSACTION, body.data.documentId)).set(admin.auth)).status).toBe(400);
  const archived = await app.http.post(`/crm/records/${TRANSACTION}/${body.data.documentId}/archive`).set(admin.auth);
  expect(archived.status).toBe(400);
});

test('of twenty deals for one listing at once exactly one wins and nothing is half-written', async () => {
  const [listing, customer] = [await aListing(), await aCustomer()];
  const tables = [
    'transactions',
    'transactions_listing_lnk',
    'transactions_customer_lnk',
    'transactions_owner_lnk',
    'components_transaction_payments',
    'transactions_cmps',
    'stage_changes',
  ];
  const count = async () => {
    const rows: Record<string, number> = {};
    for (const table of tables)
      rows[table] = (await app.strapi.db.connection.raw(`select count(*)::int as n from ${table}`)).rows[0].n;
    return rows;
  };
  const before = await count();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      post({
        amount: 6_400_000,
        stage: 'deposit',
        listing: link(listing),
        customer: link(customer),
        payments: [{ kind: 'deposit', amount: 50_000 }],
      }),
    ),
  );
  const lost = answers.filter((answer) => answer.status !== 201);
  expect(answers.length - lost.length).toBe(1);
  for (const answer of lost) {
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual(['listing']);
  }
  const after = await count();
  expect(Object.fromEntries(tables.map((table) => [table, after[table] - before[table]]))).toEqual({
    transactions: 1,
    transactions_listing_lnk: 1,
    transactions_customer_lnk: 1,
    transactions_owner_lnk: 1,
    components_transaction_payments: 1,
    transactions_cmps: 1,
    stage_changes: 2,
  });
  expect((await stored(LISTING, listing.documentId)).state).toBe('reserved');
});
