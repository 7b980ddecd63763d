import { planMessages } from '../../src/plugins/crm/server/src/care';
import { createInvitation } from '../../src/plugins/crm/server/src/surveys';
import { aCustomer } from '../support/builders';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { aStaffMember, type Staff } from '../support/staff';

const NOW = new Date('2026-11-18T02:00:00Z');

let app: TestApp;
let mail: MailServer;
let agent: Staff;
let service: Staff;
let survey: { id: number; documentId: string };
let asked = 0;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ ...mail.env, CRM_NOW: NOW.toISOString() });
  agent = await aStaffMember(app, 'crm-agent');
  service = await aStaffMember(app, 'crm-customer-service');
  survey = (await app.strapi.documents('api::survey.survey').create({
    data: {
      title: 'After signing',
      questions: [
        { key: 'nps', type: 'nps', label: 'Would you recommend us?', labelZhHans: '您会推荐我们吗？', required: true },
        { key: 'csat', type: 'csat', label: 'Are you satisfied?' },
        { key: 'how', type: 'choice', label: 'How did we meet?', options: 'Phone\nVisit' },
        { key: 'comment', type: 'text', label: 'What else?' },
      ],
      thankYou: 'Thanks, we read every answer.',
    } as never,
  })) as never;
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const anInvitation = async (own: Record<string, unknown> = {}, at = NOW) => {
  asked += 1;
  const customer = await app.strapi.documents('api::customer.customer').create({
    data: aCustomer({
      name: `Secret Person ${asked}`,
      language: 'en',
      owner: agent.employee?.documentId,
      ...own,
    }) as never,
  });
  const input = { surveyId: Number(survey.id), customerId: Number(customer.id), occurrenceKey: `signed:${asked}` };
  return { customer, input, token: await createInvitation(app.strapi, input, at) };
};
const pageOf = (token: string) => `/api/crm/surveys/${token}`;
const answer = (token: string, form: Record<string, string>) => app.http.post(pageOf(token)).type('form').send(form);
const responsesOf = (customer: { documentId: string }) =>
  app.strapi.documents('api::survey-response.survey-response').findMany({
    filters: { customer: { documentId: customer.documentId } } as never,
    populate: ['followUpTask', 'invitation'] as never,
  }) as unknown as Promise<Record<string, unknown>[]>;
const tasksOf = (customer: { documentId: string }) =>
  app.strapi.documents('api::task.task').findMany({
    filters: { customer: { documentId: customer.documentId } },
    populate: ['assignee'],
  });

test('S35 the page works without script, names the office alone, and every field has a word', async () => {
  const { token } = await anInvitation();
  const { status, text, headers } = await app.http.get(pageOf(token));
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('script');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(text).toContain('<html lang="en">');
  expect(text).not.toMatch(/<script|Secret Person|\son\w+=/);
  expect(text.match(/<fieldset/g)).toHaveLength(4);
  expect(text.match(/<legend>/g)).toHaveLength(4);
  expect(text.match(/type="radio"/g)).toHaveLength(11 + 5 + 2);
  expect(text).toContain('<label for="q-comment">');
});

test('S35 the page speaks the language of the customer, and another one by a link', async () => {
  const { token } = await anInvitation({ language: 'zh-CN' });
  const own = await app.http.get(pageOf(token));
  expect(own.text).toContain('<html lang="zh-Hans">');
  expect(own.text).toContain('您会推荐我们吗？');
  const other = await app.http.get(`${pageOf(token)}?language=zh-TW`);
  expect(other.text).toContain('<html lang="zh-Hant">');
  expect((await app.http.get(`${pageOf(token)}?language=toString`)).text).toContain('<html lang="zh-Hans">');
});

test('a reader of 繁體中文 gets 简体 where only that is written, and English where neither is', async () => {
  const { token } = await anInvitation({ language: 'zh-TW' });
  const { text } = await app.http.get(pageOf(token));
  expect(text).toContain('您会推荐我们吗？');
  expect(text).toContain('Are you satisfied?');
});

test('an empty form of a survey that asks nothing in particular is refused, in the reader’s language', async () => {
  const optional = (await app.strapi.documents('api::survey.survey').create({
    data: { title: 'Nothing is needed', questions: [{ key: 'csat', type: 'csat', label: 'Satisfied?' }] } as never,
  })) as unknown as { id: number };
  const { input, customer } = await anInvitation();
  const token = await createInvitation(app.strapi, { ...input, surveyId: Number(optional.id) }, NOW);
  const english = await answer(token, {});
  expect(english.status).toBe(400);
  expect(english.text).toContain('role="alert"');
  expect(english.text).toContain('Please answer at least one question.');
  const chinese = await app.http
    .post(`${pageOf(token)}?language=zh-CN`)
    .type('form')
    .send({ csat: ' ' });
  expect([chinese.status, chinese.text.includes('请至少回答一个问题')]).toEqual([400, true]);
  expect(await responsesOf(customer)).toHaveLength(0);
  expect((await answer(token, { csat: '4' })).status).toBe(200);
});

