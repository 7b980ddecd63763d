import { runPlaybooks } from '../../src/plugins/crm/server/src/playbooks';
import { patchSettings } from '../../src/plugins/crm/server/src/settings';
import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

// S62, S63: playbooks by value tier and by stage.

const PLAYBOOK = 'api::playbook.playbook';
const RUN = 'api::playbook-run.playbook-run';
const TASK = 'api::task.task';

let app: TestApp;
let manager: Staff, marketing: Staff, lead: Staff, agent: Staff, stranger: Staff, reception: Staff;

beforeAll(async () => {
  app = await startApp({ CRM_NOW: '2027-01-01T00:00:00Z' });
  await patchSettings(app.strapi, { language: 'en' });
  const team = async (name: string) => (await create('team', { name })).documentId;
  const [near, far] = [await team('Near'), await team('Far')];
  manager = await aStaffMember(app, 'crm-manager', { team: near });
  marketing = await aStaffMember(app, 'crm-marketing', { team: near });
  lead = await aStaffMember(app, 'crm-team-lead', { team: near });
  agent = await aStaffMember(app, 'crm-agent', { team: near });
  stranger = await aStaffMember(app, 'crm-agent', { team: far });
  reception = await aStaffMember(app, 'crm-reception', { team: near });
});
afterAll(() => app.stop());
// Each test has its own playbooks and its own audience: those of the others rest.
beforeEach(async () => {
  await app.strapi.db.connection('playbooks').where({ state: 'active' }).update({ state: 'paused' });
});

const create = (type: string, data: Record<string, unknown>) =>
  app.strapi.documents(`api::${type}.${type}` as 'api::customer.customer').create({ data: data as never });
const change = (type: string, documentId: string, data: Record<string, unknown>) =>
  app.strapi.documents(`api::${type}.${type}` as 'api::customer.customer').update({ documentId, data: data as never });

let made = 0;
const anEmployee = async () =>
  (await create('employee', { name: `Employee ${(made += 1)}`, state: 'active' })).documentId;
const aCustomer = async (own: Record<string, unknown> = {}) => {
  made += 1;
  return create('customer', {
    name: `Customer ${made}`,
    phones: [{ number: `+86136${String(10_000_000 + made)}`, primary: true }],
    owner: 'owner' in own ? own.owner : await anEmployee(),
    ...own,
  });
};
const STEPS = [
  { afterDays: 0, taskType: 'call', title: 'Call' },
  { afterDays: 0, taskType: 'message', title: 'Message' },
  { afterDays: 2, taskType: 'visit', title: 'Visit', priority: 'high', notes: 'Bring tea' },
];
const aPlaybook = async (own: Record<string, unknown>) =>
  create('playbook', { name: `Playbook ${(made += 1)}`, steps: STEPS, state: 'active', ...own });

const tick = (day: string, hour = '02:00') => runPlaybooks(app.strapi, new Date(`${day}T${hour}:00Z`));
const tasksOf = async (customer: { documentId: string }) =>
  app.strapi.documents(TASK).findMany({
    filters: { customer: { documentId: customer.documentId }, origin: 'plan' },
    populate: ['assignee', 'playbook'],
    sort: ['dueAt', 'id'],
  });
const titlesOf = async (customer: { documentId: string }) =>
  (await tasksOf(customer)).map(({ title, state }) => `${title} ${state}`);
const runsOf = async (customer: { documentId: string }) =>
  app.strapi.documents(RUN).findMany({
    filters: { customer: { documentId: customer.documentId } },
    sort: 'id',
    populate: ['playbook'],
  });
const stateOf = async (customer: { documentId: string }) =>
  (await runsOf(customer)).map(({ state, stopReason }) => (stopReason ? `${state}: ${stopReason}` : state));
const finishTasks = async (customer: { documentId: string }) => {
  for (const { documentId, state } of await tasksOf(customer))
    if (state === 'todo') await change('task', documentId, { state: 'done' });
};

