import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let mail: MailServer;
let manager: Staff;
let lead: Staff;
let reception: Staff;
let ours: { documentId: string };
let foreign: { documentId: string };

const PLAN = 'api::care-plan.care-plan';
const create = (type: string, data: object) =>
  app.strapi.documents(`api::${type}.${type}` as 'api::customer.customer').create({ data: data as never });

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ ...mail.env, SMS_PROVIDER: 'sink', CRM_NOW: '2027-05-01T01:00:00Z' });
  manager = await aStaffMember(app, 'crm-manager');
  const team = await create('team', { name: 'East' });
  lead = await aStaffMember(app, 'crm-team-lead', { team: team.documentId });
  reception = await aStaffMember(app, 'crm-reception');
  const aCustomer = (name: string, number: number, own: object) =>
    create('customer', { name, phones: [{ number: `+8613900000${number}`, primary: true }], language: 'en', ...own });
  ours = await aCustomer('Wang <Min>', 101, { owner: lead.employee?.documentId, birthMonth: 5, birthDay: 3 });
  foreign = await aCustomer('Li Na', 102, { stage: 'owner', language: 'zh-CN', birthMonth: 6, birthDay: 3 });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

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
  expect(festival.days.map(({ day }: { day: string }) => day)).toEqual([
    ...['2028-01-26', '2029-02-13', '2030-02-03', '2031-01-23', '2032-02-11'],
    ...['2033-01-31', '2034-02-19', '2035-02-08', '2036-01-28', '2037-02-15'],
  ]);
  expect(new Set(festival.days.map(({ customers }: { customers: number }) => customers))).toEqual(new Set([2]));
  const eve = { trigger: 'holiday', holiday: holiday.documentId, offsetDays: -1, audienceLanguages: ['zh-CN'] };
  expect((await ask(manager, eve)).days[0]).toEqual({ day: '2028-01-25', customers: 1 });
  expect((await ask(manager, { ...eve, audienceStages: ['lost'] })).days).toEqual([]);
});

test('beside the audience stands how many of it would get the message as things stand', async () => {
  const reach = async (staff: Staff, draft: object) => {
    const { audience, reached, isRough } = (await post(staff, 'occurrences', { draft })).body.data;
    return { audience, reached, isRough };
  };
  expect(await reach(manager, { channels: ['email'] })).toEqual({ audience: 2, reached: 0, isRough: false });
  for (const { documentId } of [ours, foreign])
    await create('consent', {
      customer: documentId,
      channel: 'email',
      purpose: 'greeting',
      state: 'granted',
      method: 'form',
    });
  await app.strapi.documents('api::customer.customer').update({
    documentId: ours.documentId,
    data: { emails: [{ address: 'wang@example.com', primary: true }] } as never,
  });
  // Li Na agreed, and has no e-mail.
  expect(await reach(manager, { channels: ['email'] })).toMatchObject({ audience: 2, reached: 1 });
  expect(await reach(lead, { channels: ['email'] })).toMatchObject({ audience: 1, reached: 1 });
  expect(await reach(manager, { channels: ['email'], purpose: 'promotional' })).toMatchObject({ reached: 0 });
  expect(await reach(manager, { channels: ['sms'] })).toMatchObject({ audience: 2, reached: 0 });
});

test('a time of sending in the quiet hours is refused while the plan runs, with the hours, and said beforehand', async () => {
  const late = { sendAt: '22:00', templates: [template], channels: ['email'], audienceLanguages: ['en'] };
  expect((await preview(manager, { ...late, state: 'active' })).problems).toMatchObject([
    { path: ['sendAt'], values: { time: '22:00', from: '21:00', until: '08:00' } },
  ]);
  const draft = await preview(manager, { ...late, state: 'draft' });
  expect([pathsOf(draft.problems), pathsOf(draft.missing)]).toEqual([[], ['sendAt']]);
  const plan = await app.strapi.documents(PLAN).create({
    data: { name: 'Late', trigger: 'manual', ...late, state: 'draft' } as never,
  });
  const save = (data: object) =>
    app.http.put(`/content-manager/collection-types/${PLAN}/${plan.documentId}`).set(manager.auth).send(data);
  const refused = await save({ state: 'active' });
  expect(refused.status).toBe(400);
  expect(refused.body.error.details.errors).toMatchObject([
    { path: ['sendAt'], message: expect.stringContaining('from 21:00 to 08:00') },
  ]);
  // Early is not refused: it waits for the morning.
  expect((await save({ state: 'active', sendAt: '07:00' })).status).toBe(200);
  expect((await save({ sendAt: '21:30' })).status).toBe(400);
  expect((await save({ state: 'paused', sendAt: '21:30' })).status).toBe(200);
});

