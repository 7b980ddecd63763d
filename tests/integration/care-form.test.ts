import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let manager: Staff;
let lead: Staff;
let reception: Staff;
let ours: { documentId: string };
let foreign: { documentId: string };

const PLAN = 'api::care-plan.care-plan';
const create = (type: string, data: object) =>
  app.strapi.documents(`api::${type}.${type}` as 'api::customer.customer').create({ data: data as never });

beforeAll(async () => {
  app = await startApp({ CRM_NOW: '2027-05-01T01:00:00Z' });
  manager = await aStaffMember(app, 'crm-manager');
  const team = await create('team', { name: 'East' });
  lead = await aStaffMember(app, 'crm-team-lead', { team: team.documentId });
  reception = await aStaffMember(app, 'crm-reception');
  const aCustomer = (name: string, number: number, own: object) =>
    create('customer', { name, phones: [{ number: `+8613900000${number}`, primary: true }], language: 'en', ...own });
  ours = await aCustomer('Wang <Min>', 101, { owner: lead.employee?.documentId, birthMonth: 5, birthDay: 3 });
  foreign = await aCustomer('Li Na', 102, { stage: 'owner', language: 'zh-CN', birthMonth: 6, birthDay: 3 });
});
afterAll(() => app.stop());

const post = (staff: Staff, path: string, body: object) =>
  app.http.post(`/crm/care/${path}`).set(staff.auth).send(body);
const preview = async (staff: Staff, draft: object, own: object = {}) =>
  (await post(staff, 'preview', { draft, ...own })).body.data;
const template = { language: 'en', subject: 'Hi {{customer.name}}', body: 'Dear {{customer.name}}' };
const pathsOf = (problems: { path: string[] }[]) => problems.map(({ path }) => path.join('.'));

test('the draft is shown as the newest customer of its audience would get it, and nothing is written', async () => {
  const before = await app.strapi.db.connection('care_messages').count();
  const all = await preview(manager, { templates: [template, { ...template, language: 'zh-CN', sms: '您好' }] });
  expect(all.customer).toMatchObject({ documentId: foreign.documentId, name: 'Li Na' });
  expect(all.language).toBe('zh-CN');
  expect(all.messages[1]).toMatchObject({
    subject: 'Hi Li Na',
    text: 'Dear Li Na',
    sms: { text: '您好', encoding: 'ucs2', length: 2, parts: 1 },
  });
  const english = await preview(manager, { audienceLanguages: ['en'], templates: [template] });
  expect(english.customer.name).toBe('Wang <Min>');
  expect(english.messages[0].html).toBe('<p>Dear Wang &lt;Min&gt;</p>');
  expect(english.variables).toContainEqual({ name: 'customer.name', value: 'Wang <Min>' });
  expect((await preview(manager, { audienceTiers: ['A'], templates: [template] })).customer).toBeNull();
  expect((await preview(manager, { audienceStages: ['lost'], templates: [template] })).customer).toBeNull();
  expect(await app.strapi.db.connection('care_messages').count()).toEqual(before);
});

test('a reader sees messages to customers of the own scope only; without the right, none', async () => {
  const own = await preview(lead, { templates: [template] });
  expect(own.customer.documentId).toBe(ours.documentId);
  const chosen = (staff: Staff, customer: string) => post(staff, 'preview', { customer, draft: {} });
  expect((await chosen(lead, foreign.documentId)).status).toBe(404);
  expect((await chosen(manager, ours.documentId)).body.data.customer.documentId).toBe(ours.documentId);
  for (const path of ['preview', 'occurrences']) expect((await post(reception, path, { draft: {} })).status).toBe(403);
});

test('a field that the reader may not see stays hidden in the message', async () => {
  const { data } = (await app.http.get('/admin/roles').set((await aStaffMember(app, 'strapi-super-admin')).auth)).body;
  const role = data.find(({ code }: { code: string }) => code === 'crm-marketing');
  const marketing = await aStaffMember(app, 'crm-marketing');
  const permission = await app.strapi.db.query('admin::permission').findOne({
    where: { action: 'plugin::content-manager.explorer.read', subject: 'api::customer.customer', role: role.id },
  });
  const fields = (permission.properties.fields as string[]).filter((field) => field !== 'company');
  await app.strapi.db
    .query('admin::permission')
    .update({ where: { id: permission.id }, data: { properties: { ...permission.properties, fields } } });
  await app.strapi
    .documents('api::customer.customer')
    .update({ documentId: ours.documentId, data: { company: 'Harbour Ltd' } as never });
  const draft = { templates: [{ ...template, body: '{{customer.name}} of {{customer.company}}' }] };
  const textFor = async (staff: Staff) =>
    (await preview(staff, draft, { customer: ours.documentId })).messages[0].text as string;
  expect(await textFor(manager)).toBe('Wang <Min> of Harbour Ltd');
  expect(await textFor(marketing)).toBe('Wang <Min> of ***');
});

