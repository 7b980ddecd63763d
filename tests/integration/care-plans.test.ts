import { deliverMessages, planMessages } from '../../src/plugins/crm/server/src/care';
import { getSettings, updateSettings } from '../../src/plugins/crm/server/src/settings';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { aStaffMember } from '../support/staff';

let app: TestApp;
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ ...mail.env, SMS_PROVIDER: 'sink', CRM_NOW: '2027-01-01T00:00:00Z' });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});
beforeEach(async () => {
  mail.mails.length = 0;
  await app.strapi.db.connection('care_plans').where({ state: 'active' }).update({ state: 'paused' });
});

const create = (type: string, data: Record<string, unknown>) =>
  app.strapi.documents(`api::${type}.${type}` as 'api::customer.customer').create({ data: data as never });
const put = (table: string, documentId: string, values: Record<string, unknown>) =>
  app.strapi.db.connection(table).where({ document_id: documentId }).update(values);

let made = 0;
const aCustomer = async ({ consent = true, ...own }: Record<string, unknown> & { consent?: boolean } = {}) => {
  made += 1;
  const customer = await create('customer', {
    name: `Customer ${made}`,
    language: 'en',
    phones: [{ number: `+86139${String(10_000_000 + made)}`, primary: true }],
    emails: [{ address: `plans${made}@example.com`, primary: true }],
    ...own,
  });
  for (const purpose of consent ? ['greeting', 'service'] : [])
    await create('consent', {
      customer: customer.documentId,
      channel: 'email',
      purpose,
      state: 'granted',
      method: 'form',
    });
  return customer;
};

/** A plan that is switched on at `since`. */
const anActivePlan = async (own: Record<string, unknown>, since = '2027-01-01T00:00:00Z') => {
  made += 1;
  const plan = await create('care-plan', {
    name: `Plan ${made}`,
    channels: ['email'],
    purpose: 'service',
    templates: ['en', 'zh-CN', 'zh-TW'].map((language) => ({
      language,
      subject: 'Hello',
      body: 'Dear {{customer.name}}',
    })),
    state: 'active',
    ...own,
  });
  await put('care_plans', plan.documentId, { active_since: since });
  return plan;
};

const tick = async (at: string) => {
  const planned = await planMessages(app.strapi, new Date(at));
  await deliverMessages(app.strapi, { clock: () => new Date(at) });
  return planned;
};

const outcomesOf = async (customer: { documentId: string }) => {
  const messages = await app.strapi.documents('api::care-message.care-message').findMany({
    filters: { customer: { documentId: customer.documentId } },
    sort: ['scheduledFor', 'occurrenceKey'],
  });
  return messages.map(({ occurrenceKey, state, skipReason }) => [occurrenceKey, skipReason ?? state].join(' '));
};

const messageOf = ({ id }: { id: unknown }) =>
  app.strapi.db
    .connection('care_messages')
    .where({ customer_key: id as number })
    .first();
const agreesTo = (customer: { documentId: string }, channel: string, state = 'granted') =>
  create('consent', { customer: customer.documentId, channel, purpose: 'service', state, method: 'form' });

const holidayId = async (key: string) =>
  (await app.strapi.db.query('api::holiday.holiday').findOne({ where: { key } })).documentId as string;

test('S29: a holiday plan writes to its audience, once a customer and year', async () => {
  const owners = await aCustomer({ stage: 'owner', sourceChannel: 'referral', contactRoles: ['buyer', 'investor'] });
  const others = [
    await aCustomer({ stage: 'new', sourceChannel: 'referral', contactRoles: ['buyer'] }),
    await aCustomer({ stage: 'owner', sourceChannel: 'phone', contactRoles: ['buyer'] }),
    await aCustomer({ stage: 'owner', sourceChannel: 'referral', contactRoles: ['tenant'] }),
    await aCustomer({ stage: 'owner', sourceChannel: 'referral', contactRoles: ['buyer'], language: 'zh-CN' }),
  ];
  await anActivePlan({
    trigger: 'holiday',
    holiday: await holidayId('spring_festival'),
    purpose: 'greeting',
    audienceStages: ['owner', 'signed'],
    audienceSources: ['referral'],
    audienceTypes: ['buyer'],
    audienceLanguages: ['en'],
  });
  await tick('2027-02-05T02:00:00Z');
  expect(await outcomesOf(owners)).toEqual([]);
  await tick('2027-02-06T02:00:00Z');
  await tick('2027-02-06T03:00:00Z');
  await tick('2028-01-26T02:00:00Z');
  expect(await outcomesOf(owners)).toEqual(['holiday:spring_festival:2027 sent', 'holiday:spring_festival:2028 sent']);
  for (const other of others) expect(await outcomesOf(other)).toEqual([]);
});