const textsOf = async (own: object) => {
  const { documentId } = await app.strapi.documents(PLAN).create({
    data: { name: 'Test', trigger: 'manual', audienceLanguages: ['en'], ...own } as never,
  });
  mail.mails.length = 0;
  return (staff: Staff, request: object = {}) => post(staff, `plans/${documentId}/test`, request);
};

test('a test of an SMS goes to the phone of whoever asks; who has none finds its text in an e-mail', async () => {
  const send = await textsOf({ channels: ['sms'], templates: [{ ...template, sms: 'Hi {{customer.name}} <3' }] });
  const asMail = await send(manager, { customer: ours.documentId });
  expect(asMail.body.data).toEqual({ to: manager.email });
  expect(mail.mails).toHaveLength(1);
  expect(mail.mails[0]).toMatchObject({
    subject: '[Test]',
    text: expect.stringContaining('As SMS (1):\nHi Wang <Min> <3'),
  });
  expect(mail.mails[0].html).toContain('Hi Wang &lt;Min&gt; &lt;3');

  await app.strapi.documents('api::employee.employee').update({
    documentId: manager.employee?.documentId as string,
    data: { phone: '+8613912345678' } as never,
  });
  const asSms = await send(manager, { customer: ours.documentId });
  expect(asSms.body.data).toEqual({ to: '+8613912345678' });
  expect(mail.mails).toHaveLength(1);

  const both = await textsOf({ channels: ['email', 'sms'], templates: [template] });
  expect((await both(manager, { customer: ours.documentId })).body.data.to).toBe(`+8613912345678, ${manager.email}`);
  expect(mail.mails[0].text).not.toContain('As SMS');
});

test('a test is the e-mail that the customer gets, marked in the language of whoever gets it', async () => {
  await app.strapi.db.query('admin::user').update({ where: { id: manager.id }, data: { preferedLanguage: 'zh-Hans' } });
  const send = await textsOf({ channels: ['email'], templates: [template] });
  await send(manager, { customer: ours.documentId });
  expect(mail.mails[0].subject).toBe('[测试] Hi Wang <Min>');
  expect(mail.mails[0].text).toMatch(/^Dear Wang <Min>\s+-- \s*No more such e-mails: http\S+unsubscribe/);
  expect(mail.mails[0].headers.get('list')).toHaveProperty('unsubscribe');
});

test('what keeps a test from leaving is said as a sentence that the panel translates', async () => {
  const send = await textsOf({ channels: ['email'], templates: [template] });
  mail.behaviour = 'refuse-recipient';
  const refused = await send(manager, { customer: ours.documentId });
  mail.behaviour = 'accept';
  expect(refused.status).toBe(400);
  expect(refused.body.error.details.errors).toMatchObject([
    {
      template: 'The mail server did not take the test message. It said: {reason}',
      values: { reason: expect.stringContaining('550') },
    },
  ]);

  await app.strapi.db
    .connection('components_care_templates')
    .where({ body: template.body })
    .update({ body: '{{customer.nope}}' });
  const broken = await send(manager, { customer: ours.documentId });
  expect(broken.status).toBe(400);
  expect(broken.body.error.details.errors).toMatchObject([
    { path: ['templates'], message: 'The text cannot be filled in for this customer: correct the template' },
  ]);
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