test('a customer of the tier gets the task of each step on its day; the others get none', async () => {
  const owner = await anEmployee();
  const [best, plain, untiered] = [
    await aCustomer({ valueTier: 'A', owner }),
    await aCustomer({ valueTier: 'B', owner }),
    await aCustomer({ owner }),
  ];
  const playbook = await aPlaybook({ audienceTiers: ['A'] });
  await tick('2027-01-04');
  expect(await titlesOf(best)).toEqual(['Call todo', 'Message todo']);
  await tick('2027-01-05');
  expect(await titlesOf(best)).toHaveLength(2);
  await tick('2027-01-06');
  const tasks = await tasksOf(best);
  expect(tasks).toHaveLength(3);
  expect(tasks[2]).toMatchObject({
    title: 'Visit',
    type: 'visit',
    priority: 'high',
    notes: 'Bring tea',
    origin: 'plan',
    // By the evening, on the office's day.
    dueAt: '2027-01-06T10:00:00.000Z',
    assignee: { documentId: owner },
    playbook: { documentId: playbook.documentId },
  });
  for (const other of [plain, untiered]) expect([await tasksOf(other), await runsOf(other)]).toEqual([[], []]);
});

test('who came is taken on and a step made once, however often it runs and in however many processes', async () => {
  const customers = [];
  for (let n = 0; n < 3; n += 1) customers.push(await aCustomer({ stage: 'attempting' }));
  await aPlaybook({ strategy: 'development', audienceStages: ['attempting'] });
  await Promise.all([1, 2, 3].map(() => tick('2027-02-01')));
  await tick('2027-02-01', '09:00');
  for (const customer of customers) {
    expect(await titlesOf(customer)).toEqual(['Call todo', 'Message todo']);
    expect(await stateOf(customer)).toEqual(['active']);
  }
});

test('an owner gets no more newcomers a day than the playbook says: new ones first in development', async () => {
  const [busy, other] = [await anEmployee(), await anEmployee()];
  const customers: Made[] = [];
  for (let n = 0; n < 5; n += 1) customers.push(await aCustomer({ stage: 'contacted', owner: busy }));
  const single = await aCustomer({ stage: 'contacted', owner: other });
  await aPlaybook({ strategy: 'development', audienceStages: ['contacted'], newPerOwnerAndDay: 2 });
  const taken = async () => Promise.all(customers.map(async (customer) => (await runsOf(customer)).length));
  await tick('2027-02-03');
  await tick('2027-02-03', '05:00');
  expect([await taken(), (await runsOf(single)).length]).toEqual([[0, 0, 0, 1, 1], 1]);
  await tick('2027-02-04');
  expect(await taken()).toEqual([0, 1, 1, 1, 1]);
});

test('keeping and winning back begin with whom nobody has spoken to for longest', async () => {
  const owner = await anEmployee();
  const [recent, long] = [await aCustomer({ valueTier: 'C', owner }), await aCustomer({ valueTier: 'C', owner })];
  const spoken = (customer: { id: unknown }, at: string) =>
    app.strapi.db.connection('customers').where({ id: customer.id }).update({ last_contact_at: at });
  await spoken(recent, '2027-02-01');
  await spoken(long, '2026-12-01');
  await aPlaybook({ audienceTiers: ['C'], newPerOwnerAndDay: 1 });
  await tick('2027-02-08');
  expect([(await runsOf(recent)).length, (await runsOf(long)).length]).toEqual([0, 1]);
});

test('nobody is taken on who has no owner, is archived, not to be contacted, or has a serious complaint open', async () => {
  const own = { stage: 'dormant', stageReason: 'quiet' };
  const [ownerless, gone, silent, angry, fine] = [
    await aCustomer({ ...own, owner: null }),
    await aCustomer(own),
    await aCustomer({ ...own, doNotContact: true }),
    await aCustomer(own),
    await aCustomer(own),
  ];
  await app.strapi.db.connection('customers').where({ id: gone.id }).update({ archived_at: new Date() });
  await aComplaint(angry);
  await aPlaybook({ strategy: 'win_back', audienceStages: ['dormant'] });
  await tick('2027-02-10');
  expect(await stateOf(fine)).toEqual(['active']);
  for (const customer of [ownerless, gone, silent, angry]) expect(await runsOf(customer)).toEqual([]);
});