test('S35 one answer an invitation: a second is told so, also at the same instant', async () => {
  const { token, customer } = await anInvitation();
  const both = await Promise.all(
    [1, 2].map(() => answer(token, { nps: '9', csat: '5', how: '1', comment: 'Fine <b>' })),
  );
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(both.filter(({ text }) => text.includes('Thanks, we read every answer.'))).toHaveLength(1);
  expect(both.filter(({ text }) => text.includes('You have answered already'))).toHaveLength(1);
  expect((await app.http.get(pageOf(token))).text).toContain('You have answered already');
  const responses = await responsesOf(customer);
  expect(responses).toHaveLength(1);
  expect(responses[0]).toMatchObject({
    nps: 9,
    csat: 5,
    ces: null,
    comment: 'Fine <b>',
    answers: { nps: 9, csat: 5, how: 'Visit', comment: 'Fine <b>' },
    language: 'en',
    followUpTask: null,
  });
  expect(await tasksOf(customer)).toHaveLength(0);
});

test('what is wrong is a 400 with the question named and what was filled in kept', async () => {
  const { token, customer } = await anInvitation();
  const { status, text } = await answer(token, { csat: '9', comment: '"><script>alert(1)</script>' });
  expect(status).toBe(400);
  expect(text).toContain('role="alert"');
  expect(text).toContain('<a href="#q-nps-0">');
  expect(text).toContain('id="e-nps"');
  expect(text).toContain('id="e-csat"');
  expect(text).toContain('&quot;&gt;&lt;script&gt;');
  expect(text).not.toContain('<script>');
  expect(await responsesOf(customer)).toHaveLength(0);
  expect((await app.http.post(pageOf(token)).send({ nps: { $gt: 1 } })).status).toBe(400);
  expect((await answer(token, { nps: '10' })).status).toBe(200);
});

test('an expired link is told so with 410, one that is not known with 404', async () => {
  const { token, customer } = await anInvitation({}, new Date(NOW.getTime() - 31 * 86_400_000));
  expect((await app.http.get(pageOf(token))).status).toBe(410);
  expect((await answer(token, { nps: '1' })).status).toBe(410);
  expect(await responsesOf(customer)).toHaveLength(0);
  const unknown = await app.http.get(pageOf('x'.repeat(43)));
  expect([unknown.status, unknown.type]).toEqual([404, 'text/html']);
});

test('the database knows the hash of a token alone; the same occasion is the same invitation with a newer link', async () => {
  const { token, input } = await anInvitation();
  const rows = await app.strapi.db.connection('survey_invitations').where({ customer_key: input.customerId });
  expect(JSON.stringify(rows)).not.toContain(token);
  const newer = await createInvitation(app.strapi, input, NOW);
  expect(await app.strapi.db.connection('survey_invitations').where({ customer_key: input.customerId })).toHaveLength(
    1,
  );
  expect((await app.http.get(pageOf(token))).status).toBe(404);
  expect((await app.http.get(pageOf(newer))).status).toBe(200);
});

test('S36 a low score opens one return visit within 24 hours for the owner, linked to the answer', async () => {
  const { token, customer } = await anInvitation();
  await Promise.all([1, 2, 3].map(() => answer(token, { nps: '6', comment: 'Nobody called' })));
  const tasks = await tasksOf(customer);
  expect(tasks).toHaveLength(1);
  expect(tasks[0]).toMatchObject({
    type: 'return_visit',
    origin: 'rule',
    state: 'todo',
    notes: 'Nobody called',
    assignee: { documentId: agent.employee?.documentId },
  });
  const hours = (Date.parse(tasks[0].dueAt as string) - NOW.getTime()) / 3_600_000;
  expect(hours).toBeGreaterThanOrEqual(24);
  expect(hours).toBeLessThan(24.1);
  const [response] = await responsesOf(customer);
  expect(response.followUpTask).toMatchObject({ documentId: tasks[0].documentId });
});

test('S36 low satisfaction counts as well, and without an owner customer service calls', async () => {
  const { token, customer } = await anInvitation({ owner: null });
  await app.strapi.db.connection('customers').where({ id: customer.id }).update({ owner_key: null });
  await app.strapi.db.connection('survey_invitations').where({ customer_key: customer.id }).update({ owner_key: null });
  await answer(token, { nps: '10', csat: '2' });
  const [task] = await tasksOf(customer);
  expect(task).toMatchObject({ type: 'return_visit', assignee: { documentId: service.employee?.documentId } });
});

