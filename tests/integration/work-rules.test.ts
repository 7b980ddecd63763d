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
const INTERACTION = 'api::interaction.interaction';
const COMPLAINT = 'api::complaint.complaint';
const TASK = 'api::task.task';
const create = (uid: string, data: Record<string, unknown>) => app.http.post(url(uid)).set(admin.auth).send(data);
const change = (uid: string, documentId: string, data: Record<string, unknown>) =>
  app.http.put(url(uid, documentId)).set(admin.auth).send(data);
const stored = (uid: string, documentId: string, populate?: string[]) =>
  app.strapi.db.query(uid as never).findOne({ where: { documentId }, populate: populate as never });
const paths = (answer: { body: { error: { details: { errors: { path: unknown[] }[] } } } }) =>
  answer.body.error.details.errors.map((error) => error.path[0]);
const aCustomer = async () => {
  const { body } = await create('api::customer.customer', { name: '王芳', phones: [{ number: '13800138000' }] });
  const { documentId } = body.data as { documentId: string };
  return { documentId, link: { connect: [{ documentId }] }, now: () => stored('api::customer.customer', documentId) };
};

test('an attempt, then a contact: the customer knows the last of each and moves on', async () => {
  const customer = await aCustomer();
  const attempt = await create(INTERACTION, { customer: customer.link, channel: 'call', outcome: 'no_answer' });
  expect(attempt.status).toBe(201);
  expect(attempt.body.data.valid).toBe(false);
  expect(await customer.now()).toMatchObject({ stage: 'attempting', lastValidContactAt: null });

  const contact = await create(INTERACTION, { customer: customer.link, channel: 'call', outcome: 'connected' });
  const after = await customer.now();
  expect(after.stage).toBe('contacted');
  expect(after.lastContactAt).toEqual(after.lastValidContactAt);
  expect(new Date(contact.body.data.occurredAt).toISOString()).toBe(new Date(after.lastContactAt).toISOString());

  const old = await create(INTERACTION, {
    customer: customer.link,
    channel: 'meeting',
    occurredAt: '2020-01-01T00:00:00Z',
  });
  expect(old.status).toBe(201);
  expect((await customer.now()).lastContactAt).toEqual(after.lastContactAt);
});

test('the last contact is counted again when a communication is corrected or deleted', async () => {
  const customer = await aCustomer();
  const first = await create(INTERACTION, {
    customer: customer.link,
    channel: 'meeting',
    occurredAt: '2026-01-01T08:00:00Z',
  });
  const second = await create(INTERACTION, {
    customer: customer.link,
    channel: 'call',
    outcome: 'connected',
    occurredAt: '2026-02-01T08:00:00Z',
  });
  const last = async () => {
    const { lastContactAt, lastValidContactAt } = await customer.now();
    return [lastContactAt, lastValidContactAt].map((at) => at && new Date(at).toISOString().slice(0, 10));
  };
  await change(INTERACTION, second.body.data.documentId, { outcome: 'busy' });
  expect(await last()).toEqual(['2026-02-01', '2026-01-01']);
  await app.http.delete(url(INTERACTION, second.body.data.documentId)).set(admin.auth);
  expect(await last()).toEqual(['2026-01-01', '2026-01-01']);
  await change(INTERACTION, first.body.data.documentId, { archivedAt: new Date().toISOString() });
  expect(await last()).toEqual([null, null]);
});

test('a next contact makes one task for the owner, and another date moves it', async () => {
  const customer = await aCustomer();
  const { body } = await create(INTERACTION, {
    customer: customer.link,
    channel: 'call',
    outcome: 'follow_up',
    nextStep: 'Send the floor plan',
    nextContactAt: '2030-01-02T02:00:00.000Z',
  });
  const tasks = () =>
    app.strapi.db
      .query(TASK)
      .findMany({ where: { interaction: { documentId: body.data.documentId } }, populate: ['assignee', 'customer'] });
  expect(await tasks()).toMatchObject([
    {
      title: 'Send the floor plan',
      type: 'call',
      state: 'todo',
      assignee: { id: admin.employee?.id },
      customer: { name: '王芳' },
    },
  ]);
  await change(INTERACTION, body.data.documentId, { nextContactAt: '2030-01-03T02:00:00.000Z' });
  const [task, ...others] = await tasks();
  expect(others).toEqual([]);
  expect(new Date(task.dueAt).toISOString()).toBe('2030-01-03T02:00:00.000Z');
  expect(new Date((await customer.now()).nextContactAt).toISOString()).toBe('2030-01-03T02:00:00.000Z');
});