const aComplaint = (customer: { documentId: string }) =>
  create('complaint', {
    subject: 'Leak',
    severity: 'urgent',
    category: 'quality',
    channel: 'phone',
    description: 'Leak',
    customer: customer.documentId,
  });

test.each([
  ['left_audience', (customer: Made) => change('customer', customer.documentId, { valueTier: 'D' })],
  ['do_not_contact', (customer: Made) => change('customer', customer.documentId, { doNotContact: true })],
  ['complaint_open', (customer: Made) => aComplaint(customer)],
  [
    'archived',
    (customer: Made) =>
      app.strapi.db.connection('customers').where({ id: customer.id }).update({ archived_at: new Date() }),
  ],
])('%s: the run stops, its open tasks are cancelled with the reason, what is done stays', async (reason, happens) => {
  const customer = await aCustomer({ valueTier: 'A' });
  await aPlaybook({ audienceTiers: ['A'] });
  await tick('2027-03-01');
  const [first] = await tasksOf(customer);
  await change('task', first.documentId, { state: 'done' });
  await happens(customer);
  await tick('2027-03-01', '06:00');
  expect(await stateOf(customer)).toEqual([`stopped: ${reason}`]);
  expect((await runsOf(customer))[0].stoppedAt).toBe('2027-03-01T06:00:00.000Z');
  const tasks = await tasksOf(customer);
  expect(tasks.map(({ state }) => state)).toEqual(['done', 'cancelled']);
  expect(tasks[1].notes).toMatch(/^Cancelled by the playbook: .+\.$/);
  await tick('2027-03-03');
  expect(await tasksOf(customer)).toHaveLength(2);
});
type Made = { id: unknown; documentId: string };

test('S34: who does not want to be called gets no task to call; the other steps stay, and a new yes brings the calls back', async () => {
  const customer = await aCustomer({ stage: 'attempting' });
  const serviceOnly = await aCustomer({ stage: 'attempting' });
  const say = (who: { documentId: string }, purpose: string, state: string) =>
    create('consent', { customer: who.documentId, channel: 'phone', purpose, state, method: 'verbal' });
  await say(customer, 'promotional', 'withdrawn');
  await say(serviceOnly, 'service', 'withdrawn');
  await aPlaybook({
    audienceStages: ['attempting'],
    newPerOwnerAndDay: 50,
    steps: [...STEPS.slice(0, 2), { afterDays: 1, taskType: 'call', title: 'Second call' }],
  });
  await tick('2027-01-18');
  expect(await titlesOf(customer)).toEqual(['Message todo']);
  expect(await titlesOf(serviceOnly)).toEqual(['Call todo', 'Message todo']);
  const panel = await app.http.get(`/crm/customers/${customer.documentId}/playbooks`).set(manager.auth);
  expect(panel.body.data.runs).toMatchObject([{ next: null }]);
  await say(customer, 'promotional', 'granted');
  await tick('2027-01-19');
  expect((await titlesOf(customer)).sort()).toEqual(['Call todo', 'Message todo', 'Second call todo']);
});

test('a playbook whose last call nobody wants is through once the other tasks are done', async () => {
  const customer = await aCustomer({ stage: 'qualified' });
  await create('consent', {
    customer: customer.documentId,
    channel: 'phone',
    purpose: 'promotional',
    state: 'withdrawn',
    method: 'verbal',
  });
  await aPlaybook({ audienceStages: ['qualified'], steps: [STEPS[1], STEPS[0]] });
  await tick('2027-01-18');
  expect(await titlesOf(customer)).toEqual(['Message todo']);
  await finishTasks(customer);
  await tick('2027-01-18', '09:00');
  expect(await stateOf(customer)).toEqual(['completed']);
});

test('when the owner has left, the manager of the team gets the task; without one, nobody who has left', async () => {
  const boss = await anEmployee();
  const team = (await create('team', { name: `Team ${(made += 1)}`, manager: boss })).documentId;
  const leaver = (await create('employee', { name: 'Leaver', state: 'active', team })).documentId;
  const customer = await aCustomer({ stage: 'viewing', owner: leaver });
  await aPlaybook({ audienceStages: ['viewing'] });
  await tick('2027-01-18');
  const ownersOf = async () => (await tasksOf(customer)).map(({ title, assignee }) => [title, assignee?.documentId]);
  expect(await ownersOf()).toEqual([
    ['Call', leaver],
    ['Message', leaver],
  ]);
  await app.strapi.db.connection('employees').where({ document_id: leaver }).update({ state: 'left' });
  await tick('2027-01-20');
  expect((await ownersOf())[2]).toEqual(['Visit', boss]);
});

