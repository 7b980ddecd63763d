import path from 'node:path';
import type * as Care from '../../src/plugins/crm/server/src/care';
import type * as Settings from '../../src/plugins/crm/server/src/settings';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let mail: MailServer;
let manager: Staff;
let marketing: Staff;
let reception: Staff;
let planId: string;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ ...mail.env, CRM_NOW: '2027-05-01T01:00:00Z' });
  manager = await aStaffMember(app, 'crm-manager');
  marketing = await aStaffMember(app, 'crm-marketing');
  reception = await aStaffMember(app, 'crm-reception');
  planId = (await get(manager, '')).body.data.plans[0].documentId;
  expect((await plan('active')).status).toBe(204);
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});
beforeEach(() => {
  mail.mails.length = 0;
});

/** Of the booted application: it keeps the settings for some seconds, and a second copy of the module would too. */
const fromDist = (feature: string) => jest.requireActual(path.resolve(`dist/src/plugins/crm/server/src/${feature}`));
const getSettings = () => (fromDist('settings') as typeof Settings).getSettings(app.strapi);

const get = (staff: Staff, path: string) => app.http.get(`/crm/care${path}`).set(staff.auth);
const turn = (staff: Staff, body: object) => app.http.put('/crm/care/switches').set(staff.auth).send(body);
const plan = (state: string) => app.http.post(`/crm/care/plans/${planId}/state`).set(manager.auth).send({ state });

let made = 0;
const aCustomer = async (birthday: string) => {
  made += 1;
  const [birthMonth, birthDay] = birthday.split('-').map(Number);
  const { documentId } = await app.strapi.documents('api::customer.customer').create({
    data: {
      name: `Customer ${made}`,
      phones: [{ number: `+86139${10_000_000 + made}`, primary: true }],
      emails: [{ address: `switch${made}@example.com`, primary: true }],
      birthMonth,
      birthDay,
      language: 'en',
    } as never,
  });
  await app.strapi.documents('api::consent.consent').create({
    data: { customer: documentId, channel: 'email', purpose: 'greeting', state: 'granted', method: 'form' } as never,
  });
};
const tick = async (at: string) => {
  const { planMessages, deliverMessages } = fromDist('care') as typeof Care;
  const clock = () => new Date(at);
  await planMessages(app.strapi, clock());
  await deliverMessages(app.strapi, { clock });
};

test.each([
  ['everything', 'careOn', '05-03'],
  ['e-mail', 'careEmailOn', '05-04'],
])('nothing is sent while %s is paused; resumed on the same day, it is', async (_what, name, birthday) => {
  await aCustomer(birthday);
  expect((await turn(manager, { [name]: false })).status).toBe(200);
  await tick(`2027-${birthday}T01:00:00Z`);
  await tick(`2027-${birthday}T02:00:00Z`);
  expect(mail.mails).toHaveLength(0);
  await turn(manager, { [name]: true });
  await tick(`2027-${birthday}T03:00:00Z`);
  expect(mail.mails).toHaveLength(1);
});

test('a paused plan sends nothing; resumed on the same day, it does', async () => {
  await aCustomer('05-05');
  await plan('paused');
  await tick('2027-05-05T01:00:00Z');
  expect(mail.mails).toHaveLength(0);
  await plan('active');
  await tick('2027-05-05T03:00:00Z');
  expect(mail.mails).toHaveLength(1);
});

test('a switch says who turned it and when, and changes no other setting', async () => {
  const before = await getSettings();
  const { body } = await turn(manager, { careEmailOn: false });
  const email = body.data.find(({ name }: { name: string }) => name === 'careEmailOn');
  expect(email).toMatchObject({ isOn: false, by: expect.stringMatching(/^Staff/) });
  expect(email.at).toMatch(/^2027-05-01T01:/);
  expect(await getSettings()).toEqual({ ...before, careEmailOn: false });
  expect((await get(marketing, '/switches')).body.data).toEqual(body.data);
  await turn(manager, { careEmailOn: true });
});

test('the switch of a channel that nobody carries here is not shown', async () => {
  const { body } = await get(manager, '/switches');
  expect(body.data.map(({ name }: { name: string }) => name)).toEqual(['careOn', 'careEmailOn']);
});

test('two who turn different switches at once both get their way', async () => {
  await Promise.all([turn(manager, { careOn: false }), turn(manager, { careSmsOn: false })]);
  expect(await getSettings()).toMatchObject({ careOn: false, careSmsOn: false, careEmailOn: true });
  await turn(manager, { careOn: true, careSmsOn: true });
});

test('only who may change the settings turns them; what makes no sense is refused', async () => {
  expect((await turn(marketing, { careOn: false })).status).toBe(403);
  expect((await get(reception, '/switches')).status).toBe(403);
  const wrong = await turn(manager, { careOn: 'off' });
  expect([wrong.status, wrong.body.error.details.errors[0].path]).toEqual([400, ['careOn']]);
  expect((await turn(manager, { careFaxOn: false })).status).toBe(400);
  expect((await turn(manager, {})).status).toBe(400);
});