test('S32: a plan for value tiers writes to those tiers; who has no tier is in none of them', async () => {
  const [best, good, plain, none] = [
    await aCustomer({ valueTier: 'A', stage: 'negotiating' }),
    await aCustomer({ valueTier: 'B', stage: 'negotiating' }),
    await aCustomer({ valueTier: 'C', stage: 'negotiating' }),
    await aCustomer({ stage: 'negotiating' }),
  ];
  const plan = { trigger: 'manual', audienceStages: ['negotiating'] };
  await anActivePlan({ ...plan, audienceTiers: ['A', 'B'] }, '2027-02-20T04:00:00Z');
  await tick('2027-02-20T04:01:00Z');
  expect([(await outcomesOf(best)).length, (await outcomesOf(good)).length]).toEqual([1, 1]);
  for (const other of [plain, none]) expect(await outcomesOf(other)).toEqual([]);
  await expect(anActivePlan({ ...plan, audienceTiers: ['E'] })).rejects.toMatchObject({
    name: 'ValidationError',
    details: { errors: [{ path: ['audienceTiers'] }] },
  });
});

test('a plan with two channels takes the first on which the customer agreed and can be reached', async () => {
  const audience = { stage: 'contacted', consent: false };
  const [both, onlySms, noAddress, neither] = [
    await aCustomer(audience),
    await aCustomer(audience),
    await aCustomer({ ...audience, emails: [] }),
    await aCustomer({ ...audience, emails: [] }),
  ];
  for (const customer of [both, noAddress, neither]) await agreesTo(customer, 'email');
  for (const customer of [both, onlySms, noAddress]) await agreesTo(customer, 'sms');
  await anActivePlan(
    { trigger: 'manual', channels: ['email', 'sms'], audienceStages: ['contacted'] },
    '2027-02-22T04:00:00Z',
  );
  await tick('2027-02-22T04:01:00Z');
  const wayOf = async (customer: { id: unknown }) => {
    const { channel, state, skip_reason } = await messageOf(customer);
    return `${channel} ${skip_reason ?? state}`;
  };
  expect(await Promise.all([both, onlySms, noAddress, neither].map(wayOf))).toEqual([
    'email sent',
    'sms sent',
    'sms sent',
    'email no_address',
  ]);
});

test('a plan for the customers of some employees writes to those only', async () => {
  const [hers, his] = [
    await create('employee', { name: 'She', state: 'active' }),
    await create('employee', { name: 'He', state: 'active' }),
  ];
  const [first, second, third] = [
    await aCustomer({ stage: 'qualified', owner: hers.documentId }),
    await aCustomer({ stage: 'qualified', owner: his.documentId }),
    await aCustomer({ stage: 'qualified' }),
  ];
  await anActivePlan(
    { trigger: 'manual', audienceStages: ['qualified'], audienceOwners: [hers.documentId] },
    '2027-02-24T04:00:00Z',
  );
  await tick('2027-02-24T04:01:00Z');
  expect((await outcomesOf(first)).length).toBe(1);
  for (const other of [second, third]) expect(await outcomesOf(other)).toEqual([]);
});

