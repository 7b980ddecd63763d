import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

const CUSTOMER = 'api::customer.customer';
let app: TestApp;
let admin: Staff;
let token: string;

const rest = () => ({ Authorization: `Bearer ${token}` });
const create = (data: Record<string, unknown>) => app.http.post('/api/customers').set(rest()).send({ data });
const inPanel = (data: Record<string, unknown>) =>
  app.http.post(`/content-manager/collection-types/${CUSTOMER}`).set(admin.auth).send(data);
const paths = (answer: { body: { error: { details: { errors: { path: unknown[] }[] } } } }) =>
  answer.body.error.details.errors.map((error) => error.path);
const historyOf = (documentId: string) =>
  app.strapi.db.query('api::stage-change.stage-change').findMany({ where: { recordId: documentId }, orderBy: 'at' });

const whole = { name: '张伟', phones: [{ number: '138 0013 8000' }] };

beforeAll(async () => {
  app = await startApp();
  admin = await aStaffMember(app, 'strapi-super-admin');
  const created = await app.strapi.service('admin::api-token').create({
    name: 'rules',
    type: 'full-access',
    lifespan: null,
  });
  token = created.accessKey;
});
afterAll(() => app.stop());

test('a customer gets a human number that nobody chooses', async () => {
  const first = await create({ ...whole, number: 'C-999999' });
  expect(first.status).toBe(201);
  expect(first.body.data.number).toMatch(/^C-\d{6}$/);
  expect(first.body.data.number).not.toBe('C-999999');
  const second = await inPanel(whole);
  expect(second.status).toBe(201);
  expect(Number(second.body.data.number.slice(2))).toBe(Number(first.body.data.number.slice(2)) + 1);

  const { documentId, number } = first.body.data;
  const changed = await app.http
    .put(`/api/customers/${documentId}`)
    .set(rest())
    .send({ data: { number: 'C-000000', remarks: 'x' } });
  expect(changed.body.data.number).toBe(number);
});

test.each([
  ['no name', { phones: whole.phones }, ['name']],
  ['no phone', { name: '张伟' }, ['phones']],
  ['no such phone', { ...whole, phones: [...whole.phones, { number: '12345' }] }, ['phones', 1, 'number']],
  ['no such address', { ...whole, emails: [{ address: 'not-an-email' }] }, ['emails', 0, 'address']],
  ['a wrong check digit', { ...whole, idNumber: '999999199001011234' }, ['idNumber']],
  ['a day that does not exist', { ...whole, birthYear: 1990, birthMonth: 2, birthDay: 30 }, ['birthDay']],
  ['a birthday in the future', { ...whole, birthYear: 2095, birthMonth: 1, birthDay: 1 }, ['birthYear']],
  [
    'two primary phones',
    {
      ...whole,
      phones: [
        { number: '13800138000', primary: true },
        { number: '13800138001', primary: true },
      ],
    },
    ['phones'],
  ],
  ['lost without a reason', { ...whole, stage: 'lost' }, ['lostReason']],
])('refuses %s through REST and through the panel, at the field', async (_why, data, path) => {
  const answers = [await create(data), await inPanel(data)];
  for (const answer of answers) {
    expect(answer.status).toBe(400);
    expect(paths(answer)).toContainEqual(path);
  }
});

test('stores phones and addresses in one form, with a completeness', async () => {
  const { body } = await create({
    ...whole,
    phones: [{ number: '86-16410229181' }, { number: '+1 (415) 293-3313 x371', label: 'work' }],
    emails: [{ address: 'User1@Example.COM' }],
    gender: 'female',
  });
  const stored = await app.strapi
    .documents(CUSTOMER)
    .findOne({ documentId: body.data.documentId, populate: ['phones', 'emails'] });
  expect(stored).toMatchObject({
    phones: [
      { number: '+8616410229181', primary: true },
      { number: '+14152933313', extension: '371', primary: false },
    ],
    emails: [{ address: 'user1@example.com', primary: true }],
    completeness: 40,
  });
});

test('a change is judged with what is stored', async () => {
  const { body } = await create({ ...whole, birthMonth: 2, birthDay: 29 });
  const change = (data: Record<string, unknown>) =>
    app.http.put(`/api/customers/${body.data.documentId}`).set(rest()).send({ data });
  const refused = await change({ birthYear: 1990 });
  expect(refused.status).toBe(400);
  expect(paths(refused)).toEqual([['birthDay']]);
  expect((await change({ birthYear: 1992 })).status).toBe(200);
  expect(paths(await change({ phones: [] }))).toContainEqual(['phones']);
  expect((await change({ gender: 'male' })).body.data.completeness).toBe(40);
});

