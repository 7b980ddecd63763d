import type { AnswerList, SatisfactionReport } from '../../src/plugins/crm/shared/contracts/satisfaction';
import { figureLinks } from '../../src/plugins/crm/admin/src/reports/figure-links';
import type { Dashboard } from '../../src/plugins/crm/shared/contracts/reports';
import { createInvitation } from '../../src/plugins/crm/server/src/surveys';
import { startApp, type TestApp } from '../support/app';
import { aCustomer } from '../support/builders';
import { aStaffMember, type Staff } from '../support/staff';

const NOW = new Date('2026-11-18T02:00:00Z');
const PERIOD = { from: '2026-10-01', to: '2026-11-30' };

let app: TestApp;
let manager: Staff;
let lead: Staff;
let agent: Staff;
let other: Staff;
let survey: { id: number; documentId: string };
let north: string;
let count = 0;

interface Asked {
  owner: Staff;
  at: string;
  occasion?: string;
  scores?: Record<string, string>;
  customer?: { id: number };
}

/** A customer of `owner` who is invited at an instant, and answers unless `scores` is left out. */
const ask = async ({ owner, at, occasion = 'signed', scores, customer }: Asked) => {
  count += 1;
  const asked =
    customer ??
    (await app.strapi.documents('api::customer.customer').create({
      data: aCustomer({ name: `Person ${count}`, owner: owner.employee?.documentId }) as never,
    }));
  const sent = new Date(at);
  const token = await createInvitation(
    app.strapi,
    { surveyId: Number(survey.id), customerId: Number(asked.id), occurrenceKey: `${occasion}:${count}` },
    sent,
  );
  if (scores) {
    const answered = await app.http.post(`/api/crm/surveys/${token}`).type('form').send(scores);
    expect(answered.status).toBe(200);
  }
  return asked as { id: number; documentId: string };
};

beforeAll(async () => {
  app = await startApp({ CRM_NOW: NOW.toISOString() });
  north = (await app.strapi.documents('api::team.team').create({ data: { name: 'North' } })).documentId;
  manager = await aStaffMember(app, 'crm-manager');
  lead = await aStaffMember(app, 'crm-team-lead', { team: north });
  agent = await aStaffMember(app, 'crm-agent', { team: north });
  other = await aStaffMember(app, 'crm-agent');
  survey = (await app.strapi.documents('api::survey.survey').create({
    data: {
      title: 'After signing',
      expiresAfterDays: 90,
      questions: [
        { key: 'nps', type: 'nps', label: 'Recommend?' },
        { key: 'csat', type: 'csat', label: 'Satisfied?' },
        {
          key: 'how',
          type: 'choice',
          label: 'How did we meet?',
          labelZhHans: '我们怎么见面的？',
          options: 'Phone\nVisit',
          optionsZhHans: '电话\n上门',
        },
        { key: 'comment', type: 'text', label: 'What else?' },
      ],
    } as never,
  })) as never;
  await ask({ owner: agent, at: '2026-10-05T02:00:00Z', scores: { nps: '10', csat: '5' } });
  await ask({ owner: agent, at: '2026-10-06T02:00:00Z', scores: { nps: '3', csat: '2', how: '1', comment: 'Slow' } });
  await ask({ owner: agent, at: '2026-10-07T02:00:00Z' });
  // Already the 1st of November in Shanghai.
  await ask({ owner: agent, at: '2026-10-31T16:30:00Z', occasion: 'viewing_done', scores: { nps: '8' } });
  await ask({ owner: other, at: '2026-11-02T02:00:00Z', scores: { nps: '9', csat: '4' } });
  await ask({ owner: other, at: '2026-09-30T02:00:00Z', scores: { nps: '0' } });
});
afterAll(() => app.stop());

const report = async (who: Staff, query: Record<string, string> = {}) =>
  (
    await app.http
      .get('/crm/reports/satisfaction')
      .query({ ...PERIOD, ...query })
      .set(who.auth)
  ).body.data as SatisfactionReport;
const answers = async (who: Staff, query: Record<string, string> = {}) =>
  (
    await app.http
      .get('/crm/reports/satisfaction/answers')
      .query({ ...PERIOD, ...query })
      .set(who.auth)
  ).body as AnswerList;

test('S37 scores, response rate and trend are those of the rows, by the office’s months', async () => {
  const { total, before, trend } = await report(manager);
  expect(total).toEqual({
    invited: 5,
    answered: 4,
    responseRate: 0.8,
    csat: { n: 3, percent: 66.7 },
    nps: { n: 4, promoters: 2, passives: 1, detractors: 1, score: 25 },
    ces: { n: 0, mean: null },
    low: 1,
  });
  expect(before).toMatchObject({ invited: 1, answered: 1, nps: { score: -100 } });
  expect(trend.map(({ month, figures }) => [month, figures.invited, figures.nps.score, figures.csat.percent])).toEqual([
    ['2026-10', 3, 0, 50],
    ['2026-11', 2, 50, 100],
  ]);
});