test('a communication is final after 24 hours, but not for whoever holds the right', async () => {
  const customer = await aCustomer();
  const { body } = await create(INTERACTION, { customer: customer.link, channel: 'call', outcome: 'connected' });
  const { documentId } = body.data as { documentId: string };
  await app.strapi.db
    .connection('interactions')
    .where({ document_id: documentId })
    .update({ created_at: new Date('2026-01-01') });

  const token = await app.strapi
    .service('admin::api-token')
    .create({ name: 'old', type: 'full-access', lifespan: null });
  const refused = await app.http
    .put(`/api/interactions/${documentId}`)
    .set({ Authorization: `Bearer ${token.accessKey}` })
    .send({ data: { content: 'rewritten' } });
  expect(refused.status).toBe(403);
  expect((await change(INTERACTION, documentId, { content: 'corrected' })).status).toBe(200);
});

test('a communication lies not in the future and has a customer', async () => {
  const customer = await aCustomer();
  const future = await create(INTERACTION, { customer: customer.link, occurredAt: '2090-01-01T00:00:00Z' });
  expect(paths(future)).toEqual(['occurredAt']);
  expect(paths(await create(INTERACTION, { channel: 'call' }))).toEqual(['customer']);
});

test('a task that is done says when and whether in time; taken up again it does not', async () => {
  const { body } = await create(TASK, { title: 'Call back', dueAt: '2030-01-01T00:00:00Z' });
  const { documentId } = body.data as { documentId: string };
  expect(await stored(TASK, documentId, ['assignee', 'assignedBy'])).toMatchObject({
    assignee: { id: admin.employee?.id },
    assignedBy: { id: admin.employee?.id },
  });
  const done = await change(TASK, documentId, { state: 'done', completedAt: '2000-01-01T00:00:00Z', onTime: false });
  expect(done.body.data).toMatchObject({ onTime: true, progress: 100 });
  expect(new Date(done.body.data.completedAt).getTime()).toBeGreaterThan(Date.parse('2026-01-01'));
  const refused = await change(TASK, documentId, { state: 'blocked' });
  expect(refused.body.error.details.errors[0].values.possible).toEqual(['todo', 'doing']);
  const again = await change(TASK, documentId, { state: 'todo' });
  expect(again.body.data).toMatchObject({ onTime: null, completedAt: null });
});

test('a complaint has its number and deadlines by severity, and ends with word to the customer', async () => {
  const { body } = await create(COMPLAINT, {
    subject: 'Wrong area',
    severity: 'urgent',
    receivedAt: '2026-01-01T00:00:00.000Z',
  });
  const { documentId } = body.data as { documentId: string };
  expect(body.data).toMatchObject({ ackDueAt: '2026-01-01T02:00:00.000Z', dueAt: '2026-01-02T00:00:00.000Z' });
  expect(body.data.number).toMatch(/^K-\d{6}$/);
  const move = (data: Record<string, unknown>) => change(COMPLAINT, documentId, data);
  expect((await move({ severity: 'high' })).body.data.dueAt).toBe('2026-01-04T00:00:00.000Z');

  expect((await move({ state: 'closed' })).status).toBe(400);
  for (const state of ['classified', 'accepted', 'investigating', 'resolved'])
    expect((await move({ state })).status).toBe(200);
  expect(paths(await move({ state: 'fed_back' }))).toEqual(['feedbackMethod', 'feedbackText']);
  const told = await move({ state: 'fed_back', feedbackMethod: 'call', feedbackText: 'The area is corrected.' });
  expect(told.body.data.feedbackOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect((await move({ state: 'closed' })).status).toBe(200);
  const reopened = await move({ state: 'investigating' });
  expect(reopened.body.data).toMatchObject({ reopenCount: 1, closedAt: null });
  const row = await stored(COMPLAINT, documentId);
  expect(row.ackAt).not.toBeNull();
});

test('a demand has ranges and states, a viewing ends after it begins', async () => {
  const customer = await aCustomer();
  const demand = { customer: customer.link, priceMin: 5_000_000, priceMax: 4_000_000 };
  expect(paths(await create('api::demand.demand', demand))).toEqual(['priceMax']);
  const { body } = await create('api::demand.demand', { ...demand, priceMax: 6_000_000 });
  expect((await change('api::demand.demand', body.data.documentId, { state: 'satisfied' })).status).toBe(200);
  expect(paths(await change('api::demand.demand', body.data.documentId, { state: 'paused' }))).toEqual(['state']);

  const viewing = { customer: customer.link, startAt: '2030-01-01T02:00:00Z', endAt: '2030-01-01T01:00:00Z' };
  expect(paths(await create('api::viewing.viewing', viewing))).toEqual(['endAt']);
  expect(paths(await create('api::viewing.viewing', { ...viewing, endAt: null, state: 'cancelled' }))).toEqual([
    'cancelReason',
  ]);
});
