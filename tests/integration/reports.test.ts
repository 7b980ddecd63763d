import type {
  CustomerFigures,
  Dashboard,
  InteractionFigures,
  KeyCount,
  TransactionFigures,
} from '../../src/plugins/crm/shared/contracts/reports';
import { figureLinks } from '../../src/plugins/crm/admin/src/reports/figure-links';
import { startApp, type TestApp } from '../support/app';
import { fillOffice } from '../support/report-rows';
import { aStaffMember, type Staff } from '../support/staff';

// Wednesday in London, already Thursday the 19th in Shanghai.
const NOW = new Date('2026-11-18T16:30:00Z');
const TODAY = '2026-11-19';
const RANGES = [
  { from: '2026-10-21', to: TODAY },
  { from: '2026-11-16', to: '2026-11-22' },
  { from: '2025-11-20', to: TODAY },
  { from: '2026-09-30', to: '2026-09-30' },
];

let app: TestApp;
let staff: Record<'manager' | 'lead' | 'agent' | 'auditor' | 'finance' | 'service', Staff>;
let teams: { id: number; documentId: string }[];
let rows: Record<
  'customers' | 'interactions' | 'listings' | 'transactions' | 'tasks' | 'complaints' | 'demands' | 'messages',
  Row[]
>;
let changes: { recordId: string; to: string }[];

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows as they come, for arithmetic of the test's own
type Row = any;

beforeAll(async () => {
  app = await startApp({ CRM_NOW: NOW.toISOString() });
  teams = await Promise.all(
    ['North', 'South'].map(async (name) => {
      const team = await app.strapi.documents('api::team.team').create({ data: { name } });
      return { id: Number(team.id), documentId: team.documentId };
    }),
  );
  const [north, south] = teams;
  staff = {
    manager: await aStaffMember(app, 'crm-manager'),
    lead: await aStaffMember(app, 'crm-team-lead', { team: north.documentId }),
    agent: await aStaffMember(app, 'crm-agent', { team: north.documentId }),
    auditor: await aStaffMember(app, 'crm-auditor'),
    finance: await aStaffMember(app, 'crm-finance'),
    service: await aStaffMember(app, 'crm-customer-service'),
  };
  const other = await aStaffMember(app, 'crm-agent', { team: south.documentId });
  await fillOffice(app, NOW, [
    { employee: staff.agent.employee?.id as number, team: north.id },
    { employee: staff.lead.employee?.id as number, team: north.id },
    { employee: other.employee?.id as number, team: south.id },
  ]);
  await app.strapi.db.connection('customers').where({ name: 'Customer 7' }).update({
    created_at: NOW,
    archived_at: null,
  });

  const all = (uid: string, populate: string[] = []): Promise<Row[]> =>
    app.strapi.db.query(uid).findMany({ where: { archivedAt: null }, populate });
  rows = {
    customers: await all('api::customer.customer', ['owner', 'team', 'referredBy']),
    interactions: await all('api::interaction.interaction', ['employee', 'team', 'customer']),
    listings: await all('api::listing.listing', ['owner', 'team']),
    transactions: await all('api::transaction.transaction', ['owner', 'team', 'customer']),
    tasks: await all('api::task.task', ['assignee', 'team']),
    complaints: await all('api::complaint.complaint', ['assignee', 'team']),
    demands: await all('api::demand.demand', ['customer']),
    messages: (await app.strapi.db.query('api::care-message.care-message').findMany({})).map((message) => ({
      ...message,
      owner: { id: message.ownerKey },
      team: { id: message.teamKey },
    })),
  };
  changes = await app.strapi.db.query('api::stage-change.stage-change').findMany({});
});
afterAll(() => app.stop());

