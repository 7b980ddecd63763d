import type { RetryAnswer, WinBackFigures, WinBackList } from '../../src/plugins/crm/shared/contracts/win-back';
import { startApp, type TestApp } from '../support/app';
import { aCustomer, aListing, aTransaction } from '../support/builders';
import { aStaffMember, type Staff } from '../support/staff';

// S64, S12: who is lost, dormant or silent, why, and when somebody calls again.

const NOW = '2026-11-18T02:00:00Z';
let app: TestApp;
let staff: Record<'manager' | 'lead' | 'agent' | 'other' | 'marketing', Staff>;
let north: string;

type Doc = { id: number; documentId: string };

/** A customer taken down and last heard of so many days ago. */
const aCustomerOf = async (
  owner: Staff | undefined,
  name: string,
  daysAgo: number,
  own: Record<string, unknown> = {},
) => {
  const { stage, ...data } = own;
  const made = (await app.strapi.documents('api::customer.customer').create({
    data: aCustomer({ name, owner: owner?.employee?.documentId, ...data }) as never,
  })) as unknown as Doc;
  if (stage)
    await app.strapi.documents('api::customer.customer').update({
      documentId: made.documentId,
      data: { stage, lostReason: data.lostReason } as never,
    });
  const at = new Date(Date.parse(NOW) - daysAgo * 86_400_000).toISOString();
  await app.strapi.db.connection('customers').where({ id: made.id }).update({ created_at: at, last_contact_at: at });
  return made;
};

const setOffice = async (part: Record<string, unknown>) => {
  const { auth } = staff.manager;
  const { data } = (await app.http.get('/crm/settings').set(auth)).body;
  const answer = await app.http
    .put('/crm/settings')
    .set(auth)
    .send({ ...data, ...part });
  expect(answer.status).toBe(200);
};
const list = async (who: Staff, query: Record<string, string> = {}) => {
  const answer = await app.http.get('/crm/win-back').query(query).set(who.auth);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body as WinBackList;
};
const names = async (who: Staff, query: Record<string, string> = {}) =>
  (await list(who, query)).data.map(({ name }) => name);
const plan = (who: Staff, customers: Doc[], on: string, note?: string) =>
  app.http
    .post('/crm/win-back/retries')
    .set(who.auth)
    .send({ customers: customers.map(({ documentId }) => documentId), on, ...(note && { note }) });
const planned = async (...asked: Parameters<typeof plan>) => {
  const answer = await plan(...asked);
  expect([answer.status, answer.body.error]).toEqual([201, undefined]);
  return (answer.body as RetryAnswer).data;
};
const tasksOf = ({ documentId }: Doc) =>
  app.strapi.documents('api::task.task').findMany({
    filters: { customer: { documentId } },
    populate: ['assignee', 'assignedBy', 'team'],
    sort: 'id',
  });
const change = (task: string, data: Record<string, unknown>) =>
  app.strapi.documents('api::task.task').update({ documentId: task, data: data as never });
const byKey = (counts: WinBackFigures['byKind']) => Object.fromEntries(counts.map(({ key, count }) => [key, count]));

let priced: Doc;
let dormant: Doc;
let silent: Doc;
let foreign: Doc;
let nobodys: Doc;

beforeAll(async () => {
  app = await startApp({ CRM_NOW: NOW });
  north = (await app.strapi.documents('api::team.team').create({ data: { name: 'North' } })).documentId;
  staff = {
    manager: await aStaffMember(app, 'crm-manager'),
    lead: await aStaffMember(app, 'crm-team-lead', { team: north }),
    agent: await aStaffMember(app, 'crm-agent', { team: north }),
    other: await aStaffMember(app, 'crm-agent'),
    marketing: await aStaffMember(app, 'crm-marketing'),
  };
  await setOffice({ language: 'en' });
  const { agent, other } = staff;
  priced = await aCustomerOf(agent, 'Priced out', 10, { stage: 'lost', lostReason: 'price' });
  dormant = await aCustomerOf(agent, 'Dormant', 200, { stage: 'dormant' });
  silent = await aCustomerOf(agent, 'Silent', 91);
  foreign = await aCustomerOf(other, 'Moved away', 50, { stage: 'lost', lostReason: 'location' });
  nobodys = await aCustomerOf(undefined, 'Nobody asks', 400);
  await aCustomerOf(agent, 'Heard of', 89);
  await aCustomerOf(agent, 'Do not call', 300, { stage: 'lost', lostReason: 'price', doNotContact: true });
  const archived = await aCustomerOf(agent, 'Archived', 300);
  await app.strapi.db.connection('customers').where({ id: archived.id }).update({ archived_at: NOW });
  const dealing = await aCustomerOf(agent, 'Dealing', 300);
  const listing = await app.strapi.documents('api::listing.listing').create({ data: aListing() as never });
  await app.strapi.documents('api::transaction.transaction').create({
    data: aTransaction({ customer: dealing.documentId, listing: listing.documentId }) as never,
  });
});
afterAll(() => app.stop());