test('a refused stage names the possible ones; a move is written down with who and why', async () => {
  const { body } = await inPanel(whole);
  const { documentId } = body.data;
  const change = (data: Record<string, unknown>) =>
    app.http.put(`/content-manager/collection-types/${CUSTOMER}/${documentId}`).set(admin.auth).send(data);

  const refused = await change({ stage: 'signed' });
  expect(refused.status).toBe(400);
  expect(refused.body.error.details.errors[0]).toMatchObject({
    path: ['stage'],
    message: 'It cannot go from new to signed. Possible: attempting, contacted, qualified, viewing, dormant, lost.',
    values: { from: 'new', to: 'signed' },
  });
  expect((await change({ stage: 'qualified' })).status).toBe(200);
  expect(paths(await change({ stage: 'contacted' }))).toEqual([['stageReason']]);
  const back = await change({ stage: 'contacted', stageReason: 'was another person' });
  expect(back.status).toBe(200);
  expect(back.body.data.stageReason).toBeNull();

  const rows = await historyOf(documentId);
  expect(rows).toMatchObject([
    { from: 'new', to: 'qualified', byName: admin.employee?.name },
    { from: 'qualified', to: 'contacted', reason: 'was another person' },
  ]);
  expect(rows.every((row) => row.secondsInStage >= 0)).toBe(true);
});

test('nobody writes the history by hand', async () => {
  const answer = await app.http
    .post('/content-manager/collection-types/api::stage-change.stage-change')
    .set(admin.auth)
    .send({ recordType: CUSTOMER, recordId: 'x', to: 'owner', at: new Date().toISOString() });
  expect(answer.status).toBe(403);
});

test('a refused customer leaves nothing behind', async () => {
  const count = async () =>
    (await app.strapi.db.connection.raw('select count(*)::int as n from components_customer_phones')).rows[0].n;
  const before = await count();
  expect((await create({ ...whole, kind: 'ghost' })).status).toBe(400);
  expect((await create({ ...whole, owner: 'nosuchemployee' })).status).toBe(400);
  expect(await count()).toBe(before);
});

test('a new customer belongs to whoever makes it, and to that team', async () => {
  const team = await app.strapi.documents('api::team.team').create({ data: { name: 'North' } as never });
  const colleague = await aStaffMember(app, 'strapi-super-admin', { team: team.documentId });
  const mine = await app.http
    .post(`/content-manager/collection-types/${CUSTOMER}`)
    .set(colleague.auth)
    .send({ ...whole, owner: { connect: [], disconnect: [] } });
  const row = async (documentId: string) =>
    app.strapi.db.query(CUSTOMER).findOne({ where: { documentId }, select: ['ownerKey', 'teamKey', 'ownerSince'] });
  expect(await row(mine.body.data.documentId)).toMatchObject({ ownerKey: colleague.employee?.id, teamKey: team.id });

  const given = await inPanel({ ...whole, owner: { connect: [{ documentId: colleague.employee?.documentId }] } });
  expect(await row(given.body.data.documentId)).toMatchObject({ ownerKey: colleague.employee?.id, teamKey: team.id });
});

test('nobody gives a record away by writing its private keys', async () => {
  const { body } = await inPanel(whole);
  await app.http
    .put(`/api/customers/${body.data.documentId}`)
    .set(rest())
    .send({ data: { ownerKey: 4711, searchText: 'x' } });
  const stored = await app.strapi.db.query(CUSTOMER).findOne({ where: { documentId: body.data.documentId } });
  expect(stored).toMatchObject({ ownerKey: admin.employee?.id, searchText: '张伟 zhangwei zw' });
});

test('an archived customer leaves the lists, keeps its page and comes back', async () => {
  const { body } = await inPanel({ ...whole, name: '档案' });
  const { documentId } = body.data;
  const listed = async (query = '') => {
    const answer = await app.http.get(`/api/customers?filters[name]=档案${query}`).set(rest());
    return answer.body.meta.pagination.total;
  };
  const archive = (action: string, auth: Staff['auth']) =>
    app.http.post(`/crm/records/${CUSTOMER}/${documentId}/${action}`).set(auth);

  const auditor = await aStaffMember(app, 'crm-auditor', { employee: false });
  expect((await archive('archive', auditor.auth)).status).toBe(403);
  expect((await archive('archive', admin.auth)).status).toBe(200);
  expect(await listed()).toBe(0);
  expect(await listed('&filters[archivedAt][$notNull]=true')).toBe(1);
  expect((await app.http.get(`/api/customers/${documentId}`).set(rest())).status).toBe(200);
  expect((await archive('restore', auditor.auth)).status).toBe(403);
  expect((await archive('restore', admin.auth)).status).toBe(200);
  expect(await listed()).toBe(1);
  const nowhere = await app.http.post(`/crm/records/admin::user/1/archive`).set(admin.auth);
  expect(nowhere.status).toBe(404);
});
