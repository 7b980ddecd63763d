import type { TimelineEntry } from '../../src/plugins/crm/shared/contracts/interactions';
import { startApp, type TestApp } from '../support/app';
import { aComplaint, aCustomer, aListing, anInteraction, aTask, aTransaction, aViewing } from '../support/builders';
import { aStaffMember, type Staff } from '../support/staff';

// In Shanghai it is 14:00 on Wednesday.
const NOW = new Date('2026-11-18T06:00:00Z');

let app: TestApp;
let agent: Staff;
let other: Staff;
let service: Staff;
let reception: Staff;
let team: string;
let customer: string;

const create = async (uid: string, data: object): Promise<string> =>
  (await app.strapi.documents(uid as 'api::customer.customer').create({ data: data as never })).documentId;
const aCustomerOf = (owner: Staff, own: object = {}) =>
  create('api::customer.customer', aCustomer({ owner: owner.employee?.documentId, team, ...own }));
const timeline = async (who: Staff, of = customer, limit?: number): Promise<TimelineEntry[]> => {
  const answer = await app.http
    .get(`/crm/customers/${of}/timeline`)
    .query(limit ? { limit } : {})
    .set(who.auth);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

beforeAll(async () => {
  app = await startApp({ CRM_NOW: NOW.toISOString() });
  team = await create('api::team.team', { name: 'North' });
  agent = await aStaffMember(app, 'crm-agent', { team });
  other = await aStaffMember(app, 'crm-agent', { team });
  service = await aStaffMember(app, 'crm-customer-service');
  reception = await aStaffMember(app, 'crm-reception');
  customer = await aCustomerOf(agent);
});
afterAll(() => app.stop());

describe('logging a call', () => {
  const log = (who: Staff, body: object, of = customer) =>
    app.http.post(`/crm/customers/${of}/calls`).set(who.auth).send(body);

  test('outcome, a line and the next date are all it takes; who and when come from the context', async () => {
    const answer = await log(agent, {
      outcome: 'interested',
      content: 'Wants three rooms',
      nextContactOn: '2026-11-24',
    });
    expect(answer.status).toBe(201);
    const saved = await app.strapi.documents('api::interaction.interaction').findOne({
      documentId: answer.body.data.documentId,
      populate: ['employee', 'customer'],
    });
    expect(saved).toMatchObject({
      channel: 'call',
      outcome: 'interested',
      content: 'Wants three rooms',
      nextContactAt: '2026-11-24T10:00:00.000Z',
      employee: { documentId: agent.employee?.documentId },
      customer: { documentId: customer },
    });
    expect(new Date(saved?.occurredAt as string).getTime()).toBeGreaterThanOrEqual(NOW.getTime());
  });

  test('the call is at the top of the timeline', async () => {
    const [first] = await timeline(agent);
    expect(first).toMatchObject({
      kind: 'interaction',
      sort: 'call',
      state: 'interested',
      text: 'Wants three rooms',
      person: agent.employee?.name,
    });
  });

  test.each([
    ['outcome', {}],
    ['outcome', { outcome: 'fine' }],
    ['nextContactOn', { outcome: 'busy', nextContactOn: '2026-11-17' }],
    ['nextContactOn', { outcome: 'busy', nextContactOn: '2026-02-30' }],
  ])('a wrong %s is a 400 at its field', async (field, body) => {
    const answer = await log(agent, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual([field]);
  });

  test('is refused for a customer of somebody else, to a role that writes nothing, and to a stranger', async () => {
    const auditor = await aStaffMember(app, 'crm-auditor');
    expect((await log(other, { outcome: 'busy' })).status).toBe(403);
    expect((await log(auditor, { outcome: 'busy' })).status).toBe(403);
    expect((await app.http.post(`/crm/customers/${customer}/calls`).send({ outcome: 'busy' })).status).toBe(401);
  });
});

describe('the timeline', () => {
  let told: string;
  beforeAll(async () => {
    told = await aCustomerOf(agent);
    const by = { employee: other.employee?.documentId };
    const listing = await create('api::listing.listing', aListing());
    const of = { customer: told, team };
    const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T02:00:00.000Z`;
    await create('api::interaction.interaction', anInteraction({ ...of, ...by, occurredAt: day(3), content: 'Old' }));
    await create('api::viewing.viewing', aViewing({ ...of, startAt: day(5), agent: agent.employee?.documentId }));
    await create('api::interaction.interaction', anInteraction({ ...of, ...by, occurredAt: day(7), content: 'New' }));
    await create('api::task.task', aTask({ ...of, title: 'Still to do', assignee: agent.employee?.documentId }));
    await create('api::complaint.complaint', aComplaint({ ...of, receivedAt: day(9) }));
    await create('api::transaction.transaction', aTransaction({ ...of, listing, owner: agent.employee?.documentId }));
    const done = await create('api::task.task', aTask({ ...of, title: 'Done', assignee: agent.employee?.documentId }));
    await app.strapi.documents('api::task.task').update({ documentId: done, data: { state: 'done' } as never });
    const archived = anInteraction({ ...of, occurredAt: day(8), content: 'Archived', archivedAt: day(8) });
    await create('api::interaction.interaction', archived);
    await create('api::interaction.interaction', anInteraction({ customer, occurredAt: day(8), content: 'Elsewhere' }));
  });

  test('holds every kind of record in time order, newest first, whoever made it', async () => {
    const entries = await timeline(agent, told);
    const times = entries.filter(({ kind }) => kind !== 'stage-change').map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(entries.filter(({ kind }) => kind === 'interaction').map(({ text }) => text)).toEqual(['New', 'Old']);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      expect.objectContaining(new Set(['interaction', 'viewing', 'transaction', 'complaint', 'task'])),
    );
    expect(entries.filter(({ kind }) => kind === 'task').map(({ text }) => text)).toEqual(['Done']);
    expect(entries.find(({ text }) => text === 'Old')?.person).toBe(other.employee?.name);
  });

  test('comes in steps and says whether there is more', async () => {
    const answer = await app.http.get(`/crm/customers/${told}/timeline`).query({ limit: 2 }).set(agent.auth);
    expect(answer.body.data).toEqual((await timeline(agent, told)).slice(0, 2));
    expect(answer.body.meta).toEqual({ more: true });
    const whole = await app.http.get(`/crm/customers/${told}/timeline`).query({ limit: 100 }).set(agent.auth);
    expect(whole.body.meta).toEqual({ more: false });
  });

  test('shows a stage change of the customer', async () => {
    await app.strapi.db.query('api::stage-change.stage-change').create({
      data: {
        recordType: 'api::customer.customer',
        recordId: told,
        from: 'new',
        to: 'contacted',
        at: NOW,
        byName: 'Lena',
      },
    });
    const entries = await timeline(agent, told, 100);
    expect(entries.find((e) => e.kind === 'stage-change' && e.person === 'Lena')).toMatchObject({
      sort: 'customer',
      from: 'new',
      state: 'contacted',
    });
  });

  test('of a customer whom one may not read is refused, and so is how things stand', async () => {
    for (const path of ['timeline', 'state']) {
      expect((await app.http.get(`/crm/customers/${told}/${path}`).set(other.auth)).status).toBe(403);
      expect((await app.http.get(`/crm/customers/${told}/${path}`)).status).toBe(401);
    }
  });

  test('shows a role that sees every customer only what it may read of each kind', async () => {
    const kinds = (entries: TimelineEntry[]) => new Set(entries.map(({ kind }) => kind));
    expect(kinds(await timeline(service, told))).toContain('interaction');
    const desk = kinds(await timeline(reception, told));
    expect(desk).toContain('viewing');
    expect(desk).not.toContain('interaction');
    expect(desk).not.toContain('transaction');
  });

  test('how things stand: stage, owner, next task, open deals', async () => {
    const answer = await app.http.get(`/crm/customers/${told}/state`).set(agent.auth);
    expect(answer.body.data).toMatchObject({
      owner: agent.employee?.name,
      openTasks: 1,
      nextTask: { title: 'Still to do' },
      openDeals: [{ stage: 'intention' }],
    });
  });
});

describe('REST: the last interactions of a customer', () => {
  const asRestUserOf = async (staff: Staff) => {
    const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'agent' } });
    const user = await app.strapi
      .plugin('users-permissions')
      .service('user')
      .add({
        username: `rest${staff.id}`,
        email: `rest${staff.id}@example.com`,
        password: 'Test-passw0rd!',
        role: role.id,
        confirmed: true,
        provider: 'local',
      });
    await app.strapi.documents('api::employee.employee').update({
      documentId: staff.employee?.documentId as string,
      data: { restUser: user.id } as never,
    });
    const jwt = app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
    return { Authorization: `Bearer ${jwt}` };
  };

  test('are the newest 20 unless one asks otherwise, without private fields', async () => {
    const talkative = await aCustomerOf(agent);
    for (let n = 0; n < 23; n += 1)
      await create(
        'api::interaction.interaction',
        anInteraction({
          customer: talkative,
          occurredAt: `2026-10-${10 + (n % 18)}T02:${10 + n}:00.000Z`,
          content: `${n}`,
        }),
      );
    const auth = await asRestUserOf(agent);
    const get = (query: object = {}) => app.http.get(`/api/customers/${talkative}/interactions`).query(query).set(auth);
    const { body } = await get();
    expect(body.data).toHaveLength(20);
    const times = body.data.map((row: { occurredAt: string }) => Date.parse(row.occurredAt));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(body.data[0]).not.toHaveProperty('customerKey');
    expect(body.data[0]).not.toHaveProperty('searchText');
    expect((await get({ limit: 3 })).body.data).toEqual(body.data.slice(0, 3));
    expect((await get({ limit: 0 })).status).toBe(400);

    const stranger = await asRestUserOf(other);
    expect((await app.http.get(`/api/customers/${talkative}/interactions`).set(stranger)).status).toBe(404);
    expect((await app.http.get(`/api/customers/${talkative}/interactions`)).status).toBe(403);
  });
});