test('a run and its tasks stop together or not at all', async () => {
  const customer = await aCustomer({ valueTier: 'A' });
  await aPlaybook({ audienceTiers: ['A'] });
  await tick('2027-03-10');
  await app.strapi.db.connection.raw(`
    create function crm_test_refuse() returns trigger language plpgsql as $$ begin raise 'injected'; end $$;
    create trigger crm_test_refuse before update on tasks for each row when (new.title = 'Message') execute function crm_test_refuse()`);
  await change('customer', customer.documentId, { doNotContact: true });
  await expect(tick('2027-03-10', '06:00')).rejects.toThrow(/injected/);
  await app.strapi.db.connection.raw('drop function crm_test_refuse cascade');
  expect([await stateOf(customer), await titlesOf(customer)]).toEqual([['active'], ['Call todo', 'Message todo']]);
  await tick('2027-03-10', '07:00');
  expect(await titlesOf(customer)).toEqual(['Call cancelled', 'Message cancelled']);
});

test('who left is not taken on again for a month; after a complaint that is settled, at once', async () => {
  const [wanderer, angry] = [await aCustomer({ valueTier: 'B' }), await aCustomer({ valueTier: 'B' })];
  await aPlaybook({ audienceTiers: ['B'] });
  await tick('2027-04-01');
  await change('customer', wanderer.documentId, { valueTier: 'C' });
  const complaint = await aComplaint(angry);
  await tick('2027-04-02');
  await change('customer', wanderer.documentId, { valueTier: 'B' });
  await app.strapi.db.connection('complaints').where({ id: complaint.id }).update({ state: 'closed' });
  await tick('2027-04-03');
  expect(await stateOf(wanderer)).toEqual(['stopped: left_audience']);
  expect(await stateOf(angry)).toEqual(['stopped: complaint_open', 'active']);
  await tick('2027-05-04');
  expect(await stateOf(wanderer)).toEqual(['stopped: left_audience', 'active']);
});

test('a day that was missed is made good for three days, and not later', async () => {
  const customer = await aCustomer({ valueTier: 'A' });
  await aPlaybook({
    audienceTiers: ['A'],
    steps: [0, 2, 3, 9].map((afterDays) => ({ afterDays, taskType: 'call', title: `Day ${afterDays}` })),
  });
  await tick('2027-05-10');
  await tick('2027-05-16');
  expect(await titlesOf(customer)).toEqual(['Day 0 todo', 'Day 3 todo']);
  expect((await tasksOf(customer))[1].dueAt).toBe('2027-05-16T10:00:00.000Z');
});

test('a task that is made in the evening is due that day and not overdue at once', async () => {
  const customer = await aCustomer({ valueTier: 'A' });
  await aPlaybook({ audienceTiers: ['A'] });
  // 20:00 in the office.
  await tick('2027-05-20', '12:00');
  expect((await tasksOf(customer))[0].dueAt).toBe('2027-05-20T15:59:00.000Z');
});

test('a run is complete when its last step is done; it does not begin again by itself', async () => {
  const customer = await aCustomer({ valueTier: 'A' });
  await aPlaybook({ audienceTiers: ['A'] });
  await tick('2027-06-01');
  await tick('2027-06-03');
  await tick('2027-06-05');
  expect(await stateOf(customer)).toEqual(['active']);
  await finishTasks(customer);
  await tick('2027-06-05', '09:00');
  expect(await stateOf(customer)).toEqual(['completed']);
  await tick('2027-06-20');
  expect([await stateOf(customer), (await tasksOf(customer)).length]).toEqual([['completed'], 3]);
});

