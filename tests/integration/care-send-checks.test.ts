import { deliverMessages, planMessages } from '../../src/plugins/crm/server/src/care';
import { patchSettings } from '../../src/plugins/crm/server/src/settings';
import { createInvitation } from '../../src/plugins/crm/server/src/surveys';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';

// S34: what is checked when a message is planned is checked again when it is sent.

let app: TestApp;
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ ...mail.env, CRM_NOW: '2027-01-01T00:00:00Z' });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});
beforeEach(async () => {
  mail.mails.length = 0;
  mail.behaviour = 'accept';
  await app.strapi.db.connection('care_plans').update({ state: 'paused', frequency_cap_days: null });
  await patchSettings(app.strapi, { quietFrom: '21:00', quietUntil: '08:00' });
});

const create = (type: string, data: Record<string, unknown>) =>
  app.strapi.documents(`api::${type}.${type}` as 'api::customer.customer').create({ data: data as never });

let made = 0;
const aCustomer = async (own: Record<string, unknown>) => {
  made += 1;
  const customer = await create('customer', {
    name: `Customer ${made}`,
    language: 'en',
    phones: [{ number: `+86136${String(10_000_000 + made)}`, primary: true }],
    emails: [{ address: `checks${made}@example.com`, primary: true }],
    ...own,
  });
  for (const purpose of ['greeting', 'service'])
    await create('consent', {
      customer: customer.documentId,
      channel: 'email',
      purpose,
      state: 'granted',
      method: 'form',
    });
  return customer;
};

const greet = async (values: Record<string, unknown> = {}): Promise<number> => {
  const [plan] = await app.strapi.db
    .connection('care_plans')
    .where({ trigger: 'birthday', birthday_calendar: 'solar' })
    .update({ state: 'active', active_since: '2027-01-01T00:00:00Z', ...values })
    .returning('id');
  return plan.id;
};

const plan = (at: string) => planMessages(app.strapi, new Date(at));
const deliver = (at: string) => deliverMessages(app.strapi, { clock: () => new Date(at) });

const messageOf = (customer: { id: unknown }) =>
  app.strapi.db
    .connection('care_messages')
    .where({ customer_key: customer.id as number })
    .whereNot('occurrence_key', 'other')
    .first();
const outcomeOf = async (customer: { id: unknown }) => {
  const { state, skip_reason } = await messageOf(customer);
  return skip_reason ?? state;
};

/** Another message that left in the meantime. */
const alsoWritten = (values: { plan_key: number; customer_key: unknown; address_index?: string; at: string }) => {
  const { at, ...keys } = values;
  return app.strapi.db.connection('care_messages').insert({
    ...keys,
    document_id: `other${(made += 1)}`,
    occurrence_key: 'other',
    channel: 'email',
    state: 'sent',
    scheduled_for: at,
    handed_over_at: at,
    sent_at: at,
    published_at: at,
  } as never);
};

test('a message waits for the end of quiet hours that were lengthened after it was planned', async () => {
  const customer = await aCustomer({ birthMonth: 3, birthDay: 1 });
  await greet();
  await plan('2027-03-01T00:50:00Z');
  await patchSettings(app.strapi, { quietUntil: '11:00' });
  await deliver('2027-03-01T01:00:00Z');
  expect(mail.mails).toHaveLength(0);
  expect(await messageOf(customer)).toMatchObject({
    state: 'pending',
    attempts: 0,
    next_attempt_at: new Date('2027-03-01T03:00:00Z'),
  });
  await deliver('2027-03-01T02:59:00Z');
  expect(mail.mails).toHaveLength(0);
  await deliver('2027-03-01T03:00:00Z');
  expect(await outcomeOf(customer)).toBe('sent');
  expect(mail.mails).toHaveLength(1);
});

test('quiet hours are those of the place where the customer lives', async () => {
  const [here, there] = [
    await aCustomer({ birthMonth: 3, birthDay: 2 }),
    await aCustomer({ birthMonth: 3, birthDay: 2, timeZone: 'Asia/Kathmandu' }),
  ];
  await greet({ send_at: '08:00' });
  await plan('2027-03-02T02:14:00Z');
  await patchSettings(app.strapi, { quietUntil: '10:00' });
  // 10:15 in Shanghai, 08:00 in Kathmandu.
  await deliver('2027-03-02T02:15:00Z');
  expect([await outcomeOf(here), await outcomeOf(there)]).toEqual(['sent', 'pending']);
  await deliver('2027-03-02T04:15:00Z');
  expect(await outcomeOf(there)).toBe('sent');
});