const dashboard = async (who: Staff, query: Record<string, string> = {}): Promise<Dashboard> => {
  const answer = await app.http.get('/crm/reports/dashboard').query(query).set(who.auth);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

// The office is eight hours ahead of UTC all year.
const officeDay = (at: string | Date) => new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const isIn = ({ from, to }: { from: string; to: string }, at: string | null) =>
  at !== null && officeDay(at) >= from && officeDay(at) <= to;
const shift = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const before = ({ from, to }: { from: string; to: string }) => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return { from: shift(from, -days), to: shift(from, -1) };
};
const tally = (values: (string | null)[]) => {
  const sums = new Map<string | null, number>();
  for (const value of values) sums.set(value, (sums.get(value) ?? 0) + 1);
  return sums;
};
const asMap = (counts: KeyCount[] | null) => new Map((counts ?? []).map(({ key, count }) => [key, count]));
const nonZero = (days: { day: string; count: number }[]) =>
  new Map(days.filter(({ count }) => count > 0).map(({ day, count }) => [day, count]));
const person = (row: Row) => row.owner ?? row.employee ?? row.assignee;

const expectCustomers = (figures: CustomerFigures, mine: Row[], range: { from: string; to: string }) => {
  const added = mine.filter((c) => isIn(range, c.createdAt));
  const once = new Set(changes.filter((c) => ['signed', 'owner'].includes(c.to)).map((c) => c.recordId));
  const reached = (c: Row) => ['signed', 'owner'].includes(c.stage) || once.has(c.documentId);
  expect(figures).toMatchObject({
    total: mine.length,
    added: added.length,
    addedBefore: mine.filter((c) => isIn(before(range), c.createdAt)).length,
    addedThisWeek: mine.filter((c) => isIn({ from: '2026-11-16', to: '2026-11-22' }, c.createdAt)).length,
    active: mine.filter((c) => !['owner', 'dormant', 'lost'].includes(c.stage)).length,
    lost: mine.filter((c) => c.stage === 'lost').length,
  });
  const referred = (c: Row) => c.sourceChannel === 'referral' || c.referredBy !== null;
  expect([figures.referrals, figures.referralsBefore]).toEqual([
    added.filter(referred).length,
    mine.filter((c) => isIn(before(range), c.createdAt) && referred(c)).length,
  ]);
  expect(asMap(figures.byStage)).toEqual(tally(mine.map((c) => c.stage)));
  expect(asMap(figures.byKind)).toEqual(tally(mine.map((c) => c.kind)));
  expect(asMap(figures.bySource)).toEqual(tally(mine.map((c) => c.sourceChannel)));
  for (const { key, ...source } of figures.bySource ?? []) {
    const same = mine.filter((c) => c.sourceChannel === key);
    expect(source).toEqual({
      count: same.length,
      added: same.filter((c) => added.includes(c)).length,
      reached: same.filter(reached).length,
      conversion: same.filter(reached).length / same.length,
    });
  }
  expect(asMap(figures.byRole)).toEqual(tally(mine.flatMap((c) => (c.contactRoles?.length ? c.contactRoles : [null]))));
  const ids = new Set(mine.map((c) => c.id));
  const wanted = new Set(
    rows.demands.filter((d) => d.state === 'open' && ids.has(d.customer?.id)).map((d) => `${d.customer.id} ${d.type}`),
  );
  expect(asMap(figures.byDemandType)).toEqual(tally([...wanted].map((pair) => pair.split(' ')[1])));
  expect(nonZero(figures.byDay)).toEqual(tally(added.map((c) => officeDay(c.createdAt))));
  expect(nonZero(figures.byMonth)).toEqual(tally(added.map((c) => `${officeDay(c.createdAt).slice(0, 7)}-01`)));
  expect(figures.byWeek.reduce((sum, { count }) => sum + count, 0)).toBe(added.length);
  expect(figures.byWeek.every(({ day }) => new Date(day).getUTCDay() === 1)).toBe(true);
};