test('what saving would refuse is said with its place, and what is missing before the plan can run', async () => {
  const broken = { ...template, subject: '{{customer.nick}}', html: '{{#if customer.name}}', sms: 'a\n{{nope}}' };
  const { problems, missing, messages } = await preview(manager, { channels: ['email'], templates: [broken] });
  expect(pathsOf(problems)).toEqual(['templates.0.subject', 'templates.0.html', 'templates.0.sms']);
  expect(problems[2]).toMatchObject({
    message: 'Line 2: there is no variable {{nope}}.',
    template: 'Line {line}: there is no variable {name}.',
    values: { line: '2', name: '{{nope}}' },
  });
  expect(messages[0]).toMatchObject({ subject: null, html: null, sms: null });
  expect(missing).toMatchObject([{ path: ['templates'], values: { languages: ['zh-CN', 'zh-TW'] } }]);
  expect(pathsOf((await preview(manager, { trigger: 'holiday', templates: [] })).missing)).toContain('holiday');
});

test('S28: the next days of the draft, with how many customers each concerns, as far as the reader sees', async () => {
  const ask = async (staff: Staff, draft: object) => (await post(staff, 'occurrences', { draft })).body.data;
  expect(await ask(manager, { trigger: 'birthday' })).toMatchObject({
    days: [
      { day: '2027-05-03', customers: 1 },
      { day: '2027-06-03', customers: 1 },
    ],
    audience: 2,
  });
  expect(await ask(lead, {})).toMatchObject({ days: [{ day: '2027-05-03' }], audience: 1 });
  expect((await ask(manager, { offsetDays: -1 })).days[0].day).toBe('2027-05-02');
  expect(await ask(manager, { audienceLanguages: ['zh-CN'] })).toMatchObject({ audience: 1 });
  const holiday = await app.strapi.db.query('api::holiday.holiday').findOne({ where: { key: 'spring_festival' } });
  const festival = await ask(manager, { trigger: 'holiday', holiday: holiday.documentId });
  expect(festival.days).toEqual([{ day: '2028-01-26', customers: 2 }]);
});

test('a draft changes the saved plan, which stays as it is', async () => {
  const savedPlan = () => app.strapi.db.query(PLAN).findOne({ where: { trigger: 'birthday' } });
  const plan = await savedPlan();
  const answer = await post(manager, 'occurrences', { plan: plan.documentId, draft: { audienceStages: ['owner'] } });
  expect(answer.body.data).toMatchObject({ audience: 1, days: [{ day: '2027-06-03', customers: 1 }] });
  expect(await savedPlan()).toEqual(plan);
});

test('a request that is no draft is a 400 with the path, an unknown plan or customer a 404', async () => {
  const refused = async (body: object) => {
    const answer = await post(manager, 'preview', body);
    return [answer.status, answer.body.error.details?.errors?.[0].path.join('.')];
  };
  expect(await refused({})).toEqual([400, 'draft']);
  expect(await refused({ draft: { sendAt: '9' } })).toEqual([400, 'draft.sendAt']);
  expect(await refused({ draft: { templates: [{ body: 3 }] } })).toEqual([400, 'draft.templates.0.body']);
  expect(await refused({ draft: { holiday: 'none' } })).toEqual([400, 'draft.holiday']);
  expect(await refused({ draft: {}, plan: 'none' })).toEqual([404, undefined]);
  expect(await refused({ draft: {}, customer: 'none' })).toEqual([404, undefined]);
});

test('a plan whose audience lacks a language is not switched on, and the missing ones are named', async () => {
  const plan = await app.strapi.documents(PLAN).create({
    data: { name: 'One language', trigger: 'manual', channels: ['email'], templates: [template] } as never,
  });
  const save = (data: object) =>
    app.http.put(`/content-manager/collection-types/${PLAN}/${plan.documentId}`).set(manager.auth).send(data);
  const refused = await save({ state: 'active' });
  expect(refused.status).toBe(400);
  expect(refused.body.error.details.errors).toMatchObject([
    { path: ['templates'], message: expect.stringContaining('Missing: zh-CN, zh-TW.') },
  ]);
  expect((await save({ state: 'active', audienceLanguages: ['en'] })).status).toBe(200);
});
