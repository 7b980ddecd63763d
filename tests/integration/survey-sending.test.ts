import { deliverMessages, planMessages } from '../../src/plugins/crm/server/src/care';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { aStaffMember, type Staff } from '../support/staff';

// S35: who is asked, who is not, and who counts as asked.

let app: TestApp;
let mail: MailServer;
let marketing: Staff;
let manager: Staff;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ ...mail.env, CRM_NOW: '2027-10-05T01:00:00Z', RATE_LIMIT_ANONYMOUS: '0' });
  marketing = await aStaffMember(app, 'crm-marketing');
  manager = await aStaffMember(app, 'crm-manager');
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});
beforeEach(async () => {
  mail.mails.length = 0;
  mail.behaviour = 'accept';
  await app.strapi.db.connection('care_plans').update({ state: 'paused' });
});

interface Made {
  id: number;
  documentId: string;
}
const db = () => app.strapi.db.connection;
const create = async (type: string, data: Record<string, unknown>) =>
  (await app.strapi
    .documents(`api::${type}.${type}` as 'api::customer.customer')
    .create({ data: data as never })) as unknown as Made;

let made = 0;
const aCustomer = async (own: Record<string, unknown> = {}) => {
  made += 1;
  const customer = await create('customer', {
    name: `Customer ${made}`,
    language: 'en',
    phones: [{ number: `+86136${String(20_000_000 + made)}`, primary: true }],
    emails: [{ address: `asked${made}@example.com`, primary: true }],
    ...own,
  });
  await create('consent', {
    customer: customer.documentId,
    channel: 'email',
    purpose: 'service',
    state: 'granted',
    method: 'form',
  });
  return customer;
};

const aSurvey = (own: Record<string, unknown> = {}) =>
  create('survey', {
    title: `Survey ${(made += 1)}`,
    questions: [{ key: 'csat', type: 'csat', label: 'Are you satisfied?' }],
    ...own,
  });

/** A plan that asks `survey` so many days after a viewing; active since long ago. */
const aPlan = async (survey: Made, own: Record<string, unknown> = {}) => {
  const plan = await create('care-plan', {
    name: `Plan ${(made += 1)}`,
    channels: ['email'],
    purpose: 'service',
    trigger: 'days_after_stage',
    stageEvent: 'viewing_done',
    offsetDays: 1,
    survey: survey.documentId,
    audienceLanguages: ['en'],
    state: 'active',
    templates: [{ language: 'en', subject: 'How was it?', body: 'Dear {{customer.name}}: {{survey.link}}' }],
    ...own,
  });
  await db()('care_plans').where({ id: plan.id }).update({ active_since: '2027-01-01' });
  return plan;
};

/** `YYYY-MM-DD`, in the afternoon. */
const aViewing = (customer: Made, day: string) =>
  db()('viewings').insert({
    document_id: `viewing${(made += 1)}`,
    state: 'done',
    start_at: `${day}T06:00:00Z`,
    end_at: `${day}T07:00:00Z`,
    customer_key: customer.id,
    created_at: day,
    published_at: day,
  });

const plan = (at: string) => planMessages(app.strapi, new Date(at));
const deliver = (at: string) => deliverMessages(app.strapi, { clock: () => new Date(at) });
const outcomesOf = async (customer: Made): Promise<string[]> =>
  (await db()('care_messages').where({ customer_key: customer.id }).orderBy('id')).map(
    ({ state, skip_reason }) => skip_reason ?? state,
  );
/** The link of the last mail. */
const lastLink = () => /\/api\/crm\/surveys\/[\w-]+/.exec(mail.mails.at(-1)?.text ?? '')?.[0] as string;

const switchOff = (survey: Made, active = false) =>
  app.strapi.documents('api::survey.survey').update({ documentId: survey.documentId, data: { active } as never });
const planUrl = (documentId = '') => `/content-manager/collection-types/api::care-plan.care-plan/${documentId}`;

