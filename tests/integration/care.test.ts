import { deliverMessages, planMessages } from '../../src/plugins/crm/server/src/care';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';

let app: TestApp;
let mail: MailServer;
let planId: string;
let shippedStates: unknown[];

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ ...mail.env, CRM_NOW: '2027-01-01T00:00:00Z' });
  const shipped = await plans();
  planId = shipped[0].documentId;
  shippedStates = shipped.map(({ state }) => state);
  await app.strapi.documents('api::care-plan.care-plan').update({ documentId: planId, data: { state: 'active' } });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});
beforeEach(() => {
  mail.mails.length = 0;
  Object.assign(mail, { behaviour: 'accept', refusals: {}, asked: 0 });
});

const plans = () =>
  app.strapi.documents('api::care-plan.care-plan').findMany({ sort: 'id:asc', populate: ['templates'] });

let made = 0;
/** A customer born on month/day, with consent and an address unless `own` says otherwise. */
const aCustomerBorn = async (
  month: number,
  day: number,
  { consent = 'granted', ...own }: Record<string, unknown> & { consent?: 'granted' | 'withdrawn' | null } = {},
) => {
  made += 1;
  const customer = await app.strapi.documents('api::customer.customer').create({
    data: {
      name: `Customer ${made}`,
      language: 'en',
      phones: [{ number: `+86138${String(10_000_000 + made)}`, primary: true }],
      emails: [{ address: `customer${made}@example.com`, primary: true }],
      birthdayCalendar: 'solar',
      birthMonth: month,
      birthDay: day,
      ...own,
    } as never,
  });
  if (consent)
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

/** What the job of one slot does. */
const tick = async (at: string) => {
  const clock = () => new Date(at);
  const planned = await planMessages(app.strapi, clock());
  await deliverMessages(app.strapi, { clock });
  return planned;
};

const messagesOf = (customer: { documentId: string }) =>
  app.strapi.documents('api::care-message.care-message').findMany({
    filters: { customer: { documentId: customer.documentId } },
    populate: ['plan', 'customer'],
    sort: 'scheduledFor',
  });
const outcomesOf = async (customer: { documentId: string }) =>
  (await messagesOf(customer)).map(({ occurrenceKey, state, skipReason }) =>
    [occurrenceKey, skipReason ?? state].join(' '),
  );
const recipients = () => mail.mails.map(({ to }) => (Array.isArray(to) ? to : [to]).map((t) => t?.text).join()).sort();

test('greets a customer on the birthday, at the hour of the plan, in the customer’s language', async () => {
  const customer = await aCustomerBorn(3, 10, { name: '张<伟>', language: 'zh-CN' });
  await tick('2027-03-10T00:50:00Z');
  expect(await outcomesOf(customer)).toEqual(['birthday:2027 pending']);
  expect(mail.mails).toHaveLength(0);

  await tick('2027-03-10T01:00:00Z');
  expect(mail.mails).toHaveLength(1);
  const [sent] = mail.mails;
  expect(sent.subject).toBe('张<伟>，生日快乐！');
  expect(sent.text).toContain('尊敬的张<伟>：');
  expect(sent.html).toContain('尊敬的张&lt;伟&gt;：');
  const [message] = await messagesOf(customer);
  expect(message).toMatchObject({
    state: 'sent',
    channel: 'email',
    attempts: 1,
    subject: sent.subject,
    scheduledFor: '2027-03-10T01:00:00.000Z',
    plan: { documentId: planId },
    customer: { documentId: customer.documentId },
  });
  expect(sent.messageId).toBe(`<care.${message.documentId}@example.com>`);
  expect(message.providerId).toContain(sent.messageId);
});

test('sends one message a year, however often the tick runs and from however many processes', async () => {
  const customer = await aCustomerBorn(3, 11);
  await Promise.all(['01:00', '01:00', '01:00'].map((time) => tick(`2027-03-11T${time}:00Z`)));
  await tick('2027-03-11T01:01:00Z');
  await tick('2027-03-11T09:00:00Z');
  expect(mail.mails).toHaveLength(1);
  await tick('2028-03-11T01:00:00Z');
  expect(mail.mails).toHaveLength(2);
  expect(await outcomesOf(customer)).toEqual(['birthday:2027 sent', 'birthday:2028 sent']);
});

test('greets who was born on 29 February on the 28th, in a leap year on the 29th, and without a year of birth', async () => {
  const customer = await aCustomerBorn(2, 29, { birthYear: 1992 });
  const ageless = await aCustomerBorn(2, 29);
  await tick('2027-02-28T01:00:00Z');
  await tick('2027-03-01T01:00:00Z');
  expect(mail.mails).toHaveLength(2);
  await tick('2028-02-28T01:00:00Z');
  expect(mail.mails).toHaveLength(2);
  await tick('2028-02-29T01:00:00Z');
  expect(mail.mails).toHaveLength(4);
  for (const one of [customer, ageless])
    expect(await outcomesOf(one)).toEqual(['birthday:2027 sent', 'birthday:2028 sent']);
});

test('the birthday begins where the customer lives', async () => {
  const customer = await aCustomerBorn(4, 2, { timeZone: 'America/Los_Angeles' });
  await aCustomerBorn(4, 2, { timeZone: 'Mars/Olympus' });
  await tick('2027-04-02T01:00:00Z');
  expect(mail.mails).toHaveLength(1);
  await tick('2027-04-02T15:59:00Z');
  expect(mail.mails).toHaveLength(1);
  await tick('2027-04-02T16:00:00Z');
  expect(await messagesOf(customer)).toMatchObject([{ state: 'sent', scheduledFor: '2027-04-02T16:00:00.000Z' }]);
});

test('does not greet a lunar birthday on the day of the same number', async () => {
  const customer = await aCustomerBorn(4, 5, { birthdayCalendar: 'lunar' });
  await tick('2027-04-05T01:00:00Z');
  expect(await messagesOf(customer)).toEqual([]);
});

test('skips, and says why', async () => {
  const cases = {
    no_consent: await aCustomerBorn(4, 6, { consent: null }),
    opted_out: await aCustomerBorn(4, 6, { consent: 'withdrawn' }),
    no_address: await aCustomerBorn(4, 6, { emails: [] }),
    do_not_contact: await aCustomerBorn(4, 6, { doNotContact: true }),
    archived: await aCustomerBorn(4, 6),
  };
  await app.strapi.db
    .connection('customers')
    .where({ document_id: cases.archived.documentId })
    .update({ archived_at: new Date() });
  expect(await tick('2027-04-06T01:00:00Z')).toEqual({ pending: 0, skipped: 5 });
  for (const [reason, customer] of Object.entries(cases))
    expect(await outcomesOf(customer)).toEqual([`birthday:2027 ${reason}`]);
  expect(mail.mails).toHaveLength(0);
});

test('the latest word on consent counts', async () => {
  const customer = await aCustomerBorn(4, 7);
  const say = (state: string, recordedAt?: string) =>
    app.strapi.documents('api::consent.consent').create({
      data: {
        customer: customer.documentId,
        channel: 'email',
        purpose: 'greeting',
        state,
        method: 'form',
        recordedAt,
      } as never,
    });
  await say('withdrawn');
  await say('granted', '2026-12-15T00:00:00Z');
  await tick('2027-04-07T01:00:00Z');
  expect(await outcomesOf(customer)).toEqual(['birthday:2027 opted_out']);
});

test('asks for consent again when it sends', async () => {
  const customer = await aCustomerBorn(4, 8);
  await tick('2027-04-08T00:50:00Z');
  await app.strapi.documents('api::consent.consent').create({
    data: {
      customer: customer.documentId,
      channel: 'email',
      purpose: 'greeting',
      state: 'withdrawn',
    } as never,
  });
  await tick('2027-04-08T01:00:00Z');
  expect(await outcomesOf(customer)).toEqual(['birthday:2027 opted_out']);
  expect(mail.mails).toHaveLength(0);
});

test('a person entered twice is greeted once', async () => {
  await aCustomerBorn(4, 9, { emails: [{ address: 'twice@example.com', primary: true }] });
  const second = await aCustomerBorn(4, 9, { emails: [{ address: 'twice@example.com', primary: true }] });
  await tick('2027-04-09T01:00:00Z');
  expect(recipients()).toEqual(['twice@example.com']);
  expect(await outcomesOf(second)).toEqual(['birthday:2027 duplicate_person']);
});

test('a tick missed in the morning is made good the same day, and not the day after', async () => {
  const late = await aCustomerBorn(4, 12);
  await tick('2027-04-12T10:00:00Z');
  expect(await outcomesOf(late)).toEqual(['birthday:2027 sent']);
  const missed = await aCustomerBorn(4, 13);
  await tick('2027-04-14T00:30:00Z');
  expect(await outcomesOf(missed)).toEqual(['birthday:2027 too_late']);
  expect(mail.mails).toHaveLength(1);
});

test('a refused message is tried again with back-off, and is dead after five attempts', async () => {
  const customer = await aCustomerBorn(4, 15);
  mail.behaviour = 'refuse-message';
  await tick('2027-04-15T01:00:00Z');
  expect(await messagesOf(customer)).toMatchObject([
    {
      state: 'failed',
      attempts: 1,
      nextAttemptAt: '2027-04-15T01:01:00.000Z',
      lastError: expect.stringContaining('451'),
    },
  ]);
  await tick('2027-04-15T01:00:30Z');
  expect(await messagesOf(customer)).toMatchObject([{ attempts: 1 }]);
  for (const time of ['01:01', '01:06', '01:21', '02:21']) await tick(`2027-04-15T${time}:00Z`);
  expect(await messagesOf(customer)).toMatchObject([{ state: 'dead', attempts: 5 }]);
  mail.behaviour = 'accept';
  await tick('2027-04-15T03:21:00Z');
  expect(mail.mails).toHaveLength(0);
});

const LOGIN_REFUSED = { 'MAIL FROM': [530, '5.7.0 authentication required'] } as MailServer['refusals'];

test('a channel that takes nothing is no message’s fault: all day it waits, says why, and goes out once it works', async () => {
  const customer = await aCustomerBorn(5, 15);
  mail.refusals = LOGIN_REFUSED;
  for (const time of ['01:00', '01:01', '01:06', '01:21', '02:21', '04:00', '08:00'])
    await tick(`2027-05-15T${time}:00Z`);
  expect(mail.asked).toBe(7);
  expect(await messagesOf(customer)).toMatchObject([
    {
      state: 'failed',
      attempts: 0,
      nextAttemptAt: '2027-05-15T08:15:00.000Z',
      lastError: expect.stringContaining('authentication required'),
    },
  ]);
  mail.refusals = {};
  await tick('2027-05-15T08:15:00Z');
  expect(await messagesOf(customer)).toMatchObject([{ state: 'sent', attempts: 1, lastError: null }]);
});

test('what a channel did not take on its day is given up at the end of it, for a person to decide', async () => {
  const customer = await aCustomerBorn(5, 16);
  mail.refusals = LOGIN_REFUSED;
  await tick('2027-05-16T01:00:00Z');
  mail.refusals = {};
  await tick('2027-05-17T00:30:00Z');
  expect(await messagesOf(customer)).toMatchObject([
    { state: 'dead', lastError: expect.stringContaining('authentication required') },
  ]);
  expect(mail.mails).toHaveLength(0);
});

test('of many messages few are tried while a channel takes nothing; the others wait with the same reason', async () => {
  const customers = await Promise.all(Array.from({ length: 60 }, () => aCustomerBorn(5, 18)));
  mail.refusals = LOGIN_REFUSED;
  await tick('2027-05-18T01:00:00Z');
  expect(mail.asked).toBeLessThan(40);
  const rows = (await Promise.all(customers.map(messagesOf))).flat();
  const reasons = new Set(rows.map(({ lastError }) => lastError));
  expect([...reasons].filter((reason) => reason?.includes('authentication required'))).toHaveLength(1);
  const waiting = rows.filter(({ state, lastError }) => state === 'failed' && lastError);
  expect(waiting.length).toBeGreaterThan(30);
  mail.refusals = {};
  await tick('2027-05-18T01:01:00Z');
  expect(recipients()).toHaveLength(60);
  expect(new Set(recipients()).size).toBe(60);
});

test('a message the server took without saying so is uncertain, and not sent again', async () => {
  const customer = await aCustomerBorn(4, 16);
  mail.behaviour = 'drop-after-data';
  await tick('2027-04-16T01:00:00Z');
  mail.behaviour = 'accept';
  await tick('2027-04-16T01:30:00Z');
  await tick('2027-04-16T09:00:00Z');
  expect(await outcomesOf(customer)).toEqual(['birthday:2027 uncertain']);
  expect(mail.mails).toHaveLength(1);
});

test('what a process held when it died goes back, or is uncertain if it was handed over', async () => {
  const [waiting, handedOver] = [await aCustomerBorn(4, 17), await aCustomerBorn(4, 17)];
  await tick('2027-04-17T00:50:00Z');
  for (const [customer, handed_over_at] of [
    [waiting, null],
    [handedOver, new Date('2027-04-17T01:00:01Z')],
  ] as const)
    await app.strapi.db
      .connection('care_messages')
      .where({ customer_key: Number(customer.id) })
      .update({ state: 'sending', worker: 'gone', lease_until: new Date('2027-04-17T01:05:00Z'), handed_over_at });
  await tick('2027-04-17T01:04:00Z');
  expect(mail.mails).toHaveLength(0);
  await tick('2027-04-17T01:06:00Z');
  expect(await outcomesOf(waiting)).toEqual(['birthday:2027 sent']);
  expect(await outcomesOf(handedOver)).toEqual(['birthday:2027 uncertain']);
  expect(mail.mails).toHaveLength(1);
});

test('a paused plan plans nothing and sends nothing', async () => {
  const customer = await aCustomerBorn(4, 18);
  await tick('2027-04-18T00:50:00Z');
  const plan = app.strapi.documents('api::care-plan.care-plan');
  await plan.update({ documentId: planId, data: { state: 'paused' } });
  await aCustomerBorn(4, 18);
  expect(await tick('2027-04-18T01:00:00Z')).toEqual({ pending: 0, skipped: 0 });
  expect(mail.mails).toHaveLength(0);
  await tick('2027-04-18T13:30:00Z');
  expect(await outcomesOf(customer)).toEqual(['birthday:2027 plan_paused']);
  await plan.update({ documentId: planId, data: { state: 'active' } });
});

test('a message follows its customer to the next owner', async () => {
  const employees = app.strapi.documents('api::employee.employee');
  const next = await employees.create({ data: { name: 'Next owner', state: 'active' } as never });
  const customer = await aCustomerBorn(4, 19);
  await tick('2027-04-19T01:00:00Z');
  await app.strapi
    .documents('api::customer.customer')
    .update({ documentId: customer.documentId, data: { owner: next.documentId } as never });
  const row = await app.strapi.db
    .connection('care_messages')
    .where({ customer_key: Number(customer.id) })
    .first();
  expect(row.owner_key).toBe(Number(next.id));
});

test('a template with an unknown variable is refused with its place, and the plan stays as it was', async () => {
  const [before] = await plans();
  const templates = before.templates?.map(({ language, subject, body }) => ({ language, subject, body })) ?? [];
  templates[1].body = 'Dear\n{{customer.nickName}}';
  await expect(
    app.strapi.documents('api::care-plan.care-plan').update({ documentId: planId, data: { templates } as never }),
  ).rejects.toMatchObject({
    details: {
      errors: [{ path: ['templates', 1, 'body'], message: 'Line 2: there is no variable {{customer.nickName}}.' }],
    },
  });
  const [after] = await plans();
  expect(after.templates?.[1].body).toBe(before.templates?.[1].body);
});

test('ships its plans switched off, the birthday plan in three languages, and the holidays', async () => {
  const holidays = await app.strapi.documents('api::holiday.holiday').findMany({ limit: 100 });
  const ruleOf = (key: string) => holidays.find((holiday) => holiday.key === key);
  expect(ruleOf('spring_festival')).toMatchObject({ rule: 'lunar_md', params: { month: 1, day: 1 } });
  expect(ruleOf('qingming')).toMatchObject({ rule: 'solar_term', greetingDefault: false });
  const [plan] = await plans();
  expect(shippedStates).toHaveLength(21);
  expect(new Set(shippedStates)).toEqual(new Set(['paused']));
  expect(plan.templates?.map((template) => template.language)).toEqual(['en', 'zh-CN', 'zh-TW']);
  const all = (await app.strapi
    .documents('api::care-plan.care-plan')
    .findMany({ limit: 100, populate: ['holiday', 'survey'] as never })) as Record<string, unknown>[];
  expect(all).toHaveLength(21);
  expect(all.filter(({ trigger, holiday }) => trigger === 'holiday' && !holiday)).toEqual([]);
  expect(all.filter(({ survey }) => survey)).toHaveLength(4);
});
