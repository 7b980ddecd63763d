import { deliverMessages, planMessages } from '../../src/plugins/crm/server/src/care';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let mail: MailServer;
let manager: Staff;
let agent: Staff;
let lead: Staff;
let marketing: Staff;
let reception: Staff;
let planId: string;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ ...mail.env, CRM_NOW: '2027-05-01T01:00:00Z' });
  manager = await aStaffMember(app, 'crm-manager');
  const team = await app.strapi.documents('api::team.team').create({ data: { name: 'East' } as never });
  agent = await aStaffMember(app, 'crm-agent', { team: team.documentId });
  lead = await aStaffMember(app, 'crm-team-lead', { team: team.documentId });
  marketing = await aStaffMember(app, 'crm-marketing');
  reception = await aStaffMember(app, 'crm-reception');
  planId = (await overview(manager)).plans[0].documentId;
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});
beforeEach(() => {
  mail.mails.length = 0;
  mail.behaviour = 'accept';
});

const get = (staff: Staff, path: string) => app.http.get(`/crm/care${path}`).set(staff.auth);
const post = (staff: Staff, path: string, body: object) => app.http.post(`/crm/care${path}`).set(staff.auth).send(body);
const overview = async (staff: Staff) => (await get(staff, '')).body.data;
const namesOn = async (staff: Staff, query: string) =>
  (await get(staff, `/messages?${query}`)).body.data.map((row: { customer: { name: string } }) => row.customer.name);

let made = 0;
const aCustomer = async (name: string, birthday: string, owner?: Staff, consent = 'granted') => {
  made += 1;
  const [birthMonth, birthDay] = birthday.split('-').map(Number);
  const customer = await app.strapi.documents('api::customer.customer').create({
    data: {
      name,
      phones: [{ number: `+86139${10_000_000 + made}`, primary: true }],
      emails: [{ address: `page${made}@example.com`, primary: true }],
      birthMonth,
      birthDay,
      language: 'en',
      owner: owner?.employee?.documentId,
    } as never,
  });
  await app.strapi.documents('api::consent.consent').create({
    data: {
      customer: customer.documentId,
      channel: 'email',
      purpose: 'greeting',
      state: consent,
      method: 'form',
    } as never,
  });
  return customer;
};
const tick = async (at: string) => {
  const clock = () => new Date(at);
  await planMessages(app.strapi, clock());
  await deliverMessages(app.strapi, { clock });
};
const messageOf = async (name: string) =>
  app.strapi.db
    .connection('care_messages as m')
    .join('customers as c', 'c.id', 'm.customer_key')
    .where('c.name', name)
    .first('m.*');

test('the plan is shipped off; marketing switches it on and off, and who may not is refused', async () => {
  expect((await overview(manager)).plans[0]).toMatchObject({
    documentId: planId,
    state: 'paused',
    languages: ['en', 'zh-CN', 'zh-TW'],
  });
  expect((await post(agent, `/plans/${planId}/state`, { state: 'active' })).status).toBe(403);
  expect((await post(marketing, `/plans/${planId}/state`, { state: 'active' })).status).toBe(204);
  expect((await overview(manager)).plans[0].state).toBe('active');

  const wrong = await post(marketing, `/plans/${planId}/state`, { state: 'draft' });
  expect(wrong.status).toBe(400);
  expect(wrong.body.error.details.errors[0].path).toEqual(['state']);
  expect((await post(marketing, `/plans/${planId}/state`, { state: 'paused' })).status).toBe(204);
  expect((await post(marketing, `/plans/${planId}/state`, { state: 'active' })).status).toBe(204);
});

test('two active plans for one day are refused', async () => {
  const plans = app.strapi.documents('api::care-plan.care-plan');
  const copy = await plans.create({
    data: {
      name: 'Second',
      trigger: 'birthday',
      sendAt: '10:00',
      channels: ['email'],
      templates: ['en', 'zh-CN', 'zh-TW'].map((language) => ({ language, subject: 'x', body: 'y' })),
    } as never,
  });
  const answer = await post(manager, `/plans/${copy.documentId}/state`, { state: 'active' });
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toMatch(/pause that one first/);
  await plans.delete({ documentId: copy.documentId });
});