test('lost, dormant and silent customers, the longest silent first; not the archived, the untouchable and who has a deal', async () => {
  const { data, meta } = await list(staff.manager);
  expect(data.map(({ name, kind, silentDays }) => [name, kind, silentDays])).toEqual([
    ['Nobody asks', 'silent', 400],
    ['Dormant', 'dormant', 200],
    ['Silent', 'silent', 91],
    ['Moved away', 'lost', 50],
    ['Priced out', 'lost', 10],
  ]);
  expect(data[4]).toEqual({
    documentId: priced.documentId,
    name: 'Priced out',
    number: expect.stringMatching(/^C-/),
    stage: 'lost',
    kind: 'lost',
    lostReason: 'price',
    since: expect.stringMatching(/^2026-11-18T02:/),
    lastContactAt: '2026-11-08T02:00:00.000Z',
    silentDays: 10,
    owner: { documentId: staff.agent.employee?.documentId, name: staff.agent.employee?.name },
    refusesCalls: false,
    retry: null,
  });
  expect(data[0]).toMatchObject({ owner: null, since: '2025-10-14T02:00:00.000Z', lostReason: null });
  expect(meta).toMatchObject({ silentDays: 90, today: '2026-11-18', pagination: { page: 1, pageSize: 25, total: 5 } });
  expect(meta.figures.total).toBe(5);
  expect(byKey(meta.figures.byKind)).toEqual({ lost: 2, dormant: 1, silent: 2 });
  expect(byKey(meta.figures.byReason)).toEqual({ price: 1, location: 1 });
  expect(byKey(meta.figures.byRetry)).toEqual({ none: 5 });
});

test('days of silence are those of the question, else of the office’s settings', async () => {
  expect(await names(staff.manager, { kind: 'silent', silentDays: '399' })).toEqual(['Nobody asks']);
  expect(await names(staff.agent, { kind: 'silent', silentDays: '88' })).toEqual(['Silent', 'Heard of']);
  await setOffice({ silentDays: 100 });
  expect(await names(staff.agent, { kind: 'silent' })).toEqual([]);
  await setOffice({ silentDays: 90 });
});

test('a day of silence is a day of the office: the evening before in London is today in Shanghai', async () => {
  const db = app.strapi.db.connection;
  // 20 August begins in Shanghai at 16:00 of the 19th by UTC, and is 90 days ago.
  const heard = (last_contact_at: string) => db('customers').where({ id: silent.id }).update({ last_contact_at });
  await heard('2026-08-19T16:00:00.000Z');
  expect(await names(staff.agent, { kind: 'silent' })).toEqual([]);
  await heard('2026-08-19T15:59:59.999Z');
  expect(await names(staff.agent, { kind: 'silent' })).toEqual(['Silent']);
});

