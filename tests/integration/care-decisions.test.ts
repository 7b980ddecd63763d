import type { CareDecided, CareDecisions, CareMessageList } from '../../src/plugins/crm/shared/contracts/care-outbox';
import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let manager: Staff;
let lead: Staff;
let agent: Staff;
let plans: { id: number; document_id: string }[];

beforeAll(async () => {
  app = await startApp({ CRM_NOW: '2027-05-31T02:00:00Z' });
  manager = await aStaffMember(app, 'crm-manager');
  const team = await app.strapi.documents('api::team.team').create({ data: { name: 'East' } as never });
  agent = await aStaffMember(app, 'crm-agent', { team: team.documentId });
  lead = await aStaffMember(app, 'crm-team-lead', { team: team.documentId });
  plans = await knex()('care_plans').orderBy('id').limit(2).select('id', 'document_id');
});
afterAll(() => app.stop());
beforeEach(() => knex()('care_messages').delete());

const knex = () => app.strapi.db.connection;

let made = 0;
const messages = async (state: string, count = 1, own: object = {}) => {
  const rows = Array.from({ length: count }, () => {
    made += 1;
    return {
      document_id: `many${made}`,
      plan_key: plans[0].id,
      occurrence_key: `test:${made}`,
      channel: 'email',
      state,
      scheduled_for: '2027-05-31T01:00:00Z',
      send_before: '2027-05-31T13:00:00Z',
      updated_at: '2027-05-31T00:45:00Z',
      ...own,
    };
  });
  await knex().batchInsert('care_messages', rows, 500);
  return rows.map(({ document_id }) => document_id);
};
const list = async (query = ''): Promise<CareMessageList> =>
  (await app.http.get(`/crm/care/messages?tab=decide${query}`).set(manager.auth)).body;
const post = (body: object, staff = manager) => app.http.post('/crm/care/decisions').set(staff.auth).send(body);
/** As of the list somebody looks at now. */
const decide = async (body: Omit<CareDecisions, 'asOf'>): Promise<CareDecided> => {
  const { meta } = await list();
  const answer = await post({ asOf: meta.asOf, ...body });
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body.data;
};
const statesOf = async (documentIds: string[]) => {
  const rows = await knex()('care_messages').whereIn('document_id', documentIds).orderBy('id').select('state');
  return rows.map(({ state }) => state);
};

test('those chosen are approved at once, with who and when on each, and on record', async () => {
  const [first, second, third] = await messages('proposed', 3);
  expect(await decide({ decision: 'approve', messages: [first, second] })).toEqual({
    decided: 2,
    changed: 0,
    more: false,
  });
  expect(await statesOf([first, second, third])).toEqual(['pending', 'pending', 'proposed']);
  const row = await knex()('care_messages').where({ document_id: first }).first();
  expect(JSON.parse(row.decisions)).toEqual([
    { decision: 'approve', at: expect.stringMatching(/^2027-05-31/), by: expect.stringContaining('crm-manager') },
  ]);
  const { rows } = await knex().raw(
    `select action, content from crm_audit.entries where document_id in (?, ?) and action = 'decide'`,
    [first, second],
  );
  expect(rows).toHaveLength(2);
  expect(rows[0].content).toMatchObject({
    changes: [{ field: 'state', from: 'proposed', to: 'pending' }],
    details: { decision: 'approve' },
  });
});

test('what has changed since it was looked at is left alone and counted', async () => {
  const [waits, approved, tried] = await messages('proposed', 3);
  const { asOf } = (await list()).meta;
  await knex()('care_messages').where({ document_id: approved }).update({ state: 'pending' });
  // In the same state again, but not as it was: somebody may have sent it in between.
  await knex()('care_messages')
    .where({ document_id: tried })
    .update({ updated_at: new Date(Date.parse(asOf) + 1) });
  const { body } = await post({ asOf, decision: 'reject', messages: [waits, approved, tried] });
  expect(body.data).toEqual({ decided: 1, changed: 2, more: false });
  expect(await statesOf([waits, approved, tried])).toEqual(['skipped', 'pending', 'proposed']);
});

