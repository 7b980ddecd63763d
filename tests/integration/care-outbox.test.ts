import { SKIP_REASONS } from '../../src/plugins/crm/shared/contracts/care';
import type { CareFunnel } from '../../src/plugins/crm/shared/contracts/care-outbox';
import { unsubscribeUrl } from '../../src/plugins/crm/server/src/channels';
import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let manager: Staff;
let lead: Staff;
let agent: Staff;
let reception: Staff;
let planId: string;
let otherId: string;
const customers: Record<string, { id: number; documentId: string; number: string }> = {};

beforeAll(async () => {
  app = await startApp({ CRM_NOW: '2027-05-31T02:00:00Z' });
  manager = await aStaffMember(app, 'crm-manager');
  const team = await app.strapi.documents('api::team.team').create({ data: { name: 'East' } as never });
  agent = await aStaffMember(app, 'crm-agent', { team: team.documentId });
  lead = await aStaffMember(app, 'crm-team-lead', { team: team.documentId });
  reception = await aStaffMember(app, 'crm-reception');
  [planId, otherId] = (await get(manager, '')).body.data.plans.map((plan: { documentId: string }) => plan.documentId);
  await aCustomer('张伟', agent);
  await aCustomer('Olga Petrova');

  // In the last 30 days.
  for (const reason of ['no_consent', 'no_consent', 'opted_out'])
    await aMessage('张伟', 'skipped', { skip_reason: reason });
  await aMessage('Olga Petrova', 'skipped', { skip_reason: 'no_address', channel: null, address: null });
  for (const state of ['proposed', 'pending', 'sending', 'failed', 'dead', 'uncertain'])
    await aMessage('Olga Petrova', state);
  await aMessage('张伟', 'sent', { provider_id: '<one@mail.example>' });
  await aMessage('Olga Petrova', 'sent', { provider_id: '<two@mail.example>' });
  await aMessage('Olga Petrova', 'delivered', { channel: 'sms', provider_id: 'SM1', unsubscribed_at: '2027-05-21' });
  // Of the last 90 days, of a year, and before.
  await aMessage('Olga Petrova', 'delivered', { scheduled_for: '2027-04-01T01:00:00Z' });
  await aMessage('Olga Petrova', 'sent', { scheduled_for: '2026-09-01T01:00:00Z' });
  await aMessage('张伟', 'dead', { scheduled_for: '2025-09-01T01:00:00Z' });
  // Of another plan.
  await aMessage('张伟', 'sent', {}, otherId);
});
afterAll(() => app.stop());

const get = (staff: Staff, path: string) => app.http.get(`/crm/care${path}`).set(staff.auth);
const knex = () => app.strapi.db.connection;

let made = 0;
const aCustomer = async (name: string, owner?: Staff) => {
  made += 1;
  const { documentId } = await app.strapi.documents('api::customer.customer').create({
    data: {
      name,
      phones: [{ number: `+86139${10_000_000 + made}`, primary: true }],
      emails: [{ address: `outbox${made}@example.com`, primary: true }],
      owner: owner?.employee?.documentId,
    } as never,
  });
  const row = await knex()('customers').where({ document_id: documentId }).first('id', 'number');
  customers[name] = { ...row, documentId };
};
const aMessage = async (name: string, state: string, own: object = {}, plan = planId) => {
  made += 1;
  const documentId = `outbox${made}`;
  const { id: plan_key } = await knex()('care_plans').where({ document_id: plan }).first('id');
  const customer_key = customers[name].id;
  const keys = await knex()('customers').where({ id: customer_key }).first('owner_key', 'team_key');
  await knex()('care_messages').insert({
    document_id: documentId,
    plan_key,
    customer_key,
    ...keys,
    occurrence_key: `test:${made}`,
    channel: 'email',
    state,
    scheduled_for: '2027-05-20T01:00:00Z',
    created_at: '2027-05-20',
    published_at: '2027-05-20',
    ...own,
  });
  return documentId;
};
const planPage = async (staff: Staff, period?: string, plan = planId) =>
  (await get(staff, `/plans/${plan}${period ? `?period=${period}` : ''}`)).body.data;