test('the forecast shows whose birthday comes, when, and who will be skipped; a team leader sees the team’s', async () => {
  await aCustomer('Soon', '05-03', agent);
  await aCustomer('Later', '05-20');
  await aCustomer('Unwilling', '05-04', undefined, 'withdrawn');
  await aCustomer('After that', '06-15');
  const all = await get(manager, `/forecast?plan=${planId}`);
  expect(all.body.data.map((row: { customer: { name: string } }) => row.customer.name)).toEqual([
    'Soon',
    'Unwilling',
    'Later',
  ]);
  expect(all.body.data[0]).toMatchObject({
    day: '2027-05-03',
    scheduledFor: '2027-05-03T01:00:00.000Z',
    obstacle: null,
  });
  expect(all.body.data[1].obstacle).toBe('opted_out');
  expect(all.body.meta.pagination.total).toBe(3);
  expect((await overview(manager)).plans[0].dueCount).toBe(3);
  const own = await get(lead, `/forecast?plan=${planId}`);
  expect(own.body.data).toHaveLength(1);
  expect((await overview(lead)).plans[0].dueCount).toBe(1);
  expect((await get(reception, `/forecast?plan=${planId}`)).status).toBe(403);
});

test('sent and skipped messages stand on their tabs, filtered by reason and day; a team leader sees the team’s', async () => {
  await tick('2027-05-03T01:00:00Z');
  await tick('2027-05-04T01:00:00Z');
  expect(await namesOn(manager, 'state=sent,delivered')).toEqual(['Soon']);
  expect(await namesOn(lead, 'state=sent,delivered')).toEqual(['Soon']);
  expect(await namesOn(manager, 'state=skipped')).toEqual(['Unwilling']);
  expect(await namesOn(lead, 'state=skipped')).toEqual([]);
  expect(await namesOn(manager, 'state=skipped&reason=no_consent')).toEqual([]);
  expect(await namesOn(manager, 'state=skipped&reason=opted_out&from=2027-05-04&to=2027-05-04')).toEqual(['Unwilling']);
  expect(await namesOn(manager, 'state=skipped&to=2027-05-03')).toEqual([]);
  expect((await get(reception, '/messages?state=sent,delivered')).status).toBe(403);
  expect((await get(reception, '')).status).toBe(403);
  const wrong = await get(manager, '/messages?tab=everything');
  expect(wrong.status).toBe(400);
});

test('what is uncertain is decided once, and it is written down by whom', async () => {
  await aCustomer('Lost', '05-05', agent);
  mail.behaviour = 'drop-after-data';
  await tick('2027-05-05T01:00:00Z');
  mail.behaviour = 'accept';
  expect(await namesOn(manager, 'tab=decide')).toEqual(['Lost']);
  expect((await overview(manager)).decideCount).toBe(1);
  const { document_id } = await messageOf('Lost');
  const path = `/messages/${document_id}/decision`;
  expect((await post(agent, path, { decision: 'arrived' })).status).toBe(403);
  expect((await post(marketing, path, { decision: 'arrived' })).status).toBe(204);
  expect((await post(manager, path, { decision: 'send_again' })).status).toBe(400);
  expect((await post(manager, '/messages/none/decision', { decision: 'arrived' })).status).toBe(404);
  expect((await overview(manager)).decideCount).toBe(0);
  const { body } = await get(manager, '/messages?state=sent,delivered&from=2027-05-05');
  expect(body.data[0]).toMatchObject({
    customer: { name: 'Lost' },
    state: 'sent',
    decisions: [{ decision: 'arrived', by: expect.stringContaining('crm-marketing') }],
  });
});

