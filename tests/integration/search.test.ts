import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let admin: Staff;
let rest: Record<string, string>;
let wei: { documentId: string; number: string };

const url = (uid: string) => `/content-manager/collection-types/${uid}`;
const make = async (uid: string, data: Record<string, unknown>) => {
  const { body } = await app.http.post(url(uid)).set(admin.auth).send(data);
  return body.data as { documentId: string; number: string };
};
const link = (record: { documentId: string }) => ({ connect: [{ documentId: record.documentId }] });

/** The names found in the panel's list. */
const found = async (q: string, uid = 'api::customer.customer', field = 'name'): Promise<string[]> => {
  const { body } = await app.http
    .get(url(uid))
    .query({ _q: q, sort: `${field}:ASC`, pageSize: 50 })
    .set(admin.auth);
  expect(body.pagination.total).toBe(body.results.length);
  return body.results.map((row: Record<string, string>) => row[field]);
};

beforeAll(async () => {
  app = await startApp();
  admin = await aStaffMember(app, 'strapi-super-admin');
  const token = await app.strapi.service('admin::api-token').create({ name: 's', type: 'full-access', lifespan: null });
  rest = { Authorization: `Bearer ${token.accessKey}` };
  const customer = (name: string, number: string, more: Record<string, unknown> = {}) =>
    make('api::customer.customer', { name, phones: [{ number }], ...more });
  wei = await customer('张伟', '138 0013 8000', {
    emails: [{ address: 'Zhang_Wei@Example.com' }],
    wechatId: 'weiwei88',
  });
  await customer('单田芳', '010 6552 9988');
  await customer('Leah Boehm', '+1 980 494 7423 x12', { company: '100% Homes' });
  await customer('王芳', '139 1391 3913');
});
afterAll(() => app.stop());

test.each([
  ['part of a name', '伟', ['张伟']],
  ['a whole name', '张伟', ['张伟']],
  ['one character of two', '芳', ['单田芳', '王芳']],
  ['pinyin in full', 'zhangwei', ['张伟']],
  ['pinyin with a gap, in capitals', 'Zhang Wei', ['张伟']],
  ['part of the pinyin', 'hangw', ['张伟']],
  ['the initials', 'zw', ['张伟']],
  ['one letter', 'w', ['王芳']],
  ['a surname as a surname', 'shan', ['单田芳']],
  ['part of a Western name', 'boe', ['Leah Boehm']],
  ['two words in any order', 'boehm leah', ['Leah Boehm']],
  ['a WeChat id', 'weiwei88', ['张伟']],
  ['the last four digits', '8000', ['张伟']],
  ['a phone as it is stored', '+8613800138000', ['张伟']],
  ['a phone with gaps', '138 0013 8000', ['张伟']],
  ['a phone with a country code and no plus', '86-138-0013-8000', ['张伟']],
  ['a phone with full-width digits', '１３８００１３８０００', ['张伟']],
  ['a phone with its area code', '(010) 6552-9988', ['单田芳']],
  ['a foreign phone as it is dialled there', '(980) 494-7423', ['Leah Boehm']],
  ['a phone with an extension', '980-494-7423 x12', ['Leah Boehm']],
  ['an address in any case', 'ZHANG_wei@example.COM', ['张伟']],
  ['the beginning of an address, which is encrypted whole', 'zhang_', []],
  ['a percent sign that stands for itself', '100%', ['Leah Boehm']],
  ['nothing that is there', '李', []],
  ['a pattern of like', '%', []],
  ['digits in the middle of a phone', '0013', []],
])('finds a customer by %s', async (_what, query, names) => {
  expect((await found(query)).sort()).toEqual([...names].sort());
});

test('finds a record by its human number, with or without letter and zeros', async () => {
  for (const query of [wei.number, wei.number.toLowerCase(), `c${Number(wei.number.slice(2))}`, wei.number.slice(2)])
    expect(await found(query)).toContain('张伟');
  expect(await found(`L${wei.number.slice(1)}`)).toEqual([]);
});

test('REST searches the same way, inside its filters', async () => {
  const names = async (query: Record<string, string>) => {
    const { body } = await app.http.get('/api/customers').query(query).set(rest);
    return body.data.map((row: { name: string }) => row.name);
  };
  expect(await names({ _q: '芳', sort: 'name' })).toHaveLength(2);
  expect(await names({ _q: '芳', 'filters[name][$startsWith]': '王' })).toEqual(['王芳']);
  expect(await names({ _q: '', sort: 'name' })).toHaveLength(4);
});

test('a changed name is found, the old one is not', async () => {
  const changed = await make('api::customer.customer', { name: '赵六', phones: [{ number: '13800138111' }] });
  await app.http
    .put(`${url('api::customer.customer')}/${changed.documentId}`)
    .set(admin.auth)
    .send({ name: '钱七' });
  expect(await found('赵六')).toEqual([]);
  expect(await found('qianqi')).toEqual(['钱七']);
});

test('a relation picker finds by pinyin and by phone', async () => {
  const pick = async (q: string) => {
    const { body } = await app.http
      .get('/content-manager/relations/api::demand.demand/customer')
      .query({ _q: q, page: 1, pageSize: 10 })
      .set(admin.auth);
    return body.results.map((row: { documentId: string }) => row.documentId);
  };
  for (const query of ['zhangwei', '8000', '张']) expect(await pick(query)).toEqual([wei.documentId]);
});

test('what belongs to a customer is found by the customer, a listing by its estate', async () => {
  await make('api::interaction.interaction', {
    customer: link(wei),
    channel: 'call',
    subject: 'Floor plan',
    outcome: 'connected',
  });
  for (const query of ['张伟', '13800138000', 'floor', '张伟 plan'])
    expect(await found(query, 'api::interaction.interaction', 'subject')).toEqual(['Floor plan']);
  expect(await found('王芳 plan', 'api::interaction.interaction', 'subject')).toEqual([]);

  const estate = await make('api::estate.estate', { name: '翠湖天地' });
  const listing = await make('api::listing.listing', {
    title: 'Garden flat',
    listingType: 'sale',
    state: 'active',
    estate: link(estate),
  });
  for (const query of ['翠湖', 'chtd', 'garden', listing.number])
    expect(await found(query, 'api::listing.listing', 'title')).toEqual(['Garden flat']);
  await make('api::transaction.transaction', { amount: 1, customer: link(wei), listing: link(listing) });
  for (const query of ['cuihu', '张伟', listing.number])
    expect(await found(query, 'api::transaction.transaction', 'number')).toHaveLength(1);
});

test('the picker of a record that has its relation offers the others', async () => {
  const [lina, weina] = [
    await make('api::employee.employee', { name: '李娜' }),
    await make('api::employee.employee', { name: '魏娜' }),
  ];
  const { documentId } = await make('api::customer.customer', {
    name: 'Given',
    phones: [{ number: '13700000001' }],
    owner: link(lina),
  });
  const { body } = await app.http
    .get('/content-manager/relations/api::customer.customer/owner')
    .query({ id: documentId, _q: '娜', page: 1, pageSize: 10 })
    .set(admin.auth)
    .expect(200);
  expect(body.results.map((one: { documentId: string }) => one.documentId)).toEqual([weina.documentId]);
});