const totalOf = async (staff: Staff, filter: Record<string, string | null>) => {
  const query = new URLSearchParams(Object.entries(filter).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  const { status, body } = await get(staff, `/messages?${query}`);
  expect(status).toBe(200);
  return body.meta.pagination.total;
};
const namesBy = async (query: string) =>
  (await get(manager, `/messages?${query}`)).body.data.map((row: { customer: { name: string } }) => row.customer.name);

test('S30: the funnel of a plan counts each message once, by the days of its period', async () => {
  const { from, funnel } = await planPage(manager, '30');
  expect(from).toBe('2027-05-02');
  expect(funnel).toEqual({
    due: 13,
    skipped: [
      { reason: 'no_consent', messages: 2 },
      expect.objectContaining({ messages: 1 }),
      expect.objectContaining({ messages: 1 }),
    ],
    waiting: ['proposed', 'pending', 'sending', 'failed'].map((state) => ({ state, messages: 1 })),
    sent: 3,
    delivered: 1,
    failed: 1,
    uncertain: 1,
    unsubscribed: 1,
  });
  const dueIn = async (period?: string) => (await planPage(manager, period)).funnel.due;
  expect(await Promise.all([dueIn(), dueIn('90'), dueIn('365'), dueIn('all')])).toEqual([14, 14, 15, 16]);
  expect((await planPage(manager, 'all', otherId)).funnel).toMatchObject({ due: 1, sent: 1 });
});

test.each(['30', '90', '365', 'all'])('what a number of the funnel opens is as long as it says: %s', async (period) => {
  for (const staff of [manager, lead]) {
    const { funnel, from } = (await planPage(staff, period)) as { funnel: CareFunnel; from: string | null };
    const rows = (own: Record<string, string | null>) => totalOf(staff, { plan: planId, from, ...own });
    const sum = (parts: { messages: number }[]) => parts.reduce((all, { messages }) => all + messages, 0);
    expect(await rows({})).toBe(funnel.due);
    expect(await rows({ state: 'skipped' })).toBe(sum(funnel.skipped));
    expect(await rows({ state: 'proposed,pending,sending,failed' })).toBe(sum(funnel.waiting));
    expect(await rows({ state: 'sent,delivered' })).toBe(funnel.sent);
    expect(await rows({ state: 'delivered' })).toBe(funnel.delivered);
    expect(await rows({ state: 'dead' })).toBe(funnel.failed);
    expect(await rows({ state: 'uncertain' })).toBe(funnel.uncertain);
    expect(await rows({ unsubscribed: 'true' })).toBe(funnel.unsubscribed);
    for (const reason of SKIP_REASONS)
      expect([reason, await rows({ state: 'skipped', reason })]).toEqual([
        reason,
        funnel.skipped.find((part) => part.reason === reason)?.messages ?? 0,
      ]);
    for (const { state, messages } of funnel.waiting) expect(await rows({ state })).toBe(messages);
  }
});

test('a team leader’s funnel is of the team’s customers', async () => {
  expect((await planPage(lead, '30')).funnel).toMatchObject({ due: 4, sent: 1, unsubscribed: 0, waiting: [] });
});

test('a plan says when it writes next and how it stands', async () => {
  const page = await planPage(manager);
  expect(page).toMatchObject({ documentId: planId, state: 'paused', channels: ['email'], calendarTo: '2027-07-30' });
  expect(page.horizon).toBeGreaterThanOrEqual(60);
});

test('the outbox is narrowed by state, channel, reason, days, customer and provider’s id, all at once', async () => {
  expect(await totalOf(manager, {})).toBe(17);
  expect(await totalOf(manager, { channel: 'sms' })).toBe(1);
  expect(await totalOf(manager, { state: 'sent', plan: otherId })).toBe(1);
  expect(await totalOf(manager, { reason: 'no_consent', from: '2027-05-20', to: '2027-05-20' })).toBe(2);
  expect(await totalOf(manager, { from: '2027-05-21' })).toBe(0);
  expect(await totalOf(manager, { customer: customers['张伟'].documentId })).toBe(6);
  expect(await totalOf(manager, { customer: 'nobody' })).toBe(0);
  expect(await namesBy('state=sent,delivered&q=petrova&from=2027-05-01')).toEqual(['Olga Petrova', 'Olga Petrova']);
  expect(await namesBy('state=dead&q=zhangwei')).toEqual(['张伟']);
  expect(await totalOf(manager, { q: customers['Olga Petrova'].number, state: 'skipped' })).toBe(1);
  expect(await namesBy(`q=${encodeURIComponent('<one@mail.example>')}`)).toEqual(['张伟']);
  expect(await totalOf(manager, { q: 'SM1' })).toBe(1);
  expect(await totalOf(lead, { q: 'SM1' })).toBe(0);
  expect(await totalOf(lead, { q: 'petrova' })).toBe(0);
});

test('S30: each row tells channel, provider’s id, state, reason and times', async () => {
  const { body } = await get(manager, '/messages?q=SM1');
  expect(body.data[0]).toMatchObject({
    channel: 'sms',
    providerId: 'SM1',
    state: 'delivered',
    skipReason: null,
    scheduledFor: '2027-05-20T01:00:00.000Z',
    unsubscribedAt: expect.stringMatching(/^2027-05/),
  });
});

test('a filter that makes no sense is refused at its field', async () => {
  const wrong = async (path: string) => {
    const { status, body } = await get(manager, path);
    return [status, body.error?.details?.errors?.[0]?.path?.[0]];
  };
  expect(await wrong('/messages?state=sent,gone')).toEqual([400, 'state']);
  expect(await wrong('/messages?channel=fax')).toEqual([400, 'channel']);
  expect(await wrong('/messages?reason=mood')).toEqual([400, 'reason']);
  expect(await wrong('/messages?from=2027-02-30')).toEqual([400, 'from']);
  expect(await wrong('/messages?from=2027-05-02&to=2027-05-01')).toEqual([400, 'to']);
  expect(await wrong('/messages?tab=everything')).toEqual([400, 'tab']);
  expect(await wrong(`/plans/${planId}?period=7`)).toEqual([400, 'period']);
  expect((await get(manager, '/plans/none')).status).toBe(404);
  for (const staff of [agent, reception]) expect((await get(staff, `/plans/${planId}`)).status).toBe(403);
});

test('who unsubscribes by the link of a message is counted for the plan of that message', async () => {
  const before = (await planPage(manager, '30')).funnel.unsubscribed;
  const documentId = await aMessage('张伟', 'sent');
  const { pathname } = new URL(unsubscribeUrl(app.strapi, documentId));
  expect((await app.http.post(pathname).type('form').send({})).status).toBeLessThan(400);
  expect((await planPage(manager, '30')).funnel.unsubscribed).toBe(before + 1);
  expect((await planPage(lead, '30')).funnel.unsubscribed).toBe(1);
});

describe('the care history of a customer', () => {
  const historyOf = (staff: Staff, name: string, query = '') =>
    app.http.get(`/crm/customers/${customers[name].documentId}/care${query}`).set(staff.auth);

  test('lists all messages of this customer, skipped ones with their reasons, the newest first', async () => {
    await aMessage('张伟', 'skipped', { skip_reason: 'do_not_contact', scheduled_for: '2027-05-25T01:00:00Z' });
    const { body } = await historyOf(manager, '张伟', '?limit=50');
    const { messages, total } = body.data;
    expect(messages).toHaveLength(total);
    expect(total).toBe(await totalOf(manager, { customer: customers['张伟'].documentId }));
    expect(messages[0]).toMatchObject({ state: 'skipped', skipReason: 'do_not_contact' });
    const days = messages.map(({ scheduledFor }: { scheduledFor: string }) => scheduledFor);
    expect(days).toEqual([...days].sort().reverse());
    expect((await historyOf(manager, '张伟', '?limit=2')).body.data).toMatchObject({ messages: [{}, {}], total });
  });

  test('says what the plans that run will write next, and what stands in the way', async () => {
    await knex()('customers').where({ id: customers['张伟'].id }).update({ birth_month: 6, birth_day: 20 });
    const rows = await knex()('care_plans').where({ trigger: 'birthday', birthday_calendar: 'solar' });
    await knex()('care_plans').where({ id: rows[0].id }).update({ state: 'active', active_since: '2027-01-01' });
    expect((await historyOf(manager, '张伟')).body.data.next).toEqual([
      {
        plan: expect.objectContaining({ documentId: rows[0].document_id }),
        day: '2027-06-20',
        channel: 'email',
        // By the link of the test before.
        obstacle: 'opted_out',
      },
    ]);
    expect((await historyOf(manager, 'Olga Petrova')).body.data.next).toEqual([]);
  });

  test('is for who reads the care messages of this customer', async () => {
    expect((await historyOf(agent, '张伟')).status).toBe(200);
    expect((await historyOf(agent, 'Olga Petrova')).status).toBe(403);
    expect((await historyOf(reception, '张伟')).status).toBe(403);
    expect((await app.http.get('/crm/customers/nobody/care').set(manager.auth)).status).toBe(403);
    const wrong = await historyOf(manager, '张伟', '?limit=many');
    expect([wrong.status, wrong.body.error.details.errors[0].path]).toEqual([400, ['limit']]);
  });
});

describe('a customer who is deleted', () => {
  const isWaiting = async () =>
    (await knex()('pg_locks').where({ locktype: 'advisory', granted: false }).count({ count: '*' }))[0].count !== '0';

  test('leaves messages that say what was sent, but not to whom', async () => {
    await aCustomer('Lost Letter');
    const documentId = await aMessage('Lost Letter', 'sent');
    await knex()('customers').where({ id: customers['Lost Letter'].id }).delete();
    expect(await knex()('care_messages').where({ document_id: documentId }).first()).toMatchObject({
      state: 'sent',
      customer_key: null,
    });
  });

  test('is deleted after the planning that writes to the customer, and with what it wrote', async () => {
    await aCustomer('Hasty Leaver');
    const { id } = customers['Hasty Leaver'];
    const planning = await knex().transaction();
    await planning.raw("select pg_advisory_xact_lock_shared(hashtext('crm.outbox'))");
    await planning('care_messages').insert({
      document_id: 'hasty',
      occurrence_key: 'test:hasty',
      state: 'pending',
      customer_key: id,
    });
    const deletion = knex()('customers').where({ id }).delete().then();
    while (!(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 10));
    await planning.commit();
    await deletion;
    expect(await knex()('care_messages').where({ document_id: 'hasty' }).first()).toMatchObject({ customer_key: null });
  });
});