test('a person entered twice gets one message, also when the records are written to by different channels', async () => {
  const day = { birthMonth: 3, birthDay: 20, stage: 'attempting', consent: false };
  const phones = [{ number: '+8613700000099', primary: true }];
  const landline = [{ number: '+862161234567', label: 'home', primary: true }];
  const [mailed, texted, husband, wife] = [
    await aCustomer({ ...day, phones }),
    await aCustomer({ ...day, phones, emails: [] }),
    await aCustomer({ ...day, phones: landline }),
    await aCustomer({ ...day, phones: landline }),
  ];
  await agreesTo(mailed, 'email');
  await agreesTo(texted, 'sms');
  for (const customer of [husband, wife]) await agreesTo(customer, 'email');
  await anActivePlan({ trigger: 'birthday', channels: ['email', 'sms'] });
  await tick('2027-03-20T02:00:00Z');
  expect(await outcomesOf(mailed)).toEqual(['birthday:2027 sent']);
  expect(await outcomesOf(texted)).toEqual(['birthday:2027 duplicate_person']);
  for (const one of [husband, wife]) expect(await outcomesOf(one)).toEqual(['birthday:2027 sent']);
  // Entered later, and for a holiday, which looks for duplicates among all customers.
  const late = await aCustomer({ ...day, phones, emails: [{ address: 'late@example.com', primary: true }] });
  await agreesTo(late, 'email');
  await tick('2027-03-20T03:00:00Z');
  expect(await outcomesOf(late)).toEqual(['birthday:2027 duplicate_person']);
  await anActivePlan(
    { trigger: 'manual', channels: ['email', 'sms'], audienceStages: ['attempting'] },
    '2027-03-21T04:00:00Z',
  );
  await tick('2027-03-21T04:01:00Z');
  const manual = async (customer: { documentId: string }) => (await outcomesOf(customer)).at(-1)?.split(' ').at(-1);
  expect(await Promise.all([mailed, texted, late].map(manual))).toEqual([
    'sent',
    'duplicate_person',
    'duplicate_person',
  ]);
});

test('who shares an address with somebody who gets nothing is no duplicate', async () => {
  const day = { birthMonth: 3, birthDay: 22, consent: false };
  const phones = [{ number: '+8613700000098', primary: true }];
  const [refuses, agrees] = [await aCustomer({ ...day, phones }), await aCustomer({ ...day, phones })];
  await agreesTo(agrees, 'email');
  await anActivePlan({ trigger: 'birthday' });
  await tick('2027-03-22T02:00:00Z');
  expect([await outcomesOf(refuses), await outcomesOf(agrees)]).toEqual([
    ['birthday:2027 no_consent'],
    ['birthday:2027 sent'],
  ]);
});

test('S28: a lunar birthday is kept by the lunar calendar, the 30th also in a month of 29 days', async () => {
  const born = { birthdayCalendar: 'lunar', birthMonth: 8 };
  const fifteenth = await aCustomer({ ...born, birthDay: 15 });
  const solar = await aCustomer({ birthdayCalendar: 'solar', birthMonth: 8, birthDay: 15 });
  await anActivePlan({ trigger: 'birthday', birthdayCalendar: 'lunar', purpose: 'greeting' });
  await tick('2027-09-15T02:00:00Z');
  await tick('2027-08-15T02:00:00Z');
  expect(await outcomesOf(fifteenth)).toEqual(['birthday:2027 sent']);
  expect(await outcomesOf(solar)).toEqual([]);
  // In 2027 the fifth lunar month has 29 days, which end on 3 July.
  const thirtieth = await aCustomer({ ...born, birthMonth: 5, birthDay: 30 });
  for (const day of ['2027-07-02', '2027-07-03', '2027-07-04']) await tick(`${day}T02:00:00Z`);
  expect(await outcomesOf(thirtieth)).toEqual(['birthday:2027 sent']);
  expect((await messageOf(thirtieth)).scheduled_for).toEqual(new Date('2027-07-03T01:00:00Z'));
});

test('the leap month is kept as agreed with the customer', async () => {
  const born = { birthdayCalendar: 'lunar', birthMonth: 5, birthDay: 10, birthLeapMonth: true };
  const same = await aCustomer({ ...born, leapRule: 'same_month' });
  const leap = await aCustomer({ ...born, leapRule: 'leap_only' });
  const both = await aCustomer({ ...born, leapRule: 'both' });
  await anActivePlan({ trigger: 'birthday', birthdayCalendar: 'lunar', purpose: 'greeting' });
  // 2028 has a leap fifth month: the 10th of the fifth is 2 June, of the leap fifth 2 July.
  for (const day of ['2028-06-02', '2028-07-02']) await tick(`${day}T02:00:00Z`);
  expect(await outcomesOf(same)).toEqual(['birthday:2028 sent']);
  expect(await outcomesOf(leap)).toEqual(['birthday:2028:leap sent']);
  expect(await outcomesOf(both)).toEqual(['birthday:2028 sent', 'birthday:2028:leap sent']);
});