test('by kind, reason and owner; pages go on where the last one ended', async () => {
  expect(await names(staff.manager, { kind: 'dormant' })).toEqual(['Dormant']);
  expect(await names(staff.manager, { reason: 'location' })).toEqual(['Moved away']);
  expect(await names(staff.manager, { owner: '-' })).toEqual(['Nobody asks']);
  const mine = await list(staff.manager, { owner: staff.agent.employee?.documentId as string, kind: 'lost' });
  expect(mine.meta.pagination.total).toBe(1);
  expect(byKey(mine.meta.figures.byKind)).toEqual({ lost: 1, dormant: 1, silent: 1 });
  expect(mine.meta.owners.map(({ name, count }) => [name, count])).toEqual([
    ['', 1],
    [staff.agent.employee?.name, 3],
    [staff.other.employee?.name, 1],
  ]);
  const pages = [];
  for (const page of ['1', '2', '3']) pages.push(...(await names(staff.manager, { page, pageSize: '2' })));
  expect(pages).toEqual(['Nobody asks', 'Dormant', 'Silent', 'Moved away', 'Priced out']);
});

test('an agent sees the own customers, a lead those of the team', async () => {
  expect(await names(staff.other)).toEqual(['Moved away']);
  expect(await names(staff.lead)).toEqual(['Dormant', 'Silent', 'Priced out']);
  expect((await list(staff.lead)).meta.figures.total).toBe(3);
  expect(await names(staff.manager, { team: north })).toEqual(['Dormant', 'Silent', 'Priced out']);
  const team = (await app.strapi.documents('api::team.team').create({ data: { name: 'South' } })).documentId;
  expect((await app.http.get('/crm/win-back').query({ team }).set(staff.agent.auth)).status).toBe(403);
});

test('a retry is a call on that day for whoever looks after the customer, and stands in the list', async () => {
  const done = await planned(staff.manager, [priced, silent], '2026-11-25', 'Prices came down');
  expect(done).toMatchObject({ created: 2, moved: 0 });
  const [task] = await tasksOf(priced);
  expect(task).toMatchObject({
    title: 'Win back: call again',
    type: 'call',
    origin: 'manual',
    state: 'todo',
    dueAt: '2026-11-25T10:00:00.000Z',
    notes: 'Prices came down',
    assignee: { documentId: staff.agent.employee?.documentId },
    assignedBy: { documentId: staff.manager.employee?.documentId },
    team: { documentId: north },
  });
  const { data, meta } = await list(staff.agent, { retry: 'planned' });
  expect(data.map(({ name, retry }) => [name, retry])).toEqual([
    ['Silent', expect.objectContaining({ state: 'planned', dueAt: '2026-11-25T10:00:00.000Z' })],
    [
      'Priced out',
      { state: 'planned', dueAt: '2026-11-25T10:00:00.000Z', task: task.documentId, note: 'Prices came down' },
    ],
  ]);
  expect(byKey(meta.figures.byRetry)).toEqual({ planned: 2, none: 1 });
});

test('planning again moves the one retry, and undo takes back exactly what was done', async () => {
  const done = await planned(staff.agent, [priced, dormant], '2026-12-01');
  expect(done).toMatchObject({ created: 1, moved: 1 });
  expect(await tasksOf(priced)).toMatchObject([{ dueAt: '2026-12-01T10:00:00.000Z', notes: 'Prices came down' }]);
  const undone = await app.http
    .post('/crm/win-back/retries/undo')
    .set(staff.agent.auth)
    .send({ changes: done.changes });
  expect(undone.status).toBe(204);
  expect(await tasksOf(priced)).toMatchObject([{ dueAt: '2026-11-25T10:00:00.000Z', state: 'todo' }]);
  expect(await tasksOf(dormant)).toMatchObject([{ state: 'cancelled' }]);
  expect(await names(staff.agent, { retry: 'none' })).toEqual(['Dormant']);
});

test('two people who plan at the same time make one retry', async () => {
  await Promise.all([
    planned(staff.agent, [dormant, priced], '2026-12-02'),
    planned(staff.manager, [priced, dormant], '2026-12-03'),
    planned(staff.lead, [dormant], '2026-12-04'),
  ]);
  expect((await tasksOf(dormant)).filter(({ state }) => state === 'todo')).toHaveLength(1);
});

test('a retry that is done or cancelled makes room for the next one', async () => {
  const [task] = await tasksOf(silent);
  await change(task.documentId, { state: 'done' });
  expect((await list(staff.agent)).data.find(({ name }) => name === 'Silent')?.retry).toBeNull();
  expect(await planned(staff.agent, [silent], '2026-11-18')).toMatchObject({ created: 1 });
  expect(await names(staff.agent, { retry: 'due' })).toEqual(['Silent']);
  await expect(change(task.documentId, { state: 'todo' })).rejects.toThrow();
});