test('a survey that is not in use is refused at the plan’s field: chosen, or when the plan is switched on', async () => {
  const survey = await aSurvey();
  const paused = await aPlan(survey, { state: 'paused' });
  const other = await aPlan(await aSurvey(), { state: 'paused' });
  await switchOff(survey);
  const pathsOf = ({
    status,
    body,
  }: {
    status: number;
    body: { error?: { details: { errors: { path: unknown }[] } } };
  }) => [status, ...(body.error?.details.errors ?? []).map(({ path }) => path)];
  const put = (documentId: string, data: object) => app.http.put(planUrl(documentId)).set(marketing.auth).send(data);

  expect(pathsOf(await put(other.documentId, { survey: { connect: [{ documentId: survey.documentId }] } }))).toEqual([
    400,
    ['survey'],
  ]);
  expect(pathsOf(await put(paused.documentId, { name: 'Renamed' }))).toEqual([200]);
  const switched = await app.http
    .post(`/crm/care/plans/${paused.documentId}/state`)
    .set(manager.auth)
    .send({ state: 'active' });
  expect(pathsOf(switched)).toEqual([400, ['survey']]);
  const preview = await app.http
    .post('/crm/care/preview')
    .set(marketing.auth)
    .send({ plan: paused.documentId, draft: {} });
  expect(preview.body.data.problems).toEqual([]);
  expect(preview.body.data.missing).toContainEqual(expect.objectContaining({ path: ['survey'] }));

  await switchOff(survey, true);
  expect(pathsOf(await put(paused.documentId, { state: 'active' }))).toEqual([200]);
});

test('a plan that runs asks in every language of its customers: refused at the plan’s survey, and at the text that is taken away', async () => {
  const label = { label: 'Are you satisfied?', labelZhHans: '满意吗？', labelZhHant: '滿意嗎？' };
  const survey = await aSurvey({ questions: [{ key: 'csat', type: 'csat', ...label, labelZhHant: null }] });
  const templates = ['en', 'zh-CN', 'zh-TW'].map((language) => ({
    language,
    subject: 'How?',
    body: '{{survey.link}}',
  }));
  const asking = await aPlan(survey, { state: 'paused', templates, audienceLanguages: null });
  const switchOn = () => app.http.put(planUrl(asking.documentId)).set(marketing.auth).send({ state: 'active' });
  const refused = await switchOn();
  expect([refused.status, refused.body.error.details.errors]).toEqual([
    400,
    [expect.objectContaining({ path: ['survey'], values: { languages: ['zh-TW'] } })],
  ]);

  const write = (data: object) =>
    app.http
      .put(`/content-manager/collection-types/api::survey.survey/${survey.documentId}`)
      .set(marketing.auth)
      .send(data);
  const stored = await app.strapi.db
    .query('api::survey.survey')
    .findOne({ where: { id: survey.id }, populate: ['questions'] });
  const question = { ...stored.questions[0], ...label };
  expect((await write({ questions: [question] })).status).toBe(200);
  expect((await switchOn()).status).toBe(200);
  const cleared = await write({ questions: [{ ...question, labelZhHans: '' }], thankYou: 'Thanks' });
  expect([cleared.status, cleared.body.error.details.errors.map(({ path }: { path: unknown }) => path)]).toEqual([
    400,
    [['questions', 0, 'labelZhHans'], ['thankYouZhHans'], ['thankYouZhHant']],
  ]);
  expect((await write({ title: 'Only the title', minGapDays: 20 })).status).toBe(200);
});

test('out of use, a survey is planned and sent to nobody, and says so; a link that was sent is still answered', async () => {
  const survey = await aSurvey();
  await aPlan(survey);
  const [asked, waiting, late] = [await aCustomer(), await aCustomer(), await aCustomer()];
  await aViewing(asked, '2027-10-04');
  await plan('2027-10-05T00:50:00Z');
  await deliver('2027-10-05T01:00:00Z');
  const link = lastLink();
  await aViewing(waiting, '2027-10-05');
  await plan('2027-10-06T00:50:00Z');
  await switchOff(survey);
  await aViewing(late, '2027-10-05');
  await plan('2027-10-06T00:51:00Z');
  await deliver('2027-10-06T01:00:00Z');
  expect([await outcomesOf(asked), await outcomesOf(waiting), await outcomesOf(late)]).toEqual([
    ['sent'],
    ['survey_off'],
    ['survey_off'],
  ]);
  expect(mail.mails).toHaveLength(1);
  expect((await app.http.post(link).type('form').send({ csat: '5' })).status).toBe(200);
});

const figures = async () => {
  const { body } = await app.http
    .get('/crm/reports/satisfaction')
    .query({ from: '2028-01-01', to: '2028-12-31' })
    .set(manager.auth);
  const { invited, answered } = body.data.total;
  return [invited, answered];
};