test('what a plan proposes goes out once it is approved, and not when it is rejected, withdrawn or too late', async () => {
  const approval = (approvalRequired: boolean) =>
    app.strapi
      .documents('api::care-plan.care-plan')
      .update({ documentId: planId, data: { approvalRequired } as never });
  await approval(true);
  await aCustomer('Yes', '05-08', agent);
  await aCustomer('No', '05-08');
  await aCustomer('Forgotten', '05-08');
  const withdrawn = await aCustomer('Withdrawn', '05-08');
  await tick('2027-05-08T00:50:00Z');
  expect((await namesOn(manager, 'tab=decide')).sort()).toEqual(['Forgotten', 'No', 'Withdrawn', 'Yes']);
  const decide = async (name: string, who: Staff, decision: string) =>
    (await post(who, `/messages/${(await messageOf(name)).document_id}/decision`, { decision })).status;
  expect(await decide('Yes', agent, 'approve')).toBe(403);
  expect(await decide('Yes', marketing, 'send_again')).toBe(400);
  expect(await decide('Yes', marketing, 'approve')).toBe(204);
  expect(await decide('Yes', manager, 'reject')).toBe(400);
  expect(await decide('No', manager, 'reject')).toBe(204);
  await app.strapi.documents('api::consent.consent').create({
    data: { customer: withdrawn.documentId, channel: 'email', purpose: 'greeting', state: 'withdrawn' } as never,
  });
  mail.mails.length = 0;
  await tick('2027-05-08T01:00:00Z');
  await tick('2027-05-08T14:00:00Z');
  expect(mail.mails).toHaveLength(1);
  expect((await messageOf('Yes')).state).toBe('sent');
  const reasonOf = async (name: string) => (await messageOf(name)).skip_reason;
  expect(await Promise.all(['No', 'Withdrawn', 'Forgotten'].map(reasonOf))).toEqual([
    'rejected',
    'opted_out',
    'too_late',
  ]);
  await approval(false);
});

test('what is dead is sent again on demand, to the present address, or left alone', async () => {
  const customer = await aCustomer('Bounced', '05-06');
  await aCustomer('Hopeless', '05-06');
  mail.behaviour = 'refuse-recipient';
  for (const time of ['01:00', '01:01', '01:06', '01:21', '02:21']) await tick(`2027-05-06T${time}:00Z`);
  mail.behaviour = 'accept';
  expect((await namesOn(manager, 'tab=decide')).sort()).toEqual(['Bounced', 'Hopeless']);
  await app.strapi.documents('api::customer.customer').update({
    documentId: customer.documentId,
    data: { emails: [{ address: 'right@example.com', primary: true }] } as never,
  });
  const decide = async (name: string, decision: string) =>
    (await post(manager, `/messages/${(await messageOf(name)).document_id}/decision`, { decision })).status;
  expect(await decide('Bounced', 'send_again')).toBe(204);
  expect(await decide('Hopeless', 'leave')).toBe(204);
  expect(await namesOn(manager, 'tab=decide')).toEqual([]);
  await tick('2027-05-08T01:00:00Z');
  expect(mail.mails.map(({ to }) => (Array.isArray(to) ? '' : to?.text))).toEqual(['right@example.com']);
  expect(await messageOf('Bounced')).toMatchObject({ state: 'sent' });
  expect(await messageOf('Hopeless')).toMatchObject({ state: 'dead' });
});

test('a test message goes to who asks for it, and leaves no row', async () => {
  expect((await post(agent, `/plans/${planId}/test`, {})).status).toBe(403);
  const before = await app.strapi.db.connection('care_messages').count();
  const answer = await post(manager, `/plans/${planId}/test`, { language: 'zh-TW' });
  expect(answer.body.data).toEqual({ to: manager.email });
  expect(mail.mails[0].subject).toMatch(/^\[測試\] .*生日快樂！$/);
  expect(mail.mails[0].text).toMatch(/不再收到此類郵件： http\S+\/api\/crm\/care\/unsubscribe\//);
  expect(await app.strapi.db.connection('care_messages').count()).toEqual(before);
});