const expectInteractions = (figures: InteractionFigures, mine: Row[], range: { from: string; to: string }) => {
  const now = mine.filter((i) => isIn(range, i.occurredAt));
  const valid = now.filter((i) => i.valid);
  const contacted = new Set(valid.map((i) => i.customer.id));
  const signed = rows.transactions.filter(
    (t) =>
      t.stage !== 'cancelled' &&
      t.signedOn !== null &&
      valid.some((i) => i.customer.id === t.customer.id && officeDay(i.occurredAt) <= t.signedOn),
  );
  const converted = new Set(signed.map((t) => t.customer.id)).size;
  expect(figures).toMatchObject({
    total: now.length,
    totalBefore: mine.filter((i) => isIn(before(range), i.occurredAt)).length,
    valid: valid.length,
    validShare: now.length ? valid.length / now.length : 0,
    contacted: contacted.size,
    converted,
    conversion: contacted.size ? converted / contacted.size : 0,
  });
  expect(asMap(figures.byChannel)).toEqual(tally(now.map((i) => i.channel)));
  expect(asMap(figures.byOutcome)).toEqual(tally(now.map((i) => i.outcome)));
  expect(new Map(figures.byChannel.filter((c) => c.valid).map((c) => [c.key, c.valid]))).toEqual(
    tally(valid.map((i) => i.channel)),
  );
  expect(new Map(figures.byEmployee.map((e) => [e.documentId, e.count]))).toEqual(
    tally(now.map((i) => i.employee?.documentId ?? null)),
  );
  expect(nonZero(figures.byDay)).toEqual(tally(now.map((i) => officeDay(i.occurredAt))));
};

const expectTransactions = (figures: TransactionFigures, mine: Row[], range: { from: string; to: string }) => {
  const signedIn = (r: { from: string; to: string }) =>
    mine.filter((t) => t.stage !== 'cancelled' && t.signedOn !== null && t.signedOn >= r.from && t.signedOn <= r.to);
  const signed = signedIn(range);
  expect(figures).toMatchObject({
    total: mine.length,
    open: mine.filter((t) => !['completed', 'cancelled'].includes(t.stage)).length,
    signed: signed.length,
    signedBefore: signedIn(before(range)).length,
  });
  // Whoever had the earlier deal: the customer came back to the office.
  const repeatIn = (r: { from: string; to: string }) => {
    const clients = new Set(signedIn(r).map((t) => t.customer.id));
    const again = signedIn(r).filter((t) =>
      rows.transactions.some(
        (e) => e.stage !== 'cancelled' && e.customer.id === t.customer.id && e.signedOn && e.signedOn < t.signedOn,
      ),
    );
    const repeated = new Set(again.map((t) => t.customer.id)).size;
    return { customers: clients.size, repeated, rate: clients.size ? repeated / clients.size : 0 };
  };
  expect([figures.repeat, figures.repeatBefore]).toEqual([repeatIn(range), repeatIn(before(range))]);
  expect(asMap(figures.byStage)).toEqual(tally(mine.map((t) => t.stage)));
  const cell = (t: Row) => `${t.signedOn.slice(0, 7)} ${t.currency ?? 'CNY'}`;
  expect(new Map(figures.amountByMonth.map((m) => [`${m.month} ${m.currency}`, m.count]))).toEqual(
    tally(signed.map(cell)),
  );
  for (const { month, currency, amount } of figures.amountByMonth) {
    const cents = signed
      .filter((t) => cell(t) === `${month} ${currency}`)
      .reduce((sum, t) => sum + Math.round(Number(t.amount) * 100), 0);
    expect(amount).toBeCloseTo(cents / 100, 2);
  }
};