test('an overdue retry comes first, the longest overdue at the top, on whichever page', async () => {
  const due = (customer: Doc, due_at: string) =>
    app.strapi.db
      .connection('tasks')
      .where({ customer_key: customer.id })
      .whereIn('state', ['todo', 'doing'])
      .update({ due_at });
  await due(priced, '2026-11-16T10:00:00Z');
  await due(silent, '2026-11-17T10:00:00Z');
  const order = ['Priced out', 'Silent', 'Nobody asks', 'Dormant', 'Moved away'];
  expect(await names(staff.manager)).toEqual(order);
  const pages = [];
  for (const page of ['1', '2', '3', '4', '5']) pages.push(...(await names(staff.manager, { page, pageSize: '1' })));
  expect(pages).toEqual(order);
  expect(await names(staff.manager, { retry: 'overdue', page: '2', pageSize: '1' })).toEqual(['Silent']);
});

test('whose owner has left is called by whoever plans it', async () => {
  const { documentId } = await app.strapi.documents('api::employee.employee').create({
    data: { name: 'Gone', state: 'left' } as never,
  });
  const customer = await aCustomerOf(undefined, 'Left behind', 95, { owner: documentId });
  await planned(staff.manager, [customer], '2026-12-01');
  expect(await tasksOf(customer)).toMatchObject([{ assignee: { documentId: staff.manager.employee?.documentId } }]);
});

test('all or nothing: a customer of somebody else, or of nobody, stops the whole plan and tells nothing', async () => {
  const before = await app.strapi.documents('api::task.task').count({});
  const [theirs, unknown] = await Promise.all([
    plan(staff.agent, [dormant, foreign], '2026-12-05'),
    plan(staff.agent, [dormant, { id: 0, documentId: 'nosuchcustomer' }], '2026-12-05'),
  ]);
  expect([theirs.status, unknown.status]).toEqual([404, 404]);
  expect(theirs.body.error.message.replace(foreign.documentId, '')).toBe(
    unknown.body.error.message.replace('nosuchcustomer', ''),
  );
  const marketing = await plan(staff.marketing, [nobodys, foreign], '2026-12-05');
  expect(marketing.status).toBe(403);
  const [gone] = await app.strapi.db.query('api::customer.customer').findMany({ where: { name: 'Do not call' } });
  const refused = await plan(staff.manager, [nobodys, gone], '2026-12-05');
  expect([refused.status, refused.body.error.details.errors[0].path]).toEqual([400, ['customers', 1]]);
  expect(await app.strapi.documents('api::task.task').count({})).toBe(before);
  expect(await tasksOf(nobodys)).toEqual([]);
});

test('S34: who withdrew the consent to calls is shown with it and cannot be planned to be called', async () => {
  const { documentId } = nobodys;
  const say = (state: string) =>
    app.strapi.documents('api::consent.consent').create({
      data: { customer: documentId, channel: 'phone', purpose: 'promotional', state, method: 'verbal' } as never,
    });
  const rowOf = async () => (await list(staff.manager)).data.find((row) => row.documentId === documentId);
  expect(await rowOf()).toMatchObject({ refusesCalls: false });
  await say('withdrawn');
  expect(await rowOf()).toMatchObject({ refusesCalls: true });
  const refused = await plan(staff.manager, [foreign, nobodys], '2026-12-05');
  expect([refused.status, refused.body.error.details.errors[0]]).toMatchObject([
    400,
    { path: ['customers', 1], message: 'This customer does not want to be called.' },
  ]);
  await say('granted');
  expect(await rowOf()).toMatchObject({ refusesCalls: false });
});