test('S31: writes a year after the purchase, and so many days after an event, an event a message', async () => {
  const buyer = await aCustomer();
  const tenant = await aCustomer();
  const day = { published_at: '2026-12-01', created_at: '2026-12-01' };
  const insertDeal = async (customer: { id: unknown }, type: string) => {
    const [{ id }] = await app.strapi.db
      .connection('transactions')
      .insert({
        document_id: `deal${(made += 1)}`,
        type,
        stage: 'handed_over',
        customer_key: customer.id,
        signed_on: '2026-03-01',
        handed_over_on: '2027-03-05',
        ...day,
      })
      .returning('id');
    return id as number;
  };
  const bought = await insertDeal(buyer, 'sale');
  const rented = await insertDeal(tenant, 'rent');
  await anActivePlan({ trigger: 'deal_anniversary' });
  await anActivePlan({ trigger: 'days_after_stage', stageEvent: 'handed_over', offsetDays: 7 });
  await anActivePlan({ trigger: 'days_after_stage', stageEvent: 'signed', offsetDays: 376 });
  await tick('2027-03-01T02:00:00Z');
  await tick('2027-03-12T02:00:00Z');
  await tick('2027-03-12T03:00:00Z');
  expect(await outcomesOf(buyer)).toEqual([
    `deal_anniversary:${bought}:2027 sent`,
    `handed_over:${bought} sent`,
    `signed:${bought} sent`,
  ]);
  expect(await outcomesOf(tenant)).toEqual([`handed_over:${rented} sent`, `signed:${rented} sent`]);
});

test('S31: what closes at night is written about the next day', async () => {
  const [early, late] = [await aCustomer(), await aCustomer()];
  const insertComplaint = (customer: { id: unknown }, closed_at: string) =>
    app.strapi.db.connection('complaints').insert({
      document_id: `complaint${(made += 1)}`,
      state: 'closed',
      severity: 'normal',
      closed_at,
      customer_key: customer.id,
      created_at: '2027-04-01',
      published_at: '2027-04-01',
    });
  await insertComplaint(early, '2027-04-05T07:00:00Z');
  await insertComplaint(late, '2027-04-05T14:00:00Z');
  await anActivePlan({ trigger: 'days_after_stage', stageEvent: 'complaint_closed', offsetDays: 0 });
  await tick('2027-04-05T12:30:00Z');
  expect([(await outcomesOf(early)).length, (await outcomesOf(late)).length]).toEqual([1, 0]);
  await tick('2027-04-06T02:00:00Z');
  expect(await outcomesOf(late)).toEqual([expect.stringMatching(/^complaint_closed:\d+ sent$/)]);
});

test('S31: a complaint that was reopened and closed again is written about again, once', async () => {
  const customer = await aCustomer();
  const [{ id }] = await app.strapi.db
    .connection('complaints')
    .insert({
      document_id: `complaint${(made += 1)}`,
      state: 'closed',
      severity: 'normal',
      closed_at: '2027-05-05T04:00:00Z',
      reopen_count: 0,
      customer_key: customer.id,
      created_at: '2027-05-01',
      published_at: '2027-05-01',
    })
    .returning('id');
  await anActivePlan({ trigger: 'days_after_stage', stageEvent: 'complaint_closed', offsetDays: 3 });
  await tick('2027-05-08T02:00:00Z');
  await app.strapi.db
    .connection('complaints')
    .where({ id })
    .update({ closed_at: '2027-05-10T04:00:00Z', reopen_count: 1 });
  for (const day of ['10', '13', '14']) await tick(`2027-05-${day}T02:00:00Z`);
  expect(await outcomesOf(customer)).toEqual([`complaint_closed:${id} sent`, `complaint_closed:${id}:1 sent`]);
});

