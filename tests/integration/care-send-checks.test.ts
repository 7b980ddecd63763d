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
  ({ id: shipped } = await app.strapi.db
    .connection('care_plans')
    .where({ trigger: 'birthday', birthday_calendar: 'solar' })
    .first('id'));
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});
beforeEach(async () => {
  mail.mails.length = 0;
  mail.behaviour = 'accept';
  await app.strapi.db.connection('care_plans').update({ state: 'paused', frequency_cap_days: null, send_at: '09:00' });
  await patchSettings(app.strapi, { quietFrom: '21:00', quietUntil: '08:00' });
});

const create = (type: string, data: Record<string, unknown>) =>
  app.strapi.documents(`api::${type}.${type}` as 'api::customer.customer').create({ data: data as never });

let made = 0;
let shipped: number;
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
    .where({ id: shipped })
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
const alsoWritten = ({ at, ...own }: { at: string; customer_key: unknown } & Record<string, unknown>) => {
  return app.strapi.db.connection('care_messages').insert({
    document_id: `other${(made += 1)}`,
    occurrence_key: 'other',
    channel: 'email',
    state: 'sent',
    scheduled_for: at,
    handed_over_at: at,
    sent_at: at,
    published_at: at,
    ...own,
  } as never);
};
const put = (table: string, id: unknown, values: Record<string, unknown>) =>
  app.strapi.db
    .connection(table)
    .where({ id: id as number })
    .update(values);

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

/** A plan sent by hand, without a cap and made later than the shipped one; switched on in the morning of a day. */
const anotherPlan = async (audienceTier: string, day: string) => {
  const { id } = await create('care-plan', {
    name: `Also ${(made += 1)}`,
    trigger: 'manual',
    audienceTiers: [audienceTier],
    channels: ['email'],
    purpose: 'greeting',
    audienceLanguages: ['en'],
    templates: [{ language: 'en', subject: 'Also', body: 'Dear {{customer.name}}' }],
  });
  return () =>
    app.strapi.db
      .connection('care_plans')
      .where({ id })
      .update({ state: 'active', active_since: `${day}T00:00:00Z` });
};
const outcomesOf = async (customer: { id: unknown }): Promise<string[]> =>
  (
    await app.strapi.db
      .connection('care_messages')
      .where({ customer_key: customer.id as number })
      .orderBy('plan_key')
  ).map(({ skip_reason, state }) => skip_reason ?? state);

test('of a capped and an uncapped plan of the same hour the uncapped one writes, whichever was made first', async () => {
  const customer = await aCustomer({ birthMonth: 3, birthDay: 6, valueTier: 'A' });
  await greet({ frequency_cap_days: 7 });
  await (
    await anotherPlan('A', '2027-03-06')
  )();
  await plan('2027-03-06T00:50:00Z');
  expect(await outcomesOf(customer)).toEqual(['cap', 'pending']);
  await deliver('2027-03-06T01:00:00Z');
  expect(mail.mails.map(({ subject }) => subject)).toEqual(['Also']);
});

test('a message of a capped plan that is claimed together with another waits until it is known whether that one left', async () => {
  const [taken, refused, optedOut] = [
    await aCustomer({ birthMonth: 3, birthDay: 7, valueTier: 'B' }),
    await aCustomer({
      birthMonth: 3,
      birthDay: 7,
      valueTier: 'B',
      emails: [{ address: 'refused@example.com', primary: true }],
    }),
    await aCustomer({ birthMonth: 3, birthDay: 7, valueTier: 'B' }),
  ];
  const switchOn = await anotherPlan('B', '2027-03-07');
  await greet({ frequency_cap_days: 7 });
  await plan('2027-03-07T00:50:00Z');
  await switchOn();
  await plan('2027-03-07T00:51:00Z');
  for (const customer of [taken, refused, optedOut]) expect(await outcomesOf(customer)).toEqual(['pending', 'pending']);
  const second = app.strapi.db.connection('care_messages').where({ subject: null }).orderBy('plan_key', 'desc');
  await second
    .where({ customer_key: optedOut.id as number })
    .first()
    .then(({ id }) =>
      app.strapi.db.connection('care_messages').where({ id }).update({ state: 'skipped', skip_reason: 'rejected' }),
    );
  await deliver('2027-03-07T01:00:00Z');
  expect(await outcomesOf(taken)).toEqual(['pending', 'sent']);
  expect(await outcomesOf(optedOut)).toEqual(['sent', 'rejected']);
  await deliver('2027-03-07T01:01:00Z');
  expect(await outcomesOf(taken)).toEqual(['cap', 'sent']);
  expect(await outcomesOf(refused)).toEqual(['cap', 'sent']);
  expect(mail.mails).toHaveLength(3);
});