test('one that repeats begins anew so many days after its last step, and waits for tasks that are open', async () => {
  const customer = await aCustomer({ valueTier: 'A' });
  await aPlaybook({ audienceTiers: ['A'], repeatAfterDays: 5 });
  await tick('2027-07-01');
  await tick('2027-07-03');
  await tick('2027-07-08');
  expect(await tasksOf(customer)).toHaveLength(3);
  await finishTasks(customer);
  await tick('2027-07-09');
  expect((await titlesOf(customer)).slice(3)).toEqual(['Call todo', 'Message todo']);
  await finishTasks(customer);
  await tick('2027-07-10');
  expect((await titlesOf(customer)).slice(5)).toEqual(['Visit todo']);
  expect(await runsOf(customer)).toMatchObject([{ state: 'active', round: 2, roundStartedOn: '2027-07-08' }]);
});

test('a paused playbook takes nobody on and makes no task; afterwards everybody goes on where they stood', async () => {
  const [inside, waiting] = [await aCustomer({ valueTier: 'A', owner: await anEmployee() }), await aCustomer()];
  const playbook = await aPlaybook({ audienceTiers: ['A'] });
  await tick('2027-08-01');
  await change('playbook', playbook.documentId, { state: 'paused' });
  await change('customer', waiting.documentId, { valueTier: 'A' });
  for (const day of ['2027-08-03', '2027-08-10']) await tick(day);
  expect([await titlesOf(inside), await stateOf(inside), await runsOf(waiting)]).toEqual([
    ['Call todo', 'Message todo'],
    ['active'],
    [],
  ]);
  // As if it had been paused ten days ago: the clock of the test stands still.
  const tenDaysAgo = new Date(Date.parse('2027-01-01') - 10 * 86_400_000);
  await app.strapi.db.connection('playbooks').where({ id: playbook.id }).update({ paused_at: tenDaysAgo });
  await change('playbook', playbook.documentId, { state: 'active' });
  expect(await runsOf(inside)).toMatchObject([{ startedOn: '2027-08-01', roundStartedOn: '2027-08-11' }]);
  await tick('2027-08-12');
  expect([await titlesOf(inside), await stateOf(waiting)]).toEqual([['Call todo', 'Message todo'], ['active']]);
  await tick('2027-08-13');
  expect(await titlesOf(inside)).toEqual(['Call todo', 'Message todo', 'Visit todo']);
});

test('an ended playbook lets everybody go; it cannot be deleted before', async () => {
  const customer = await aCustomer({ valueTier: 'A' });
  const { documentId } = await aPlaybook({ audienceTiers: ['A'] });
  await tick('2027-09-01');
  await expect(app.strapi.documents(PLAYBOOK).delete({ documentId })).rejects.toThrow(/end it/);
  await change('playbook', documentId, { state: 'ended' });
  await tick('2027-09-02');
  expect([await stateOf(customer), await titlesOf(customer)]).toEqual([
    ['stopped: playbook_ended'],
    ['Call cancelled', 'Message cancelled'],
  ]);
  await expect(change('playbook', documentId, { state: 'active' })).rejects.toThrow(/ended/);
  await app.strapi.documents(PLAYBOOK).delete({ documentId });
});

test('what is missing or out of order is refused at its field', async () => {
  const refused = async (own: Record<string, unknown>) => {
    const error = await aPlaybook(own).then(
      () => undefined,
      (thrown) => thrown,
    );
    return error?.details?.errors.map(({ path }: { path: unknown[] }) => path.join('.'));
  };
  expect(await refused({ steps: [], audienceTiers: ['A'] })).toEqual(['steps']);
  expect(await refused({ audienceTiers: [] })).toEqual(['audienceTiers']);
  expect(await refused({ audienceTiers: ['A'], steps: [STEPS[2], STEPS[0]] })).toEqual(['steps.1.afterDays']);
  expect(await refused({ audienceTiers: ['X'] })).toEqual(['audienceTiers']);
  expect(await refused({ audienceTiers: ['A'], steps: [{ ...STEPS[0], afterDays: -1 }] })).toEqual([
    'steps.0.afterDays',
  ]);
  expect(await refused({ audienceTiers: ['A'] })).toBeUndefined();
});