test('S31: notices silence after so many days, and again after as many', async () => {
  const silent = await aCustomer();
  await put('customers', silent.documentId, { last_contact_at: '2027-01-10T06:00:00Z' });
  const spoken = await aCustomer();
  await put('customers', spoken.documentId, { last_contact_at: '2027-03-10T06:00:00Z' });
  await anActivePlan({ trigger: 'inactivity', silentDays: 90 });
  for (const at of ['2027-04-10T02:00:00Z', '2027-04-11T02:00:00Z', '2027-06-08T02:00:00Z', '2027-07-09T02:00:00Z'])
    await tick(at);
  expect(await outcomesOf(silent)).toEqual(['silence:1:2027-01-10 sent', 'silence:2:2027-01-10 sent']);
  expect((await outcomesOf(spoken))[0]).toBe('silence:1:2027-03-10 sent');
});

test('a plan by hand that is switched on again goes on where it stood; a copy of it writes once more', async () => {
  const customer = await aCustomer({ stage: 'negotiating' });
  const plans = app.strapi.documents('api::care-plan.care-plan');
  const plan = await anActivePlan({ trigger: 'manual', audienceStages: ['negotiating'] }, '2027-01-08T04:00:00Z');
  await tick('2027-01-08T04:01:00Z');
  for (const state of ['paused', 'active'] as const)
    await plans.update({ documentId: plan.documentId, data: { state } });
  await tick('2027-01-09T04:00:00Z');
  expect(await outcomesOf(customer)).toHaveLength(1);

  const copies = await plans.clone({ documentId: plan.documentId, data: { name: 'Copy' } as never });
  const [copy] = copies?.entries ?? [];
  expect(copy).toMatchObject({ state: 'draft', activeSince: null });
  await plans.update({ documentId: copy.documentId, data: { state: 'active' } });
  await put('care_plans', copy.documentId, { active_since: '2027-01-10T04:00:00Z' });
  await tick('2027-01-10T04:01:00Z');
  expect(await outcomesOf(customer)).toHaveLength(2);
});

test('a message says the year of its occasion', async () => {
  const customer = await aCustomer({ birthMonth: 12, birthDay: 30, stage: 'owner', lastContactAt: null });
  const texts = {
    templates: [{ language: 'en', subject: 'x', body: 'In {{occasion.year}}' }],
    audienceLanguages: ['en'],
  };
  await anActivePlan({ trigger: 'birthday', purpose: 'greeting', audienceStages: ['owner'], offsetDays: 3, ...texts });
  await anActivePlan({ trigger: 'manual', audienceStages: ['owner'], ...texts }, '2028-01-02T02:00:00Z');
  await tick('2028-01-02T02:00:00Z');
  const messages = await app.strapi.documents('api::care-message.care-message').findMany({
    filters: { customer: { documentId: customer.documentId } },
    sort: 'occurrenceKey',
  });
  expect(messages.map(({ body }) => body)).toEqual(['In 2027', 'In 2028']);
});

test('a plan that cannot be planned does not keep the others from writing', async () => {
  const customer = await aCustomer({ birthMonth: 9, birthDay: 12 });
  const broken = await anActivePlan({ trigger: 'birthday', offsetDays: 1 });
  await put('care_plans', broken.documentId, { send_at: 'never' });
  await anActivePlan({ trigger: 'birthday', purpose: 'greeting' });
  app.strapi.log.level = 'silent';
  await tick('2027-09-12T02:00:00Z');
  app.strapi.log.level = 'error';
  expect(await outcomesOf(customer)).toEqual(['birthday:2027 sent']);
});

test('a plan by hand goes out once each time that it is switched on', async () => {
  const customer = await aCustomer({ stage: 'reserved' });
  const plan = await anActivePlan({ trigger: 'manual', audienceStages: ['reserved'] }, '2027-08-01T04:00:00Z');
  await tick('2027-08-01T04:01:00Z');
  await tick('2027-08-01T05:00:00Z');
  await tick('2027-08-02T05:00:00Z');
  expect(await outcomesOf(customer)).toHaveLength(1);
  await put('care_plans', plan.documentId, { active_since: '2027-08-09T14:30:00Z' });
  await tick('2027-08-09T14:31:00Z');
  expect(await outcomesOf(customer)).toHaveLength(1);
  await tick('2027-08-10T02:00:00Z');
  expect(await outcomesOf(customer)).toHaveLength(2);
});