const expectWork = (data: Dashboard, tasks: Row[], complaints: Row[], range: { from: string; to: string }) => {
  const open = tasks.filter((t) => ['todo', 'doing', 'blocked'].includes(t.state) && t.dueAt !== null);
  const done = tasks.filter((t) => t.state === 'done' && isIn(range, t.completedAt));
  expect(data.tasks).toMatchObject({
    due: open.filter((t) => officeDay(t.dueAt) <= TODAY).length,
    dueToday: open.filter((t) => officeDay(t.dueAt) === TODAY).length,
    overdue: open.filter((t) => new Date(t.dueAt) < new Date(data.period.now)).length,
    done: done.length,
    doneOnTime: done.filter((t) => t.onTime).length,
  });
  const visits = (all: Row[]) => all.filter(({ type }) => type === 'return_visit');
  const lateVisits = visits(open).filter((t) => new Date(t.dueAt) < new Date(data.period.now));
  expect(data.returnVisits).toMatchObject({
    due: visits(open).filter((t) => officeDay(t.dueAt) <= TODAY).length,
    overdue: lateVisits.length,
    done: visits(done).length,
    doneOnTime: visits(done).filter((t) => t.onTime).length,
  });
  expect(data.returnVisits?.list.map((item) => item.documentId)).toEqual(
    lateVisits
      .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.id - b.id)
      .slice(0, 6)
      .map((t) => t.documentId),
  );
  const late = complaints.filter(
    (c) =>
      ['received', 'classified', 'accepted', 'investigating'].includes(c.state) &&
      c.dueAt !== null &&
      new Date(c.dueAt) < new Date(data.period.now),
  );
  expect(data.complaints).toMatchObject({
    open: complaints.filter((c) => !['closed', 'rejected'].includes(c.state)).length,
    overdue: late.length,
  });
  const oldest = late.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.id - b.id).slice(0, 6);
  expect(data.complaints?.list.map((item) => item.documentId)).toEqual(oldest.map((c) => c.documentId));
};

const expectAutomation = (
  { now, before: earlier }: Dashboard['automation'],
  mine: Record<'tasks' | 'interactions' | 'messages', Row[]>,
  range: { from: string; to: string },
) => {
  for (const [figures, days] of [
    [now, range],
    [earlier, before(range)],
  ] as const) {
    const made = mine.tasks.filter((t) => isIn(days, t.createdAt));
    const byItself = made.filter((t) => ['rule', 'plan', 'sla'].includes(t.origin));
    expect(figures.tasks).toMatchObject({
      total: made.length,
      automatic: byItself.length,
      share: made.length ? byItself.length / made.length : 0,
    });
    expect(asMap(figures.tasks?.byOrigin ?? [])).toEqual(tally(made.map((t) => t.origin ?? 'manual')));
    const sent = mine.messages.filter((m) => ['sent', 'delivered'].includes(m.state) && isIn(days, m.sentAt));
    const written = mine.interactions.filter(
      (i) => i.direction === 'outbound' && ['email', 'sms'].includes(i.channel) && isIn(days, i.occurredAt),
    );
    const total = sent.length + written.length;
    expect(figures.messages).toEqual({ total, automatic: sent.length, share: total ? sent.length / total : 0 });
  }
};

describe('each figure of the dashboard equals what the rows say', () => {
  const everything = () => true;
  const ofNorth = (row: Row) => row.team?.id === teams[0].id;
  const ofAgent = (row: Row) => person(row)?.id === staff.agent.employee?.id;
  const readers: [string, () => Staff, (row: Row) => boolean, (row: Row) => boolean, () => Record<string, string>][] = [
    ['a manager', () => staff.manager, everything, everything, () => ({})],
    ['a manager who asks for one team', () => staff.manager, ofNorth, ofNorth, () => ({ team: teams[0].documentId })],
    ['an auditor', () => staff.auditor, everything, everything, () => ({})],
    ['a team lead', () => staff.lead, ofNorth, everything, () => ({})],
    ['an agent', () => staff.agent, ofAgent, everything, () => ({})],
  ];
  const cases = readers.flatMap((reader) => RANGES.map((range) => [...reader, range] as const));

  test.each(cases)('for %s', async (_name, who, sees, seesListings, query, range) => {
    const data = await dashboard(who(), { ...query(), ...range });
    const mine = (table: keyof typeof rows) => rows[table].filter(sees);
    expectCustomers(data.customers as CustomerFigures, mine('customers'), range);
    expectInteractions(data.interactions as InteractionFigures, mine('interactions'), range);
    expectTransactions(data.transactions as TransactionFigures, mine('transactions'), range);
    expect(asMap(data.listings?.byState ?? [])).toEqual(tally(rows.listings.filter(seesListings).map((l) => l.state)));
    expectWork(data, mine('tasks'), mine('complaints'), range);
    const work = { tasks: mine('tasks'), interactions: mine('interactions'), messages: mine('messages') };
    expectAutomation(data.automation, work, range);
  });
});