test('S37 by team, employee and occasion; an agent sees the own customers, a lead the team', async () => {
  const byOccasion = await report(manager, { by: 'trigger' });
  expect(byOccasion.groups.map(({ key, figures }) => [key, figures.invited])).toEqual([
    ['signed', 4],
    ['viewing_done', 1],
  ]);
  const byEmployee = await report(manager, { by: 'employee' });
  expect(byEmployee.groups.map(({ key, label, figures }) => [key, label, figures.invited])).toEqual([
    [agent.employee?.documentId, agent.employee?.name, 4],
    [other.employee?.documentId, other.employee?.name, 1],
  ]);
  const byTeam = await report(manager, { by: 'team' });
  expect(byTeam.groups.map(({ label, figures }) => [label, figures.invited])).toEqual([
    ['North', 4],
    [null, 1],
  ]);
  expect((await report(agent)).total.invited).toBe(4);
  expect((await report(other)).total.invited).toBe(1);
  expect((await report(lead)).total.invited).toBe(4);
  expect((await report(manager, { team: north })).total.invited).toBe(4);
  expect((await answers(other)).data.map(({ nps }) => nps)).toEqual([9]);
});

test('S37 a figure opens the answers behind it', async () => {
  const { data, meta } = await answers(manager, { low: 'true' });
  expect(meta.pagination).toEqual({ page: 1, pageSize: 20, total: 1 });
  expect(data[0]).toMatchObject({
    nps: 3,
    csat: 2,
    low: true,
    comment: 'Slow',
    occasion: 'signed',
    survey: { name: 'After signing' },
    customer: { name: expect.stringMatching(/^Person/) },
    employee: { name: agent.employee?.name },
    answers: [
      // In the language of the office, or in English where the question has no words in it.
      { question: '我们怎么见面的？', answer: '上门' },
      { question: 'What else?', answer: 'Slow' },
    ],
    visit: { documentId: expect.any(String), state: 'todo' },
  });
  const wordsIn = async (language: string) => (await answers(manager, { low: 'true', language })).data[0].answers[0];
  expect(await wordsIn('en')).toEqual({ question: 'How did we meet?', answer: 'Visit' });
  expect(await wordsIn('zh-TW')).toEqual({ question: '我们怎么见面的？', answer: '上门' });
  expect((await answers(manager, { by: 'month', key: '2026-11' })).data.map(({ nps }) => nps).sort()).toEqual([8, 9]);
  expect((await answers(manager, { by: 'team', key: '' })).data.map(({ nps }) => nps)).toEqual([9]);
});

test('S38 the dashboard shows the score against the period before, of the answers one may read, and opens them', async () => {
  const shown = async (who: Staff, query: Record<string, string> = {}) => {
    const answer = await app.http
      .get('/crm/reports/dashboard')
      .query({ ...PERIOD, ...query })
      .set(who.auth);
    return answer.body.data as Dashboard;
  };
  const data = await shown(manager);
  expect(data.nps).toEqual({ now: { answers: 4, score: 25 }, before: { answers: 1, score: -100 } });
  expect((await shown(other)).nps).toEqual({ now: { answers: 1, score: 100 }, before: { answers: 1, score: -100 } });
  expect((await shown(manager, { team: north })).nps?.now).toEqual({ answers: 3, score: 0 });
  for (const team of [undefined, north]) {
    const page = new URL(figureLinks(data, team).satisfaction(), 'http://panel');
    expect(page.pathname).toBe('/plugins/crm/satisfaction');
    const tile = (await shown(manager, team ? { team } : {})).nps;
    const { nps } = (await report(manager, Object.fromEntries(page.searchParams))).total;
    expect({ answers: nps.n, score: nps.score }).toEqual(tile?.now);
  }
  for (const [who, answers] of [
    [manager, 4],
    [lead, 3],
    [other, 1],
  ] as const) {
    const list = await app.http.get(figureLinks(data).npsAnswers() as string).set(who.auth);
    expect(list.body.pagination?.total).toBe(answers);
  }
});

test('S36 a low score, its visit, and the next answer are one loop', async () => {
  expect((await report(manager)).loop).toEqual({ low: 1, visited: 0, resurveyed: 0, improved: 0 });
  const unhappy = await ask({ owner: agent, at: '2026-11-10T02:00:00Z', scores: { nps: '2' } });
  const db = app.strapi.db.connection;
  const done = { state: 'done', completed_at: '2026-11-18T03:00:00Z' };
  await db('tasks').where({ customer_key: unhappy.id, type: 'return_visit' }).update(done);
  expect((await report(manager)).loop).toEqual({ low: 2, visited: 1, resurveyed: 0, improved: 0 });
  await ask({ owner: agent, at: '2026-11-17T02:00:00Z', scores: { nps: '9' }, customer: unhappy });
  await db('survey_responses')
    .where({ customer_key: unhappy.id, nps: 9 })
    .update({ answered_at: '2026-11-19T03:00:00Z' });
  expect((await report(manager)).loop).toEqual({ low: 2, visited: 1, resurveyed: 1, improved: 1 });
});