test('S34: an open serious complaint silences every plan', async () => {
  const customer = await aCustomer({ birthMonth: 9, birthDay: 9 });
  await create('complaint', {
    subject: 'Leak',
    severity: 'urgent',
    category: 'quality',
    channel: 'phone',
    description: 'Leak',
    customer: customer.documentId,
  });
  await anActivePlan({ trigger: 'birthday', purpose: 'greeting' });
  await tick('2027-09-09T02:00:00Z');
  expect(await outcomesOf(customer)).toEqual(['birthday:2027 complaint_open']);
});

test('what needs approval waits for it', async () => {
  const customer = await aCustomer({ birthMonth: 9, birthDay: 10 });
  await anActivePlan({ trigger: 'birthday', purpose: 'greeting', approvalRequired: true });
  await tick('2027-09-10T02:00:00Z');
  expect(await outcomesOf(customer)).toEqual(['birthday:2027 proposed']);
  expect(mail.mails).toHaveLength(0);
});

test('two active plans for one occasion and one audience are refused', async () => {
  await anActivePlan({ trigger: 'birthday', audienceStages: ['owner', 'signed'] });
  await expect(anActivePlan({ trigger: 'birthday', audienceStages: ['signed', 'owner'] })).rejects.toThrow(
    /Another plan/,
  );
  await anActivePlan({ trigger: 'birthday', birthdayCalendar: 'lunar', audienceStages: ['signed', 'owner'] });
  await anActivePlan({ trigger: 'birthday', audienceStages: ['signed', 'owner'], audienceTiers: ['A'] });
});

test('of two plans for one occasion a customer gets the message for the narrower audience, and only that', async () => {
  const [vip, other] = [
    await aCustomer({ birthMonth: 9, birthDay: 14, valueTier: 'A' }),
    await aCustomer({ birthMonth: 9, birthDay: 14 }),
  ];
  const wide = await anActivePlan({ trigger: 'birthday', purpose: 'greeting' });
  const narrow = await anActivePlan({ trigger: 'birthday', purpose: 'greeting', audienceTiers: ['A'] });
  await tick('2027-09-14T02:00:00Z');
  const sent = await app.strapi.documents('api::care-message.care-message').findMany({
    filters: { customer: { documentId: { $in: [vip.documentId, other.documentId] } }, state: 'sent' },
    populate: ['plan', 'customer'],
  });
  expect(sent.map(({ customer, plan }) => [customer?.documentId, plan?.documentId])).toEqual([
    [vip.documentId, narrow.documentId],
    [other.documentId, wide.documentId],
  ]);
  expect((await outcomesOf(vip)).sort()).toEqual(['birthday:2027 duplicate_person', 'birthday:2027 sent']);
});

test('plans for the customers of different people are not the same; changing one into the other is refused', async () => {
  const [anna, bo] = [await create('employee', { name: 'Anna' }), await create('employee', { name: 'Bo' })];
  const owners = (of: { documentId: string }) => ({ audienceOwners: { set: [{ documentId: of.documentId }] } });
  await anActivePlan({ trigger: 'birthday', ...owners(anna) });
  const second = await anActivePlan({ trigger: 'birthday', ...owners(bo) });
  const change = (data: object) =>
    app.strapi.documents('api::care-plan.care-plan').update({ documentId: second.documentId, data: data as never });
  await expect(change(owners(anna))).rejects.toThrow(/Another plan/);
  await change({ name: 'Renamed' });
  const stored = await app.strapi.documents('api::care-plan.care-plan').findOne({
    documentId: second.documentId,
    populate: ['audienceOwners'],
  });
  expect(stored).toMatchObject({ name: 'Renamed', audienceOwners: [{ name: 'Bo' }] });
});

test('an active plan that is copied through the panel comes as a draft', async () => {
  const plan = await anActivePlan({ trigger: 'birthday', audienceStages: ['lost'] });
  const manager = await aStaffMember(app, 'crm-manager');
  const copied = await app.http
    .post(`/content-manager/collection-types/api::care-plan.care-plan/clone/${plan.documentId}`)
    .set(manager.auth)
    .send({ name: 'Copied' });
  expect([copied.status, copied.body.data]).toMatchObject([200, { state: 'draft', activeSince: null }]);
});