test('all that a filter leaves are decided, as long as they wait for that decision', async () => {
  const dead = await messages('dead', 1_100);
  const others = [
    ...(await messages('proposed', 2)),
    ...(await messages('uncertain')),
    ...(await messages('dead', 1, { plan_key: plans[1].id })),
    // Somebody has left it alone before: it waits no more.
    ...(await messages('dead', 1, { decided_at: '2027-05-30' })),
  ];
  const plan = plans[0].document_id;
  expect((await list(`&plan=${plan}`)).meta).toMatchObject({
    pagination: { total: 1_103 },
    byState: { dead: 1_100, proposed: 2, uncertain: 1 },
  });
  const filter = { tab: 'decide' as const, plan, state: 'dead' };
  expect(await decide({ decision: 'send_again', filter, count: 1_102 })).toEqual({
    decided: 1_100,
    changed: 2,
    more: false,
  });
  expect(new Set(await statesOf(dead))).toEqual(new Set(['pending']));
  expect(await statesOf(others)).toEqual(['proposed', 'proposed', 'uncertain', 'dead', 'dead']);
  expect(await knex()('care_messages').where({ document_id: dead[0] }).first()).toMatchObject({
    attempts: 0,
    send_before: null,
    decided_at: expect.any(Date),
  });
});

test('what came into the filter after somebody looked is not decided unseen', async () => {
  const [seen] = await messages('proposed');
  const { asOf } = (await list()).meta;
  const [unseen] = await messages('proposed', 1, { updated_at: new Date(Date.parse(asOf) + 1) });
  const { body } = await post({ asOf, decision: 'approve', filter: { tab: 'decide' }, count: 1 });
  expect(body.data).toEqual({ decided: 1, changed: 0, more: false });
  expect(await statesOf([seen, unseen])).toEqual(['pending', 'proposed']);
});

test('two who decide the same at once decide each message once', async () => {
  const all = await messages('proposed', 40);
  const { asOf } = (await list()).meta;
  const answers = await Promise.all(
    ['approve', 'reject', 'approve'].map((decision) => post({ asOf, decision, messages: all })),
  );
  const decided = answers.map(({ body }) => (body.data as CareDecided).decided);
  expect(decided.reduce((sum, count) => sum + count, 0)).toBe(40);
  const rows = await knex()('care_messages').whereIn('document_id', all).select('decisions');
  expect(rows.every(({ decisions }) => JSON.parse(decisions).length === 1)).toBe(true);
});

test('is for who decides on messages, and only on messages one may see', async () => {
  const [anybodys] = await messages('proposed');
  const customer = await app.strapi.documents('api::customer.customer').create({
    data: { name: 'Ours', phones: [{ number: '+8613812345678' }], owner: agent.employee?.documentId } as never,
  });
  const keys = await knex()('customers').where({ document_id: customer.documentId }).first('owner_key', 'team_key');
  const [ours] = await messages('proposed', 1, keys);
  const { asOf } = (await list()).meta;
  const asked = { asOf, decision: 'approve', messages: [ours] };
  expect((await post(asked, agent)).status).toBe(403);
  expect((await post(asked, lead)).status).toBe(403);
  const { id } = await app.strapi.db.query('admin::role').findOne({ where: { code: 'crm-team-lead' } });
  await app.strapi
    .service('admin::permission')
    .createMany([{ action: 'plugin::crm.care.decide', role: id, subject: null, conditions: [], properties: {} }]);
  const unseen = await post({ ...asked, messages: [ours, anybodys] }, lead);
  expect([unseen.status, unseen.body.error.message]).toEqual([404, 'There is no such message.']);
  expect(await statesOf([anybodys, ours])).toEqual(['proposed', 'proposed']);
  const filter = { tab: 'decide' };
  const { body } = await post({ asOf, decision: 'approve', filter, count: 1 }, lead);
  expect(body.data).toEqual({ decided: 1, changed: 0, more: false });
  expect(await statesOf([anybodys, ours])).toEqual(['proposed', 'pending']);
  const missing = await post({ ...asked, messages: [ours, 'nobodys'] });
  expect([missing.status, missing.body.error.message]).toEqual([404, 'There is no such message.']);
});

test('a request that makes no sense is refused at its field', async () => {
  const asOf = '2027-05-31T02:00:00.000Z';
  const wrong = async (body: object) => {
    const answer = await post({ asOf, decision: 'approve', ...body });
    return [answer.status, answer.body.error?.details?.errors?.[0]?.path?.[0]];
  };
  expect(await wrong({})).toEqual([400, 'messages']);
  expect(await wrong({ messages: [] })).toEqual([400, 'messages']);
  expect(await wrong({ messages: ['a', 'a'] })).toEqual([400, 'messages']);
  expect(await wrong({ messages: ['a'], filter: {} })).toEqual([400, 'messages']);
  expect(await wrong({ filter: {} })).toEqual([400, 'count']);
  expect(await wrong({ filter: { state: 'gone' }, count: 1 })).toEqual([400, 'filter']);
  expect(await wrong({ messages: ['a'], decision: 'burn' })).toEqual([400, 'decision']);
  expect(await wrong({ messages: ['a'], asOf: 'yesterday' })).toEqual([400, 'asOf']);
  expect(await wrong({ messages: ['a'], force: true })).toEqual([400, undefined]);
});
