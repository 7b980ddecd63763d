import { deliverMessages, planMessages } from '../../src/plugins/crm/server/src/care';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let mail: MailServer;
let manager: Staff;
let lead: Staff;
let agent: Staff;
let reception: Staff;
const plans: Record<string, string> = {};

beforeAll(async () => {
  mail = await startMailServer();
  // Ten in the morning of 20 December in the office.
  app = await startApp({ ...mail.env, CRM_NOW: '2026-12-20T02:00:00Z' });
  manager = await aStaffMember(app, 'crm-manager');
  const team = await app.strapi.documents('api::team.team').create({ data: { name: 'East' } as never });
  agent = await aStaffMember(app, 'crm-agent', { team: team.documentId });
  lead = await aStaffMember(app, 'crm-team-lead', { team: team.documentId });
  reception = await aStaffMember(app, 'crm-reception');
  const rows = await app.strapi.db
    .connection('care_plans as p')
    .leftJoin('care_plans_holiday_lnk as l', 'l.care_plan_id', 'p.id')
    .leftJoin('holidays as h', 'h.id', 'l.holiday_id')
    .select('p.document_id', 'p.trigger', 'p.birthday_calendar', 'h.key');
  for (const { document_id, trigger, birthday_calendar, key } of rows)
    plans[key ?? (birthday_calendar === 'lunar' ? 'lunar' : trigger)] = document_id;
  for (const name of ['birthday', 'christmas'])
    expect((await post(manager, `/plans/${plans[name]}/state`, { state: 'active' })).status).toBe(204);

  await aCustomer('Anna', { birthMonth: 12, birthDay: 25, owner: agent.employee?.documentId }, 'granted');
  await aCustomer('Bo', { birthMonth: 12, birthDay: 25 }, 'withdrawn');
  await aCustomer('Carl', { birthMonth: 1, birthDay: 5, emails: [] }, 'granted');
  await aCustomer('Dora', { birthMonth: 12, birthDay: 25, archivedAt: '2026-12-01T00:00:00Z' }, 'granted');
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const get = (staff: Staff, path: string) => app.http.get(`/crm/care${path}`).set(staff.auth);
const post = (staff: Staff, path: string, body: object) => app.http.post(`/crm/care${path}`).set(staff.auth).send(body);
const daysOf = async (staff: Staff, query = '') => (await get(staff, `/calendar${query}`)).body.data.days;

let made = 0;
const aCustomer = async (name: string, own: object, consent?: string) => {
  made += 1;
  const { documentId } = await app.strapi.documents('api::customer.customer').create({
    data: {
      name,
      phones: [{ number: `+86137${10_000_000 + made}`, primary: true }],
      emails: [{ address: `calendar${made}@example.com`, primary: true }],
      language: 'en',
      ...own,
    } as never,
  });
  if (!consent) return;
  await app.strapi.documents('api::consent.consent').create({
    data: { customer: documentId, channel: 'email', purpose: 'greeting', state: consent, method: 'form' } as never,
  });
};

test('S164: each of the next 60 days says which plan is for how many customers', async () => {
  const { body } = await get(manager, '/calendar');
  expect(body.data).toMatchObject({ from: '2026-12-20', to: '2027-02-18' });
  expect(body.data.plans.map((plan: { documentId: string }) => plan.documentId).sort()).toEqual(
    [plans.birthday, plans.christmas].sort(),
  );
  // Dora is archived.
  expect(body.data.days).toEqual([
    {
      day: '2026-12-25',
      plans: expect.arrayContaining([
        { documentId: plans.birthday, customers: 2 },
        { documentId: plans.christmas, customers: 3 },
      ]),
    },
    { day: '2027-01-05', plans: [{ documentId: plans.birthday, customers: 1 }] },
  ]);
});

test('the plans that are off are shown when asked for', async () => {
  const newYear = (await daysOf(manager, '?plans=all')).find(({ day }: { day: string }) => day === '2027-01-01');
  expect(newYear.plans).toEqual([{ documentId: plans.new_year, customers: 3 }]);
});

test('a day says whom each plan reaches, and why it skips the others', async () => {
  const { body } = await get(manager, '/calendar/2026-12-25');
  const of = (name: string) => body.data.plans.find((plan: { documentId: string }) => plan.documentId === plans[name]);
  expect(body.data.plans).toHaveLength(2);
  expect(of('birthday')).toMatchObject({
    state: 'active',
    sendAt: '09:00',
    reached: 1,
    skipped: [{ reason: 'opted_out', customers: 1 }],
  });
  expect(of('christmas')).toMatchObject({
    reached: 1,
    skipped: [
      { reason: 'no_address', customers: 1 },
      { reason: 'opted_out', customers: 1 },
    ],
  });
  expect((await get(manager, '/calendar/2026-12-24')).body.data).toEqual({ day: '2026-12-24', plans: [] });
});

test('who gets what on a day: customer, plan, channel, time, and what stands in the way', async () => {
  const { body } = await get(manager, '/forecast?day=2026-12-25&pageSize=10');
  expect(body.meta.pagination.total).toBe(5);
  const lines = body.data.map((row: Record<string, never>) =>
    [
      row.customer['name'],
      row.plan['documentId'] === plans.birthday ? 'birthday' : 'christmas',
      row.channel,
      row.obstacle,
    ]
      .map(String)
      .join(' '),
  );
  expect(lines.sort()).toEqual([
    'Anna birthday email null',
    'Anna christmas email null',
    'Bo birthday email opted_out',
    'Bo christmas email opted_out',
    'Carl christmas email no_address',
  ]);
  expect(body.data[0]).toMatchObject({
    day: '2026-12-25',
    plan: { sendAt: '09:00' },
    scheduledFor: '2026-12-25T01:00:00.000Z',
  });
  const ofPlan = await get(manager, `/forecast?day=2026-12-25&plan=${plans.birthday}`);
  expect(ofPlan.body.data.map((row: { customer: { name: string } }) => row.customer.name)).toEqual(['Anna', 'Bo']);
});

test('a plan whose hour is quiet by now is shown with that, wherever nothing else stands in the way', async () => {
  const admin = await aStaffMember(app, 'strapi-super-admin');
  const { data } = (await app.http.get('/crm/settings').set(admin.auth)).body;
  const set = async (own: object) =>
    expect(
      (
        await app.http
          .put('/crm/settings')
          .set(admin.auth)
          .send({ ...data, ...own })
      ).status,
    ).toBe(200);
  await set({ quietFrom: '08:30', quietUntil: '08:00' });
  const { body } = await get(manager, '/calendar/2026-12-25');
  const ofPlan = await get(manager, `/forecast?day=2026-12-25&plan=${plans.birthday}`);
  await set({});
  const birthday = body.data.plans.find(({ documentId }: { documentId: string }) => documentId === plans.birthday);
  expect(birthday).toMatchObject({
    reached: 0,
    skipped: expect.arrayContaining([
      { reason: 'quiet_hours_expired', customers: 1 },
      { reason: 'opted_out', customers: 1 },
    ]),
  });
  expect(ofPlan.body.data.map(({ obstacle }: { obstacle: string }) => obstacle).sort()).toEqual([
    'opted_out',
    'quiet_hours_expired',
  ]);
});

test('a team leader sees the team’s customers only', async () => {
  expect(await daysOf(lead)).toEqual([
    {
      day: '2026-12-25',
      plans: expect.arrayContaining([
        { documentId: plans.birthday, customers: 1 },
        { documentId: plans.christmas, customers: 1 },
      ]),
    },
  ]);
  const { body } = await get(lead, '/calendar/2026-12-25');
  expect(body.data.plans.map((plan: { reached: number; skipped: object[] }) => [plan.reached, plan.skipped])).toEqual([
    [1, []],
    [1, []],
  ]);
  expect((await get(lead, '/forecast?day=2026-12-25')).body.meta.pagination.total).toBe(2);
});

test('the counts of all plans, asked for at once, are those of each plan', async () => {
  const all = (await get(manager, '')).body.data.plans as { documentId: string; dueCount: number }[];
  expect(all.length).toBeGreaterThan(20);
  for (const { documentId, dueCount } of all) {
    const { body } = await get(manager, `/forecast?plan=${documentId}`);
    expect([documentId, dueCount]).toEqual([documentId, body.meta.pagination.total]);
  }
  const dueCountOf = (name: string) => all.find(({ documentId }) => documentId === plans[name])?.dueCount;
  expect([dueCountOf('birthday'), dueCountOf('christmas'), dueCountOf('new_year'), dueCountOf('lunar')]).toEqual([
    3, 3, 3, 0,
  ]);
});

test('who may not is refused, and so is what makes no sense', async () => {
  for (const path of ['/calendar', '/calendar/2026-12-25', '/forecast?day=2026-12-25'])
    expect((await get(reception, path)).status).toBe(403);
  const wrong = async (path: string) => {
    const { status, body } = await get(manager, path);
    return [status, body.error?.details?.errors?.[0]?.path];
  };
  expect(await wrong('/calendar?plans=some')).toEqual([400, ['plans']]);
  expect(await wrong('/calendar/2026-13-01')).toEqual([400, ['day']]);
  expect(await wrong('/forecast?day=tomorrow')).toEqual([400, ['day']]);
  expect(await wrong('/forecast')).toEqual([400, ['plan']]);
  expect((await get(manager, '/forecast?plan=none')).status).toBe(404);
  for (const day of ['2026-12-18', '2027-02-19', '9999-12-31']) {
    expect(await wrong(`/calendar/${day}`)).toEqual([400, ['day']]);
    expect(await wrong(`/forecast?day=${day}`)).toEqual([400, ['day']]);
  }
});

test('what is in the outbox is no longer to come', async () => {
  const at = new Date('2026-12-25T01:00:00Z');
  await planMessages(app.strapi, at);
  await deliverMessages(app.strapi, { clock: () => at });
  expect((await daysOf(manager)).map(({ day }: { day: string }) => day)).toEqual(['2027-01-05']);
});