test('whose message never left was not asked: no figure counts them, and another survey may ask', async () => {
  const first = await aPlan(await aSurvey());
  await aPlan(await aSurvey(), { offsetDays: 3 });
  const [refused, unsure, asked] = [await aCustomer(), await aCustomer(), await aCustomer()];
  await aViewing(refused, '2028-03-01');
  await plan('2028-03-02T00:50:00Z');
  mail.behaviour = 'refuse-recipient';
  await deliver('2028-03-02T01:00:00Z');
  expect(await outcomesOf(refused)).toEqual(['dead']);
  expect(await figures()).toEqual([0, 0]);

  await aViewing(unsure, '2028-03-01');
  await plan('2028-03-02T01:05:00Z');
  mail.behaviour = 'drop-after-data';
  await deliver('2028-03-02T01:06:00Z');
  mail.behaviour = 'accept';
  await aViewing(asked, '2028-03-01');
  await plan('2028-03-02T01:10:00Z');
  await deliver('2028-03-02T01:11:00Z');
  expect([await outcomesOf(unsure), await outcomesOf(asked)]).toEqual([['uncertain'], ['sent']]);
  // Of one that is uncertain nobody knows: it counts as asked.
  expect(await figures()).toEqual([2, 0]);

  await app.strapi.documents('api::care-plan.care-plan').update({
    documentId: first.documentId,
    data: { state: 'paused' },
  });
  await plan('2028-03-04T00:50:00Z');
  await deliver('2028-03-04T01:00:00Z');
  expect([await outcomesOf(refused), await outcomesOf(unsure), await outcomesOf(asked)]).toEqual([
    ['dead', 'sent'],
    ['uncertain', 'cap'],
    ['sent', 'cap'],
  ]);
  expect(await figures()).toEqual([3, 0]);
  expect((await app.http.post(lastLink()).type('form').send({ csat: '5' })).status).toBe(200);
});

test('the same occasion asked by a second plan counts once the second message leaves', async () => {
  const survey = await aSurvey();
  const customer = await aCustomer();
  await aPlan(survey);
  await aPlan(survey, { offsetDays: 2 });
  await aViewing(customer, '2028-05-01');
  const before = await figures();
  await plan('2028-05-02T00:50:00Z');
  mail.behaviour = 'refuse-recipient';
  await deliver('2028-05-02T01:00:00Z');
  expect(await figures()).toEqual(before);
  mail.behaviour = 'accept';
  await plan('2028-05-03T00:50:00Z');
  await deliver('2028-05-03T01:00:00Z');
  expect(await outcomesOf(customer)).toEqual(['dead', 'sent']);
  expect(await figures()).toEqual([before[0] + 1, before[1]]);
});

test('a person entered twice is asked once by two plans: when planned, and again when sent', async () => {
  const emails = [{ address: 'twice@example.com', primary: true }];
  const [once, again, free] = [await aCustomer({ emails }), await aCustomer({ emails }), await aCustomer()];
  await aPlan(await aSurvey());
  await aPlan(await aSurvey(), { offsetDays: 5 });
  await aViewing(once, '2028-07-01');
  await plan('2028-07-02T00:50:00Z');
  // The first waits still: the other entry of the person, by the other plan.
  await aViewing(again, '2028-06-27');
  await aViewing(free, '2028-06-27');
  await plan('2028-07-02T00:51:00Z');
  const last = async (customer: Made) => (await outcomesOf(customer)).at(-1);
  expect([await last(once), await last(again), await last(free)]).toEqual(['pending', 'cap', 'pending']);
  await deliver('2028-07-02T01:00:00Z');
  await aViewing(again, '2028-07-15');
  for (const day of ['2028-07-16', '2028-07-20']) await plan(`${day}T00:50:00Z`);
  expect(await last(again)).toBe('cap');

  // Planned while nobody knew of the other: the later one stays.
  await aViewing(again, '2028-09-01');
  await plan('2028-09-02T00:50:00Z');
  expect(await last(again)).toBe('pending');
  await db()('care_messages').insert({
    document_id: `other${(made += 1)}`,
    occurrence_key: 'other',
    channel: 'email',
    state: 'sent',
    plan_key: (await aPlan(await aSurvey(), { state: 'paused' })).id,
    customer_key: once.id,
    address_index: (await db()('care_messages').where({ customer_key: again.id, state: 'pending' }).first())
      .address_index,
    scheduled_for: '2028-09-02T00:55:00Z',
    handed_over_at: '2028-09-02T00:55:00Z',
    published_at: '2028-09-02T00:55:00Z',
  } as never);
  await deliver('2028-09-02T01:00:00Z');
  expect(await last(again)).toBe('cap');
});