test('a customer taken down at 16:30 UTC is of the next day in Shanghai', async () => {
  const on = async (day: string) => (await dashboard(staff.manager, { from: day, to: day })).customers?.added as number;
  const [yesterday, today] = [await on('2026-11-18'), await on(TODAY)];
  await app.strapi.db
    .connection('customers')
    .where({ name: 'Customer 7' })
    .update({ created_at: '2026-11-18T15:59:59.999Z' });
  expect([await on('2026-11-18'), await on(TODAY)]).toEqual([yesterday + 1, today - 1]);
  await app.strapi.db.connection('customers').where({ name: 'Customer 7' }).update({ created_at: NOW.toISOString() });
});

test('without dates the report is of the last 30 days of the office', async () => {
  expect((await dashboard(staff.manager)).period).toMatchObject({ from: '2026-10-21', to: TODAY });
});

test('the widget on the home page shows the same figures', async () => {
  const answer = await app.http.get('/crm/reports/today').set(staff.lead.auth);
  const data = await dashboard(staff.lead);
  expect(answer.body.data.customers).toEqual({
    total: data.customers?.total,
    addedThisWeek: data.customers?.addedThisWeek,
  });
  expect(answer.body.data.tasks).toEqual(data.tasks);
  expect(answer.body.data.complaints).toEqual(data.complaints);
});

describe('rights', () => {
  test.each(['/crm/reports/dashboard', '/crm/reports/today'])('%s is for who may read reports', async (path) => {
    const reception = await aStaffMember(app, 'crm-reception');
    expect((await app.http.get(path).set(staff.agent.auth)).status).toBe(200);
    expect((await app.http.get(path).set(reception.auth)).status).toBe(403);
    expect((await app.http.get(path)).status).toBe(401);
  });

  test('an agent may narrow to the own team and to no other', async () => {
    const ask = (team: number) =>
      app.http.get('/crm/reports/dashboard').query({ team: teams[team].documentId }).set(staff.agent.auth);
    expect((await ask(0)).status).toBe(200);
    expect((await ask(1)).status).toBe(403);
    expect((await dashboard(staff.agent)).teams.map((team) => team.documentId)).toEqual([teams[0].documentId]);
  });

  test('what a role may not read is not counted for it', async () => {
    const data = await dashboard(staff.finance);
    expect(data.interactions).toBeNull();
    expect(data.complaints).toBeNull();
    expect(data.customers?.bySource).toBeNull();
    expect(data.customers?.referrals).toBeNull();
    expect(data.nps).toBeNull();
    expect(data.automation.now.messages).toBeNull();
    expect(data.customers?.total).toBe(rows.customers.length);
    expect(data.transactions?.amounts[0].amount).toBeGreaterThan(0);
  });

  test('customer service counts deals but does not see their amounts', async () => {
    const { transactions } = await dashboard(staff.service, RANGES[2]);
    expect(transactions?.signed).toBeGreaterThan(0);
    expect(transactions?.amountByMonth.every(({ amount }) => amount === null)).toBe(true);
  });
});