test('a choice that is not offered any more stays as it was answered', async () => {
  const db = app.strapi.db.connection;
  const options = { options: 'Telephone\nVisit\nMail', options_zh_hans: '电话\n上门\n邮件' };
  const before = { options: 'Phone\nVisit', options_zh_hans: '电话\n上门' };
  await db('components_survey_questions').where({ key: 'how', options: before.options }).update(options);
  const shown = async () =>
    (await answers(manager)).data.find(({ nps, csat }) => nps === 3 && csat === 2)?.answers[0].answer;
  expect(await shown()).toBe('上门');
  await db('survey_responses')
    .where({ nps: 3, csat: 2 })
    .update({ answers: JSON.stringify({ how: 'Phone' }) });
  expect(await shown()).toBe('Phone');
  await db('survey_responses')
    .where({ nps: 3, csat: 2 })
    .update({ answers: JSON.stringify({ how: 'Visit' }) });
  await db('components_survey_questions').where({ key: 'how', options: options.options }).update(before);
});

test('who reads answers without reading customers sees no names of them', async () => {
  const auditor = await aStaffMember(app, 'crm-auditor');
  const names = async () => new Set((await answers(auditor)).data.map(({ customer }) => typeof customer?.name));
  expect(await names()).toEqual(new Set(['string']));
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'crm-auditor' } });
  await app.strapi.db.query('admin::permission').deleteMany({
    where: { role: role.id, action: 'plugin::content-manager.explorer.read', subject: 'api::customer.customer' },
  });
  expect(await names()).toEqual(new Set(['undefined']));
});

test('the next answer is better by the score that was low, by both where both were', async () => {
  const db = app.strapi.db.connection;
  const loopOf = async (first: Record<string, string>, next: Record<string, string>) => {
    const before = (await report(manager)).loop;
    const customer = await ask({ owner: agent, at: '2026-11-10T02:00:00Z', scores: first });
    const [{ id }] = await db('survey_responses').where({ customer_key: customer.id });
    await db('tasks')
      .where({ customer_key: customer.id, type: 'return_visit' })
      .update({ state: 'done', completed_at: '2026-11-18T03:00:00Z' });
    await ask({ owner: agent, at: '2026-11-17T02:00:00Z', scores: next, customer });
    await db('survey_responses')
      .where({ customer_key: customer.id })
      .whereNot({ id })
      .update({ answered_at: '2026-11-19T03:00:00Z' });
    const { resurveyed, improved } = (await report(manager)).loop;
    return [resurveyed - before.resurveyed, improved - before.improved];
  };
  // Every shipped survey asks for both; the recommendation was high and sank a little, the satisfaction was low and rose.
  expect(await loopOf({ nps: '10', csat: '2' }, { nps: '9', csat: '5' })).toEqual([1, 1]);
  expect(await loopOf({ nps: '8', csat: '2' }, { nps: '10', csat: '2' })).toEqual([1, 0]);
  expect(await loopOf({ nps: '3', csat: '2' }, { nps: '9', csat: '2' })).toEqual([1, 0]);
  expect(await loopOf({ nps: '3', csat: '2' }, { nps: '9', csat: '4' })).toEqual([1, 1]);
  expect(await loopOf({ nps: '3', csat: '2' }, { nps: '9' })).toEqual([1, 1]);
  expect(await loopOf({ nps: '9', csat: '2' }, { nps: '10' })).toEqual([0, 0]);
});

test('bad questions are refused at their field, and who reads no answers gets none', async () => {
  const bad = await app.http
    .get('/crm/reports/satisfaction')
    .query({ from: '2026-11-30', to: '2026-11-01' })
    .set(manager.auth);
  expect([bad.status, bad.body.error.details.errors[0].path]).toEqual([400, ['to']]);
  const unknown = await app.http.get('/crm/reports/satisfaction').query({ survey: 'none' }).set(manager.auth);
  expect([unknown.status, unknown.body.error.details.errors[0].path]).toEqual([400, ['survey']]);
  const by = await app.http.get('/crm/reports/satisfaction').query({ by: 'moon' }).set(manager.auth);
  expect([by.status, by.body.error.details.errors[0].path]).toEqual([400, ['by']]);
  const finance = await aStaffMember(app, 'crm-finance');
  expect((await app.http.get('/crm/reports/satisfaction').set(finance.auth)).status).toBe(403);
  expect((await app.http.get('/api/reports/satisfaction')).status).toBe(403);
});

test('S37 REST gives a program the same figures', async () => {
  const token = await app.strapi.service('admin::api-token').create({
    name: 'reader',
    type: 'custom',
    lifespan: null,
    permissions: [
      'plugin::crm.reports.restSatisfaction',
      'api::survey-invitation.survey-invitation.find',
      'api::survey-response.survey-response.find',
    ],
  });
  const answer = await app.http
    .get('/api/reports/satisfaction')
    .query(PERIOD)
    .set({ Authorization: `Bearer ${token.accessKey}` });
  expect(answer.status).toBe(200);
  expect(answer.body.data.total).toEqual((await report(manager)).total);
});

test('S37 without dates the report covers the last 90 days', async () => {
  const answer = await app.http.get('/crm/reports/satisfaction').set(manager.auth);
  expect(answer.body.data.period).toMatchObject({ from: '2026-08-21', to: '2026-11-18' });
});