test('while the other one is refused and tried again the capped one waits; once it is given up, it leaves', async () => {
  const customer = await aCustomer({ birthMonth: 3, birthDay: 8, valueTier: 'C' });
  const switchOn = await anotherPlan('C', '2027-03-08');
  await greet({ frequency_cap_days: 7 });
  await plan('2027-03-08T00:50:00Z');
  await switchOn();
  await plan('2027-03-08T00:51:00Z');
  mail.behaviour = 'refuse-message';
  await deliver('2027-03-08T01:00:00Z');
  await deliver('2027-03-08T01:00:30Z');
  expect(await outcomesOf(customer)).toEqual(['pending', 'failed']);
  for (const time of ['01:01', '01:06', '01:21', '02:21']) await deliver(`2027-03-08T${time}:00Z`);
  expect(await outcomesOf(customer)).toEqual(['pending', 'dead']);
  mail.behaviour = 'accept';
  await deliver('2027-03-08T02:22:00Z');
  expect(await outcomesOf(customer)).toEqual(['sent', 'dead']);
});

test('two claims at once do not both write to a person entered twice', async () => {
  const born = { birthMonth: 3, birthDay: 9 };
  const [first, second] = [await aCustomer(born), await aCustomer(born)];
  await greet();
  await plan('2027-03-09T00:50:00Z');
  const { address, address_index } = await messageOf(first);
  await app.strapi.db
    .connection('care_messages')
    .where({ customer_key: second.id as number })
    .update({ address, address_index });
  await Promise.all([deliver('2027-03-09T01:00:00Z'), deliver('2027-03-09T01:00:00Z')]);
  expect(mail.mails).toHaveLength(1);
  await deliver('2027-03-09T01:01:00Z');
  expect([await outcomeOf(first), await outcomeOf(second)].sort()).toEqual(['duplicate_person', 'sent']);
  expect(mail.mails).toHaveLength(1);
});

const sayNo = (customer: { documentId: string }) =>
  create('consent', { customer: customer.documentId, channel: 'email', purpose: 'greeting', state: 'withdrawn' });

test.each<[string, (customer: { id: unknown; documentId: string }) => PromiseLike<unknown>]>([
  ['archived', ({ id }) => put('customers', id, { archived_at: '2027-03-10T00:55:00Z' })],
  ['do_not_contact', ({ id }) => put('customers', id, { do_not_contact: true })],
  ['opted_out', sayNo],
  [
    'no_address',
    ({ documentId }) =>
      app.strapi.documents('api::customer.customer').update({ documentId, data: { emails: [] } as never }),
  ],
  [
    'complaint_open',
    ({ documentId }) =>
      create('complaint', {
        customer: documentId,
        subject: 'Leak',
        severity: 'urgent',
        category: 'quality',
        channel: 'phone',
        description: 'Leak',
      }),
  ],
])('%s is looked at again when the message leaves', async (reason, happen) => {
  const customer = await aCustomer({ birthMonth: 3, birthDay: 10 });
  await greet();
  await plan('2027-03-10T00:50:00Z');
  expect(await outcomeOf(customer)).toBe('pending');
  await happen(customer);
  await deliver('2027-03-10T01:00:00Z');
  expect(await outcomeOf(customer)).toBe(reason);
  expect(mail.mails).toHaveLength(0);
});

test('who was written to within the cap of a plan is not planned for it; a message that was refused is none', async () => {
  const born = { birthMonth: 3, birthDay: 11 };
  const [written, waiting, refused, earlier] = [
    await aCustomer(born),
    await aCustomer(born),
    await aCustomer(born),
    await aCustomer(born),
  ];
  const { id: other } = await app.strapi.db.connection('care_plans').where({ trigger: 'inactivity' }).first('id');
  const wrote = (customer: { id: unknown }, own: { at?: string; state?: string; handed_over_at?: null } = {}) =>
    alsoWritten({ plan_key: other, customer_key: customer.id, at: '2027-03-08T02:00:00Z', ...own });
  await wrote(written);
  await wrote(waiting, { state: 'proposed', handed_over_at: null });
  await wrote(refused, { state: 'dead', handed_over_at: null });
  await wrote(earlier, { at: '2027-03-04T00:59:00Z' });
  await greet({ frequency_cap_days: 7 });
  await plan('2027-03-11T00:50:00Z');
  const outcomes = await Promise.all([written, waiting, refused, earlier].map(outcomeOf));
  expect(outcomes).toEqual(['cap', 'cap', 'pending', 'pending']);
});

test('a day on which the quiet hours leave no time is recorded as such when it is planned', async () => {
  const customer = await aCustomer({ birthMonth: 3, birthDay: 12 });
  await greet();
  await patchSettings(app.strapi, { quietFrom: '08:30', quietUntil: '08:00' });
  await plan('2027-03-12T00:50:00Z');
  expect(await outcomeOf(customer)).toBe('quiet_hours_expired');
});

test('a text that cannot be filled in is given up with a sentence that the panel translates, and the detail', async () => {
  const customer = await aCustomer({ birthMonth: 3, birthDay: 13 });
  const templates = app.strapi.db.connection('components_care_templates');
  const { id, body } = await templates.clone().where({ language: 'en' }).orderBy('id').first();
  await greet();
  await plan('2027-03-13T00:50:00Z');
  await templates.clone().where({ id }).update({ body: '{{customer.nope}}' });
  await deliver('2027-03-13T01:00:00Z');
  await templates.clone().where({ id }).update({ body });
  const { state, last_error } = await messageOf(customer);
  expect(state).toBe('dead');
  expect(last_error).toMatch(/^The text cannot be filled in for this customer: .*nope/);
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