test('a retry of somebody else’s is moved by nobody who may not change that person’s tasks', async () => {
  await planned(staff.other, [foreign], '2026-12-01');
  expect((await plan(staff.marketing, [foreign], '2026-12-09')).status).toBe(403);
  const row = (await list(staff.marketing, { reason: 'location' })).data[0];
  expect(row.retry).toEqual({ state: 'planned', dueAt: '2026-12-01T10:00:00.000Z', task: null, note: null });
  const [task] = await tasksOf(foreign);
  const undo = await app.http
    .post('/crm/win-back/retries/undo')
    .set(staff.agent.auth)
    .send({ changes: [{ task: task.documentId, before: null }] });
  expect(undo.status).toBe(404);
  expect(await tasksOf(foreign)).toMatchObject([{ state: 'todo', dueAt: '2026-12-01T10:00:00.000Z' }]);
});

describe('what is refused', () => {
  test.each([
    ['kind', { kind: 'gone' }],
    ['reason', { reason: 'bored' }],
    ['retry', { retry: 'soon' }],
    ['silentDays', { silentDays: '0' }],
    ['page', { page: '0' }],
    ['team', { team: 'nosuchteam' }],
  ])('a bad %s is a 400 that names it', async (field, query) => {
    const answer = await app.http.get('/crm/win-back').query(query).set(staff.manager.auth);
    expect([answer.status, answer.body.error.details.errors[0].path]).toEqual([400, [field]]);
  });

  test.each([
    ['yesterday', { on: '2026-11-17' }, ['on']],
    ['no day of the calendar', { on: '2026-02-30' }, ['on']],
    ['nobody', { customers: [] }, ['customers']],
    ['somebody twice', { customers: ['a', 'a'] }, ['customers']],
    ['a long note', { note: 'x'.repeat(501) }, ['note']],
  ])('a retry for %s', async (_what, part, path) => {
    const answer = await app.http
      .post('/crm/win-back/retries')
      .set(staff.manager.auth)
      .send({ customers: [nobodys.documentId], on: '2026-12-01', ...part });
    expect([answer.status, answer.body.error.details.errors[0].path]).toEqual([400, path]);
  });

  test('the desk, finance and the auditor: each what is not theirs', async () => {
    const [reception, finance, auditor] = [
      await aStaffMember(app, 'crm-reception'),
      await aStaffMember(app, 'crm-finance'),
      await aStaffMember(app, 'crm-auditor'),
    ];
    for (const who of [reception, finance])
      expect((await app.http.get('/crm/win-back').set(who.auth)).status).toBe(403);
    expect((await app.http.get('/crm/win-back').set(auditor.auth)).status).toBe(200);
    expect((await plan(auditor, [nobodys], '2026-12-01')).status).toBe(403);
    const undo = app.http.post('/crm/win-back/retries/undo').set(auditor.auth);
    expect((await undo.send({ changes: [{ task: 'x', before: null }] })).status).toBe(403);
  });
});

describe('REST', () => {
  test('gives a program the same figures as the page', async () => {
    const token = await app.strapi.service('admin::api-token').create({
      name: 'reader',
      type: 'custom',
      lifespan: null,
      permissions: ['plugin::crm.win-back.report', 'api::customer.customer.find'],
    });
    const answer = await app.http
      .get('/api/reports/win-back')
      .query({ silentDays: '60' })
      .set({ Authorization: `Bearer ${token.accessKey}` });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      data: (await list(staff.manager, { silentDays: '60' })).meta.figures,
      meta: { silentDays: 60 },
    });
  });

  test('an agent’s login counts the own customers; a stranger nothing', async () => {
    const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'agent' } });
    const user = await app.strapi.plugin('users-permissions').service('user').add({
      username: 'agent-rest',
      email: 'agent-rest@example.com',
      password: 'Test-passw0rd!',
      role: role.id,
      confirmed: true,
      provider: 'local',
    });
    await app.strapi.documents('api::employee.employee').update({
      documentId: staff.agent.employee?.documentId as string,
      data: { restUser: user.id } as never,
    });
    const jwt = app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
    const asked = () => app.http.get('/api/reports/win-back').set({ Authorization: `Bearer ${jwt}` });
    expect((await asked()).body.data).toEqual((await list(staff.agent)).meta.figures);
    const bad = await asked().query({ silentDays: 'many' });
    expect([bad.status, bad.body.error.details.errors[0].path]).toEqual([400, ['silentDays']]);
    expect((await app.http.get('/api/reports/win-back')).status).toBe(403);
  });
});