test('answers are read by whoever looks after the customer and changed by nobody', async () => {
  const { token, customer } = await anInvitation();
  await answer(token, { nps: '3' });
  const [{ documentId }] = await responsesOf(customer);
  const url = `/content-manager/collection-types/api::survey-response.survey-response/${documentId}`;
  const stranger = await aStaffMember(app, 'crm-agent');
  const admin = await aStaffMember(app, 'strapi-super-admin');
  expect((await app.http.get(url).set(agent.auth)).status).toBe(200);
  expect((await app.http.get(url).set(stranger.auth)).status).toBe(403);
  expect((await app.http.put(url).set(agent.auth).send({ nps: 10 })).status).toBe(403);
  const change = await app.http.put(url).set(admin.auth).send({ nps: 10 });
  expect(change.status).toBe(400);
  expect(change.body.error.details.errors[0].path).toEqual(['answers']);
  const successor = await aStaffMember(app, 'crm-agent');
  await app.strapi.documents('api::customer.customer').update({
    documentId: customer.documentId,
    data: { owner: successor.employee?.documentId } as never,
  });
  expect((await app.http.get(url).set(agent.auth)).status).toBe(403);
  expect((await app.http.get(url).set(successor.auth)).status).toBe(200);
});

test('a survey that cannot be asked is refused where it is wrong', async () => {
  const admin = await aStaffMember(app, 'crm-marketing');
  const { status, body } = await app.http
    .post('/content-manager/collection-types/api::survey.survey')
    .set(admin.auth)
    .send({
      title: 'Twice',
      kind: 'nps',
      minGapDays: 30,
      expiresAfterDays: 30,
      questions: [
        { key: 'a', type: 'nps', label: 'One' },
        { key: 'a', type: 'nps', label: 'Two' },
      ],
    });
  expect(status).toBe(400);
  expect(body.error.details.errors.map(({ path }: { path: unknown[] }) => path.join('.'))).toEqual([
    'questions.1.key',
    'questions.1.type',
  ]);
});

test('the kind of a survey is what its questions measure, whatever was chosen', async () => {
  const marketing = await aStaffMember(app, 'crm-marketing');
  const draft = { title: 'One score', kind: 'csat', minGapDays: 30, expiresAfterDays: 30 };
  const url = '/content-manager/collection-types/api::survey.survey';
  const { body } = await app.http
    .post(url)
    .set(marketing.auth)
    .send({ ...draft, questions: [{ key: 'a', type: 'nps', label: 'One' }] });
  expect(body.data.kind).toBe('nps');
  const changed = await app.http.put(`${url}/${body.data.documentId}`).set(marketing.auth).send({ kind: 'ces' });
  expect(changed.body.data.kind).toBe('nps');
});

test('S35 a plan that asks a survey leaves out whoever was asked one in the last 30 days', async () => {
  const born = {
    birthdayCalendar: 'solar',
    birthMonth: 11,
    birthDay: 18,
    birthYear: 1980,
    timeZone: 'Asia/Shanghai',
    doNotContact: false,
  };
  // The next birthday: a day that was over before a customer was entered is nobody's to greet.
  const day = new Date('2027-11-18T02:00:00Z');
  const asOf = (days: number) => new Date(day.getTime() - days * 86_400_000);
  const invited = [
    await anInvitation({ ...born, emails: [{ address: 'early@example.com', primary: true }] }, asOf(31)),
    await anInvitation({ ...born, emails: [{ address: 'late@example.com', primary: true }] }, asOf(29)),
  ];
  for (const { customer } of invited)
    await app.strapi.documents('api::consent.consent').create({
      data: {
        customer: customer.documentId,
        channel: 'email',
        purpose: 'greeting',
        state: 'granted',
        method: 'form',
      } as never,
    });
  const [plan] = await app.strapi
    .documents('api::care-plan.care-plan')
    .findMany({ filters: { trigger: 'birthday', birthdayCalendar: { $ne: 'lunar' } } as never });
  await app.strapi.documents('api::care-plan.care-plan').update({
    documentId: plan.documentId,
    data: {
      survey: survey.documentId,
      audienceLanguages: ['en'],
      templates: [{ language: 'en', subject: 'Happy birthday', body: 'How are we doing? {{survey.link}}' }],
      state: 'active',
    } as never,
  });
  await planMessages(app.strapi, day);
  const reasons = await Promise.all(
    invited.map(async ({ input }) => {
      const [message] = await app.strapi.db.connection('care_messages').where({ customer_key: input.customerId });
      return message?.skip_reason ?? message?.state;
    }),
  );
  expect(reasons).toEqual(['pending', 'cap']);
});
