import { deliverMessages, planMessages } from '../../src/plugins/crm/server/src/care';
import { patchSettings } from '../../src/plugins/crm/server/src/settings';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';

let app: TestApp;
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ ...mail.env, CRM_NOW: '2027-01-01T00:00:00Z' });
  // Nobody sleeps: the hour of a plan is looked at, not the night.
  await patchSettings(app.strapi, { quietFrom: '00:00', quietUntil: '00:00' });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});
beforeEach(async () => {
  mail.mails.length = 0;
  await app.strapi.db.connection('care_plans').update({ state: 'paused' });
});

const MINUTE = 60_000;
let made = 0;

const aCustomerBorn = async (birthMonth: number, birthDay: number, timeZone?: string) => {
  made += 1;
  const customer = await app.strapi.documents('api::customer.customer').create({
    data: {
      name: `Customer ${made}`,
      phones: [{ number: `+86137${String(10_000_000 + made)}`, primary: true }],
      emails: [{ address: `time${made}@example.com`, primary: true }],
      birthdayCalendar: 'solar',
      birthMonth,
      birthDay,
      timeZone,
    } as never,
  });
  await app.strapi.documents('api::consent.consent').create({
    data: {
      customer: customer.documentId,
      channel: 'email',
      purpose: 'greeting',
      state: 'granted',
      method: 'form',
    } as never,
  });
  return customer;
};

/** The shipped birthday plan, switched on, at another hour. */
const greetAt = (sendAt: string) =>
  app.strapi.db
    .connection('care_plans')
    .where({ trigger: 'birthday', birthday_calendar: 'solar' })
    .update({ state: 'active', send_at: sendAt, active_since: '2027-01-01T00:00:00Z' });

const tick = async (at: string | number) => {
  const clock = () => new Date(at);
  await planMessages(app.strapi, clock());
  await deliverMessages(app.strapi, { clock });
};

/** A tick each `minutes` from one instant to another; resolves to the instants at which a mail left. */
const liveThrough = async (from: string, to: string, minutes = 15): Promise<string[]> => {
  const left: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += minutes * MINUTE) {
    const before = mail.mails.length;
    await tick(at);
    for (let count = before; count < mail.mails.length; count += 1) left.push(new Date(at).toISOString());
  }
  return left;
};

const statesOf = async ({ documentId }: { documentId: string }) =>
  (
    await app.strapi.documents('api::care-message.care-message').findMany({
      filters: { customer: { documentId } },
      sort: 'scheduledFor',
    })
  ).map(({ state, skipReason }) => skipReason ?? state);

describe('daylight saving (S28)', () => {
  test.each([
    // 02:30 is left out on this day: the clock jumps from 2 to 3.
    ['begins where the customer lives', 'America/New_York', 3, 14, '02:30', '2027-03-14T07:30:00.000Z'],
    // 01:30 comes twice on this day.
    ['ends where the customer lives', 'America/New_York', 11, 7, '01:30', '2027-11-07T06:30:00.000Z'],
    ['begins at the office', undefined, 3, 28, '02:30', '2027-03-28T01:30:00.000Z'],
    ['ends at the office', undefined, 10, 31, '02:30', '2027-10-31T01:30:00.000Z'],
  ] as const)('%s: one message, at that hour', async (_, zone, month, day, sendAt, expected) => {
    await patchSettings(app.strapi, { timeZone: zone ? 'Asia/Shanghai' : 'Europe/Berlin' });
    const customer = await aCustomerBorn(month, day, zone);
    await greetAt(sendAt);
    const hours = 3 * 60 * MINUTE;
    const around = (offset: number) => new Date(Date.parse(expected) + offset).toISOString();
    expect(await liveThrough(around(-hours), around(hours))).toEqual([expected]);
    await tick(around(24 * 60 * MINUTE));
    expect(await statesOf(customer)).toEqual(['sent']);
    await patchSettings(app.strapi, { timeZone: 'Asia/Shanghai' });
  });
});

test('a birthday is that of the customer’s calendar, from the first time zone of the earth to the last', async () => {
  const [first, last] = [
    await aCustomerBorn(6, 15, 'Pacific/Kiritimati'),
    await aCustomerBorn(6, 15, 'Pacific/Pago_Pago'),
  ];
  await greetAt('09:00');
  expect(await liveThrough('2027-06-14T00:00:00Z', '2027-06-16T12:00:00Z', 60)).toEqual([
    '2027-06-14T19:00:00.000Z',
    '2027-06-15T20:00:00.000Z',
  ]);
  for (const customer of [first, last]) expect(await statesOf(customer)).toEqual(['sent']);
});

test('who is greeted just before and after midnight is greeted on their own day', async () => {
  await aCustomerBorn(7, 1);
  await aCustomerBorn(7, 2);
  await greetAt('00:00');
  expect(await liveThrough('2027-06-30T14:00:00Z', '2027-07-01T18:00:00Z')).toEqual([
    '2027-06-30T16:00:00.000Z',
    '2027-07-01T16:00:00.000Z',
  ]);
});

test('a clock that is set back, by hours or by a day, sends nothing twice and loses nobody', async () => {
  const [eve, day, next] = [await aCustomerBorn(5, 9), await aCustomerBorn(5, 10), await aCustomerBorn(5, 11)];
  await greetAt('09:00');
  await tick('2027-05-09T01:00:00Z');
  // Planned, not yet sent, when the clock goes back.
  await tick('2027-05-10T00:50:00Z');
  await tick('2027-05-09T20:00:00Z');
  expect(mail.mails).toHaveLength(1);
  await tick('2027-05-10T01:00:00Z');
  expect(mail.mails).toHaveLength(2);
  // Sent, when it goes back.
  for (const at of ['2027-05-09T01:00:00Z', '2027-05-10T00:30:00Z', '2027-05-10T01:00:00Z', '2027-05-11T01:00:00Z'])
    await tick(at);
  expect(mail.mails).toHaveLength(3);
  for (const customer of [eve, day, next]) expect(await statesOf(customer)).toEqual(['sent']);
});

test('a server that was down for weeks says of each day whom it missed', async () => {
  const customers = [await aCustomerBorn(10, 3), await aCustomerBorn(10, 14), await aCustomerBorn(10, 28)];
  await greetAt('09:00');
  await tick('2027-10-01T01:00:00Z');
  await tick('2027-10-28T02:00:00Z');
  expect(await Promise.all(customers.map(statesOf))).toEqual([['too_late'], ['too_late'], ['sent']]);
});

test('a server that was down for a day says whom it missed', async () => {
  const [missed, late] = [await aCustomerBorn(8, 3), await aCustomerBorn(8, 4)];
  await greetAt('09:00');
  await patchSettings(app.strapi, { quietFrom: '21:00', quietUntil: '08:00' });
  await tick('2027-08-02T01:00:00Z');
  await tick('2027-08-04T10:00:00Z');
  expect(await statesOf(missed)).toEqual(['too_late']);
  expect(await statesOf(late)).toEqual(['sent']);
});