describe('the page and the customer', () => {
  const get = (staff: Staff, path: string) => app.http.get(`/crm${path}`).set(staff.auth);
  const post = (staff: Staff, path: string, body: object = {}) =>
    app.http.post(`/crm${path}`).set(staff.auth).send(body);
  const cardOf = async (staff: Staff, documentId: string) =>
    (await get(staff, '/playbooks')).body.data.playbooks.find(
      (card: { documentId: string }) => card.documentId === documentId,
    );
  const ofStaff = (staff: Staff, own: Record<string, unknown> = {}) =>
    aCustomer({ stage: 'viewing', owner: staff.employee?.documentId, ...own });

  test('counts what the reader may see; who may not read the page is refused', async () => {
    const [near, far] = [await ofStaff(agent), await ofStaff(stranger)];
    const { documentId } = await aPlaybook({ audienceStages: ['viewing'] });
    expect((await cardOf(manager, documentId)).waiting).toEqual({ customers: 2, owners: 2 });
    expect((await cardOf(lead, documentId)).waiting).toEqual({ customers: 1, owners: 1 });
    await tick('2026-12-20');
    await finishTasks(far);
    await change('customer', far.documentId, { doNotContact: true });
    await tick('2026-12-21');
    expect(await cardOf(manager, documentId)).toMatchObject({
      waiting: { customers: 0 },
      runs: { active: 1, completed: 0, stopped: { do_not_contact: 1 } },
      tasks: { open: 2, overdue: 2, done: 2 },
      audience: { tiers: [], stages: ['viewing'] },
    });
    expect(await cardOf(lead, documentId)).toMatchObject({
      runs: { active: 1, stopped: {} },
      tasks: { open: 2, done: 0 },
    });
    expect((await runsOf(near)).length).toBe(1);
    for (const staff of [agent, reception]) expect((await get(staff, '/playbooks')).status).toBe(403);
  });

  test('the figure of those who wait opens them, in their turn, as far as the reader may see them', async () => {
    const [first, second] = [
      await ofStaff(agent, { stage: 'reserved' }),
      await ofStaff(stranger, { stage: 'reserved' }),
    ];
    const { documentId } = await aPlaybook({ strategy: 'development', audienceStages: ['reserved'], state: 'paused' });
    const waiting = (staff: Staff, query = '') => get(staff, `/playbooks/${documentId}/waiting${query}`);
    const { data, meta } = (await waiting(manager)).body;
    // Who came last comes first.
    expect(data.map((row: { customer: { documentId: string } }) => row.customer.documentId)).toEqual([
      second.documentId,
      first.documentId,
    ]);
    expect(data[1].owner).toEqual({ documentId: agent.employee?.documentId, name: agent.employee?.name });
    expect(meta.pagination.total).toBe((await cardOf(manager, documentId)).waiting.customers);
    expect((await waiting(manager, '?page=2&pageSize=1')).body).toMatchObject({
      data: [{ customer: { documentId: first.documentId } }],
      meta: { pagination: { page: 2, pageSize: 1, total: 2 } },
    });
    expect((await waiting(lead)).body.data).toMatchObject([{ customer: { documentId: first.documentId } }]);
    for (const staff of [agent, reception]) expect((await waiting(staff)).status).toBe(403);
    const wrong = await waiting(manager, '?page=0');
    expect([wrong.status, wrong.body.error.details.errors[0].path]).toEqual([400, ['page']]);
    expect((await get(manager, '/playbooks/none/waiting')).status).toBe(404);
  });

  test('is switched by managers and marketing, by nobody else', async () => {
    const { documentId } = await aPlaybook({ audienceStages: ['reserved'], state: 'paused' });
    const turn = async (staff: Staff, state: string) =>
      (await post(staff, `/playbooks/${documentId}/state`, { state })).status;
    expect([await turn(lead, 'active'), await turn(agent, 'active')]).toEqual([403, 403]);
    expect([await turn(manager, 'active'), await turn(marketing, 'paused')]).toEqual([204, 204]);
    const wrong = await post(manager, `/playbooks/${documentId}/state`, { state: 'draft' });
    expect([wrong.status, wrong.body.error.details.errors[0].path]).toEqual([400, ['state']]);
    expect((await post(manager, '/playbooks/none/state', { state: 'active' })).status).toBe(404);
  });

  test('an agent sees the runs of own customers, takes one out, takes that back, and puts one in', async () => {
    const customer = await ofStaff(agent, { stage: 'negotiating' });
    const { documentId: playbook, name } = await aPlaybook({ audienceStages: ['negotiating'] });
    await tick('2027-01-01', '01:00');
    const panel = async (staff: Staff) => get(staff, `/customers/${customer.documentId}/playbooks`);
    const [run] = (await panel(agent)).body.data.runs;
    expect(run).toMatchObject({ playbook: { name }, openTasks: 2, next: { title: 'Visit', day: '2027-01-03' } });
    expect([(await panel(stranger)).status, (await panel(reception)).status]).toEqual([403, 403]);

    const path = `/playbook-runs/${run.documentId}`;
    expect((await post(stranger, `${path}/stop`)).status).toBe(404);
    expect((await post(reception, `${path}/stop`)).status).toBe(403);
    expect((await post(agent, `${path}/stop`)).status).toBe(204);
    expect([await stateOf(customer), await titlesOf(customer)]).toEqual([
      ['stopped: by_hand'],
      ['Call cancelled', 'Message cancelled'],
    ]);
    expect((await post(agent, `${path}/stop`)).status).toBe(400);
    await tick('2027-01-02');
    expect(await stateOf(customer)).toEqual(['stopped: by_hand']);
    expect((await post(agent, `${path}/resume`)).status).toBe(204);
    expect([await stateOf(customer), await titlesOf(customer)]).toEqual([['active'], ['Call todo', 'Message todo']]);
    expect((await post(agent, `${path}/resume`)).status).toBe(400);

    const outsider = await ofStaff(agent, { stage: 'reserved' });
    const putIn = (staff: Staff, body: object) => post(staff, `/customers/${outsider.documentId}/playbooks`, body);
    expect([(await putIn(reception, { playbook })).status, (await putIn(stranger, { playbook })).status]).toEqual([
      403, 403,
    ]);
    expect((await putIn(agent, { playbook })).status).toBe(204);
    expect(await titlesOf(outsider)).toEqual(['Call todo', 'Message todo']);
    const again = await putIn(agent, { playbook });
    expect([again.status, again.body.error.details.errors[0].path]).toEqual([400, ['playbook']]);
    expect((await putIn(agent, { playbook: 'none' })).status).toBe(400);
    expect((await putIn(agent, {})).body.error.details.errors[0].path).toEqual(['playbook']);
    // Whom a person put in stays, though not of the audience.
    await tick('2027-01-03');
    expect(await titlesOf(outsider)).toEqual(['Call todo', 'Message todo', 'Visit todo']);
  });

  test('runs go with the customer to another owner', async () => {
    const customer = await ofStaff(agent, { stage: 'signed' });
    await aPlaybook({ audienceStages: ['signed'] });
    await tick('2027-01-01', '01:00');
    const panel = async (staff: Staff) => (await get(staff, `/customers/${customer.documentId}/playbooks`)).status;
    expect([await panel(agent), await panel(stranger)]).toEqual([200, 403]);
    await change('customer', customer.documentId, { owner: stranger.employee?.documentId });
    expect([await panel(agent), await panel(stranger)]).toEqual([403, 200]);
  });

  test('nobody writes a run by hand', async () => {
    const list = `/content-manager/collection-types/${RUN}`;
    expect((await app.http.post(list).set(manager.auth).send({ startedOn: '2027-01-01' })).status).toBe(403);
    expect((await app.http.get(list).set(agent.auth)).status).toBe(200);
  });
});

test('an office is shipped five playbooks, switched off, in its language', async () => {
  const shipped = await app.strapi.documents(PLAYBOOK).findMany({
    filters: { strategy: { $in: ['retention', 'development', 'win_back'] }, name: { $contains: '客户' } },
    populate: ['steps'],
    sort: 'id',
  });
  expect(shipped.map(({ strategy, state }) => `${strategy} ${state}`)).toEqual([
    'retention paused',
    'retention paused',
    'development paused',
    'development paused',
    'win_back paused',
  ]);
  expect(shipped[2].steps?.map(({ afterDays }) => afterDays)).toEqual([0, 1, 3, 6, 10, 14]);
});