test('S35: a survey goes out by its plan; the link that works is the customer’s alone', async () => {
  const customer = await aCustomer();
  const survey = await create('survey', {
    title: 'After viewing',
    questions: [{ key: 'csat', type: 'csat', label: 'Are you satisfied?' }],
    thankYou: 'Thanks',
  });
  const plan = {
    trigger: 'days_after_stage',
    stageEvent: 'viewing_done',
    offsetDays: 1,
    survey: survey.documentId,
    audienceLanguages: ['en'],
  };
  await expect(anActivePlan(plan)).rejects.toThrow(/Put the link to the survey in/);
  await anActivePlan({
    ...plan,
    templates: [{ language: 'en', subject: 'How was it?', body: 'Dear {{customer.name}}: {{survey.link}}' }],
  });
  await app.strapi.db.connection('viewings').insert({
    document_id: `viewing${(made += 1)}`,
    state: 'done',
    start_at: '2027-10-04T06:00:00Z',
    end_at: '2027-10-04T07:00:00Z',
    customer_key: customer.id,
    created_at: '2027-10-04',
    published_at: '2027-10-04',
  });
  await tick('2027-10-05T02:00:00Z');
  expect(mail.mails).toHaveLength(1);
  const [, token] = /crm\/surveys\/([\w-]{43})/.exec(mail.mails[0].text ?? '') ?? [];
  const page = await app.http.get(`/api/crm/surveys/${token}`);
  expect([page.status, /Are you satisfied/.test(page.text)]).toEqual([200, true]);
  const [message] = await app.strapi.documents('api::care-message.care-message').findMany({
    filters: { customer: { documentId: customer.documentId } },
  });
  expect(message.body).toContain('/api/crm/surveys/***');
  expect(JSON.stringify(message)).not.toContain(token);
  const [invitation] = await app.strapi.documents('api::survey-invitation.survey-invitation').findMany({
    filters: { customer: { documentId: customer.documentId } } as never,
    populate: ['viewing', 'plan'] as never,
  });
  expect(invitation).toMatchObject({
    occurrenceKey: message.occurrenceKey,
    viewing: { startAt: '2027-10-04T06:00:00.000Z' },
  });
});

test('a link to a survey needs a survey', async () => {
  const templates = [{ language: 'en', subject: 'x', body: '{{survey.link}}' }];
  await expect(anActivePlan({ trigger: 'manual', audienceLanguages: ['en'], templates })).rejects.toThrow(
    /choose which/,
  );
});

test('what is switched off waits, leaves when it is on again, and is closed when its day is over', async () => {
  const switches = async (values: Record<string, boolean>) =>
    updateSettings(app.strapi, { ...(await getSettings(app.strapi)), ...values });
  const [first, second] = [
    await aCustomer({ birthMonth: 11, birthDay: 3 }),
    await aCustomer({ birthMonth: 11, birthDay: 4 }),
  ];
  await anActivePlan({ trigger: 'birthday', purpose: 'greeting', audienceLanguages: ['en'] });
  await switches({ careEmailOn: false });
  await tick('2027-11-03T02:00:00Z');
  expect(await outcomesOf(first)).toEqual(['birthday:2027 pending']);
  await switches({ careEmailOn: true });
  await tick('2027-11-03T03:00:00Z');
  expect(await outcomesOf(first)).toEqual(['birthday:2027 sent']);
  await switches({ careOn: false });
  await tick('2027-11-04T02:00:00Z');
  await tick('2027-11-05T02:00:00Z');
  expect(await outcomesOf(second)).toEqual(['birthday:2027 plan_paused']);
  expect(mail.mails).toHaveLength(1);
  await switches({ careOn: true });
});

test('a holiday that falls on no day is refused at its field, a changed one is asked as a whole', async () => {
  const holiday = { key: 'office_day', name: 'Office day', rule: 'solar_md' };
  await expect(create('holiday', { ...holiday, params: { month: 13, day: 1 } })).rejects.toMatchObject({
    name: 'ValidationError',
    details: { errors: [{ path: ['params'] }] },
  });
  const { documentId } = await create('holiday', { ...holiday, params: { month: 5, day: 4 } });
  const change = (data: Record<string, unknown>) =>
    app.strapi.documents('api::holiday.holiday').update({ documentId, data: data as never });
  await expect(change({ rule: 'solar_term' })).rejects.toThrow(/solar terms/);
  await change({ name: 'Day of the office' });
  await change({ params: { month: 5, day: 5 } });
});