describe('REST', () => {
  const aRestUser = async (type: string, employee?: string) => {
    const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
    const user = await app.strapi
      .plugin('users-permissions')
      .service('user')
      .add({
        username: `${type}-rest`,
        email: `${type}-rest@example.com`,
        password: 'Test-passw0rd!',
        role: role.id,
        confirmed: true,
        provider: 'local',
      });
    if (employee)
      await app.strapi.documents('api::employee.employee').update({
        documentId: employee,
        data: { restUser: user.id } as never,
      });
    const jwt = app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
    return { Authorization: `Bearer ${jwt}` };
  };
  let agent: { Authorization: string };
  beforeAll(async () => {
    agent = await aRestUser('agent', staff.agent.employee?.documentId);
  });
  const get = (name: string, query: Record<string, string> = {}) =>
    app.http.get(`/api/reports/${name}`).query(query).set(agent);

  test.each(RANGES)('the figures are those of the dashboard for the same dates and person: $from', async (range) => {
    const data = await dashboard(staff.agent, range);
    const [customers, interactions, transactions, automation, visits] = await Promise.all(
      ['customers', 'interactions', 'transactions', 'automation', 'return-visits'].map((name) => get(name, range)),
    );
    expect(customers.body.data).toEqual(data.customers);
    expect(interactions.body.data).toEqual(data.interactions);
    expect(transactions.body.data).toEqual({ transactions: data.transactions, listings: data.listings });
    // The login of an agent's program reads no care messages.
    expect(automation.body.data).toEqual({
      now: { tasks: data.automation.now.tasks, messages: null },
      before: { tasks: data.automation.before.tasks, messages: null },
    });
    expect(visits.body.data).toEqual(data.returnVisits);
    expect(customers.body.meta.period).toMatchObject(range);
  });

  test.each([
    ['from', { from: '2026-02-30' }],
    ['to', { to: 'yesterday' }],
    ['to', { from: '2026-03-02', to: '2026-03-01' }],
    ['to', { from: '1990-01-01', to: '2026-03-01' }],
    ['team', { team: 'nosuchteam' }],
  ])('a bad %s is a 400 that names it', async (field, query) => {
    const answer = await get('customers', query as Record<string, string>);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual([field]);
  });

  test('another team is refused', async () => {
    expect((await get('customers', { team: teams[1].documentId })).status).toBe(403);
  });

  test('a partner and a stranger read no reports', async () => {
    const partner = await aRestUser('partner');
    for (const name of ['customers', 'interactions', 'transactions', 'automation', 'return-visits']) {
      expect((await app.http.get(`/api/reports/${name}`).set(partner)).status).toBe(403);
      expect((await app.http.get(`/api/reports/${name}`)).status).toBe(403);
    }
  });
});

describe('each figure leads to the list of exactly what it counts', () => {
  test.each([
    ['a manager', () => staff.manager, () => undefined],
    ['a manager who asks for one team', () => staff.manager, () => teams[0].documentId],
    ['a team lead', () => staff.lead, () => undefined],
    ['an agent', () => staff.agent, () => undefined],
  ])('for %s', async (_name, who, team) => {
    const asked = team();
    const data = await dashboard(who(), { ...RANGES[2], ...(asked ? { team: asked } : {}) });
    const { customers, interactions, listings, transactions, tasks, complaints, automation, returnVisits } = data;
    if (!customers || !interactions || !listings || !transactions || !tasks || !complaints || !returnVisits)
      throw new Error('no figures');
    const links = figureLinks(data, asked);
    const pairs: [number, string][] = [
      [customers.total, links.customers()],
      [customers.added, links.newCustomers()],
      [customers.addedThisWeek, links.newThisWeek()],
      [customers.referrals ?? NaN, links.referrals()],
      [interactions.total, links.interactions()],
      [tasks.due, links.dueTasks()],
      [returnVisits.overdue, links.overdueVisits()],
      [complaints.open, links.openComplaints()],
      [complaints.overdue, links.overdueComplaints()],
      [transactions.signed, links.signedDeals()],
      [automation.now.tasks?.automatic ?? NaN, links.automaticTasks()],
      ...(asked ? [] : [[automation.now.messages?.automatic, links.planMessages()] as [number, string]]),
      ...(customers.byStage ?? []).map(({ key, count }): [number, string] => [
        count,
        links.customersWith('stage', key),
      ]),
      ...(customers.bySource ?? []).map(({ key, added }): [number, string] => [
        added,
        links.newCustomersWith('sourceChannel', key),
      ]),
      ...interactions.byChannel.map(({ key, count }): [number, string] => [
        count,
        links.interactionsWith('channel', key),
      ]),
      ...interactions.byOutcome.map(({ key, count }): [number, string] => [
        count,
        links.interactionsWith('outcome', key),
      ]),
      ...listings.byState.map(({ key, count }): [number, string] => [count, links.listingsIn(key)]),
      ...transactions.byStage.map(({ key, count }): [number, string] => [count, links.dealsIn(key)]),
    ];
    expect(pairs.length).toBeGreaterThan(40);
    for (const [count, path] of pairs) {
      const list = await app.http.get(path).set(who().auth);
      expect([path, list.body.pagination?.total]).toEqual([path, count]);
    }
  });
});