test('what would wait beyond its day is skipped', async () => {
  const customer = await aCustomer({ birthMonth: 3, birthDay: 3 });
  await greet();
  await plan('2027-03-03T00:50:00Z');
  await patchSettings(app.strapi, { quietFrom: '08:30', quietUntil: '22:00' });
  await deliver('2027-03-03T01:00:00Z');
  expect(await outcomeOf(customer)).toBe('quiet_hours_expired');
  expect(mail.mails).toHaveLength(0);
});

test('the cap of a plan holds for what left after planning, and not for an attempt of the message itself', async () => {
  const [capped, free] = [
    await aCustomer({ birthMonth: 3, birthDay: 4 }),
    await aCustomer({ birthMonth: 3, birthDay: 4 }),
  ];
  await greet({ frequency_cap_days: 7 });
  const { id: other } = await app.strapi.db.connection('care_plans').where({ trigger: 'inactivity' }).first('id');
  await plan('2027-03-04T00:50:00Z');
  await alsoWritten({ plan_key: other, customer_key: capped.id, at: '2027-03-04T00:55:00Z' });
  await alsoWritten({ plan_key: other, customer_key: free.id, at: '2027-02-20T01:00:00Z' });
  mail.behaviour = 'refuse-message';
  await deliver('2027-03-04T01:00:00Z');
  expect([await outcomeOf(capped), await outcomeOf(free)]).toEqual(['cap', 'failed']);
  mail.behaviour = 'accept';
  await deliver('2027-03-04T01:01:00Z');
  expect(await outcomeOf(free)).toBe('sent');
});

test('a person who was entered twice is written to once, whoever was planned first', async () => {
  const [customer, twin] = [
    await aCustomer({ birthMonth: 3, birthDay: 5 }),
    await aCustomer({ birthMonth: 12, birthDay: 5 }),
  ];
  const planId = await greet();
  await plan('2027-03-05T00:50:00Z');
  const { address_index } = await messageOf(customer);
  await alsoWritten({ plan_key: planId, customer_key: twin.id, address_index, at: '2027-03-05T00:55:00Z' });
  await deliver('2027-03-05T01:00:00Z');
  expect(await outcomeOf(customer)).toBe('duplicate_person');
  expect(mail.mails).toHaveLength(0);
});

test('S35: who was asked another survey since is not asked again; a refused attempt does not count as asked', async () => {
  const [asked, free] = [await aCustomer({}), await aCustomer({})];
  const survey = await create('survey', {
    title: 'After viewing',
    questions: [{ key: 'csat', type: 'csat', label: 'Are you satisfied?' }],
    thankYou: 'Thanks',
  });
  await create('care-plan', {
    name: 'After a viewing',
    channels: ['email'],
    purpose: 'service',
    trigger: 'days_after_stage',
    stageEvent: 'viewing_done',
    offsetDays: 1,
    survey: survey.documentId,
    audienceLanguages: ['en'],
    state: 'active',
    templates: [{ language: 'en', subject: 'How was it?', body: 'Dear {{customer.name}}: {{survey.link}}' }],
  });
  await app.strapi.db.connection('care_plans').where({ state: 'active' }).update({ active_since: '2027-01-01' });
  for (const customer of [asked, free])
    await app.strapi.db.connection('viewings').insert({
      document_id: `viewing${(made += 1)}`,
      state: 'done',
      start_at: '2027-10-04T06:00:00Z',
      end_at: '2027-10-04T07:00:00Z',
      customer_key: customer.id,
      created_at: '2027-10-04',
      published_at: '2027-10-04',
    });
  await plan('2027-10-05T00:50:00Z');
  await createInvitation(
    app.strapi,
    { surveyId: survey.id as number, customerId: asked.id as number, occurrenceKey: 'by hand' },
    new Date('2027-10-05T00:55:00Z'),
  );
  mail.behaviour = 'refuse-message';
  await deliver('2027-10-05T01:00:00Z');
  expect([await outcomeOf(asked), await outcomeOf(free)]).toEqual(['cap', 'failed']);
  mail.behaviour = 'accept';
  await deliver('2027-10-05T01:01:00Z');
  expect(await outcomeOf(free)).toBe('sent');
  expect(mail.mails).toHaveLength(1);
});
