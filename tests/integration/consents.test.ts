import { adminRoles } from '../../src/plugins/crm/server/src/rights/rights-table';
import { claimMessages, settleMessages } from '../../src/plugins/crm/server/src/care/outbox';
import { createDocument } from '../support/agency';
import { startApp, type TestApp } from '../support/app';
import { aConsent, aCustomer } from '../support/builders';
import { aStaffMember, type Staff } from '../support/staff';

const CONSENT = 'api::consent.consent';
const CUSTOMER = 'api::customer.customer';

const OFFICE = { timeZone: 'Asia/Shanghai', quietFrom: '21:00', quietUntil: '08:00' };

let app: TestApp;
let agent: Staff;
let admin: Staff;
const plans: Record<string, { id: number }> = {};

beforeAll(async () => {
  app = await startApp();
  [agent, admin] = [await aStaffMember(app, 'crm-agent'), await aStaffMember(app, 'strapi-super-admin')];
  for (const purpose of ['greeting', 'promotional'])
    plans[purpose] = await app.strapi.db.query('api::care-plan.care-plan').create({
      data: { name: purpose, trigger: 'birthday', sendAt: '09:00', purpose, state: 'active', channels: ['email'] },
    });
});
afterAll(() => app.stop());

const aCustomerOf = (staff?: Staff) =>
  createDocument(
    app,
    CUSTOMER,
    aCustomer({ owner: staff?.employee?.documentId, emails: [{ address: 'somebody@example.com', primary: true }] }),
  );
const idOf = async (documentId: string) =>
  Number((await app.strapi.db.query(CUSTOMER).findOne({ where: { documentId } }))?.id);
const path = (customer: string, rest = 'consents') => `/crm/customers/${customer}/${rest}`;
const say = (staff: Staff, customer: string, entry: object) =>
  app.http
    .post(path(customer))
    .set(staff.auth)
    .send({ channel: 'email', purpose: 'greeting', ...entry });
const ledgerOf = async (staff: Staff, customer: string) =>
  (await app.http.get(path(customer)).set(staff.auth)).body.data;
const stateOf = async (customer: string, channel = 'email', purpose = 'greeting') =>
  (await ledgerOf(admin, customer)).cells.find(
    (cell: { channel: string; purpose: string }) => cell.channel === channel && cell.purpose === purpose,
  ).state;

let queued = 0;
const aMessage = async (customer: string, own: Record<string, unknown> = {}, purpose = 'greeting'): Promise<number> => {
  queued += 1;
  const [{ id }] = await app.strapi.db
    .connection('care_messages')
    .insert({
      document_id: `message${queued}`,
      occurrence_key: `test:${queued}`,
      channel: 'email',
      address: 'somebody@example.com',
      state: 'pending',
      scheduled_for: new Date('2020-01-01'),
      send_before: new Date('2100-01-01'),
      attempts: 0,
      plan_key: plans[purpose].id,
      customer_key: await idOf(customer),
      ...own,
    })
    .returning('id');
  return id;
};
const messageState = async (id: number) => {
  const row = await app.strapi.db.connection('care_messages').where({ id }).first();
  return row.skip_reason ?? row.state;
};

test('S34 consents are shown by channel and purpose, with how, when and by whom; a change adds an entry', async () => {
  const customer = await aCustomerOf(agent);
  expect(await stateOf(customer)).toBe('unknown');
  const grant = { state: 'granted', method: 'form', proof: 'form 12', givenOn: '2026-01-05', expiresOn: '2099-12-31' };
  expect((await say(agent, customer, grant)).status).toBe(201);
  expect((await say(agent, customer, { state: 'withdrawn', channel: 'sms', method: 'verbal' })).status).toBe(201);
  expect((await say(agent, customer, { state: 'withdrawn', method: 'verbal' })).status).toBe(201);
  const ledger = await ledgerOf(agent, customer);
  expect(ledger.cells).toHaveLength(12);
  expect(await stateOf(customer)).toBe('withdrawn');
  expect(await stateOf(customer, 'sms')).toBe('withdrawn');
  expect(await stateOf(customer, 'email', 'promotional')).toBe('unknown');
  expect(ledger.history.map((entry: { state: string }) => entry.state)).toEqual(['withdrawn', 'withdrawn', 'granted']);
  expect(ledger.history[2]).toMatchObject({
    method: 'form',
    proof: 'form 12',
    recordedBy: agent.employee?.name,
    recordedAt: '2026-01-05T04:00:00.000Z',
    expiresAt: '2099-12-31T16:00:00.000Z',
  });
});

test('S34 an entry is neither changed nor deleted, not even by Super Admin or by a statement', async () => {
  const customer = await aCustomerOf(agent);
  await say(agent, customer, { state: 'granted', method: 'form' });
  const row = await app.strapi.db.query(CONSENT).findOne({ where: { customerKey: await idOf(customer) } });
  const url = `/content-manager/collection-types/${CONSENT}/${row.documentId}`;
  expect((await app.http.put(url).set(agent.auth).send({ proof: 'x' })).status).toBe(403);
  const change = await app.http.put(url).set(admin.auth).send({ state: 'withdrawn' });
  expect(change.status).toBe(400);
  expect(change.body.error.message).toMatch(/never changed/);
  expect((await app.http.delete(url).set(admin.auth)).status).toBe(400);
  const table = () => app.strapi.db.connection('consents').where({ id: row.id });
  await expect(table().update({ state: 'withdrawn' })).rejects.toThrow(/not changed/);
  await expect(table().update({ proof: 'forged' })).rejects.toThrow(/not changed/);
  await expect(table().delete()).rejects.toThrow(/not deleted/);
  expect(await stateOf(customer)).toBe('granted');
});

test('an entry made in the Content Manager’s form bears the name of who made it, whatever was sent', async () => {
  const customer = await aCustomerOf(agent);
  const other = await aStaffMember(app, 'crm-agent');
  const answer = await app.http
    .post(`/content-manager/collection-types/${CONSENT}`)
    .set(admin.auth)
    .send({ ...aConsent({ customer: { connect: [{ documentId: customer }] } }), recordedByName: other.employee?.name });
  expect(answer.status).toBe(201);
  expect((await ledgerOf(agent, customer)).history[0].recordedBy).toBe(admin.employee?.name);
});

test.each([
  [{ state: 'granted' }, 'method'],
  [{ state: 'granted', method: 'form', givenOn: '2999-01-01' }, 'recordedAt'],
  [{ state: 'granted', method: 'form', expiresOn: '2020-01-01' }, 'expiresAt'],
  [{ state: 'granted', method: 'telepathy' }, 'method'],
  [{ state: 'granted', method: 'form', expiresOn: '2027-02-30' }, 'expiresOn'],
  [{ state: 'expired' }, 'state'],
  [{ state: 'withdrawn', customer: 'x' }, ''],
])('%j is refused at its field', async (entry, field) => {
  const answer = await say(admin, await aCustomerOf(), entry);
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors[0].path.join('.')).toBe(field);
});

test.each(adminRoles.map(({ code, types }) => [code, types[CONSENT], types[CUSTOMER]] as const))(
  '%s reads and adds consents as the table of rights says',
  async (code, rights, customers) => {
    const staff = await aStaffMember(app, code);
    const [mine, foreign] = [await aCustomerOf(staff), await aCustomerOf(agent)];
    const expected = (action: 'read' | 'create', isMine: boolean) => {
      const reach = rights?.[action]?.reach;
      const isReadable = customers?.read?.reach === 'all' || isMine;
      return reach && isReadable && (reach === 'all' || isMine);
    };
    for (const [customer, isMine] of [
      [mine, true],
      [foreign, false],
    ] as const) {
      const read = await app.http.get(path(customer)).set(staff.auth);
      expect([code, isMine, 'read', read.status]).toEqual([code, isMine, 'read', expected('read', isMine) ? 200 : 403]);
      const write = await say(staff, customer, { state: 'withdrawn' });
      expect([code, isMine, 'add', write.status]).toEqual([
        code,
        isMine,
        'add',
        expected('create', isMine) ? 201 : 403,
      ]);
      const all = await app.http.post(path(customer, 'consents/withdrawal')).set(staff.auth).send({ method: 'verbal' });
      expect([code, isMine, 'all', all.status]).toEqual([code, isMine, 'all', expected('create', isMine) ? 201 : 403]);
    }
  },
);

test('S34 a withdrawal stops what is queued for that channel and purpose, at once and for good', async () => {
  const customer = await aCustomerOf(agent);
  await say(agent, customer, { state: 'granted', method: 'form' });
  await say(agent, customer, { state: 'granted', method: 'form', purpose: 'promotional' });
  const [waiting, failed, underWay, sent, promotional, stranger] = [
    await aMessage(customer),
    await aMessage(customer, { state: 'failed', next_attempt_at: new Date('2100-01-01') }),
    await aMessage(customer, { state: 'sending', worker: 'w', handed_over_at: new Date() }),
    await aMessage(customer, { state: 'sent' }),
    await aMessage(customer, {}, 'promotional'),
    await aMessage(await aCustomerOf(agent)),
  ];
  const answer = await say(agent, customer, { state: 'withdrawn', method: 'stop_reply' });
  expect(answer.body.data).toEqual({ stopped: 2, underWay: 1 });
  const states = async () =>
    Promise.all([waiting, failed, underWay, sent, promotional, stranger].map((id) => messageState(id)));
  const expected = ['opted_out', 'opted_out', 'sending', 'sent', 'pending', 'pending'];
  expect(await states()).toEqual(expected);
  await say(agent, customer, { state: 'granted', method: 'form' });
  expect(await states()).toEqual(expected);
  await say(agent, customer, { state: 'unknown', purpose: 'promotional' });
  expect(await messageState(promotional)).toBe('no_consent');
  await app.strapi.db.connection('care_messages').whereIn('id', [underWay, stranger]).delete();
});

test('S34 a message that a worker holds is taken from it until it is handed over', async () => {
  const customer = await aCustomerOf(agent);
  await say(agent, customer, { state: 'granted', method: 'form' });
  const id = await aMessage(customer);
  const now = new Date();
  const [claimed] = await claimMessages(app.strapi, { worker: 'w1', limit: 5, now, paused: [], settings: OFFICE });
  expect(claimed).toMatchObject({ id, obstacle: null });
  await say(agent, customer, { state: 'withdrawn' });
  const handedOver = await settleMessages(app.strapi, { worker: 'w1', now }, [{ id, values: { handed_over_at: now } }]);
  expect(handedOver.has(id)).toBe(false);
  expect(await messageState(id)).toBe('opted_out');
});

test('S34 a hand-over and a withdrawal at the same moment: one of them comes first', async () => {
  const customer = await aCustomerOf(agent);
  await say(agent, customer, { state: 'granted', method: 'form' });
  const id = await aMessage(customer);
  const now = new Date();
  await claimMessages(app.strapi, { worker: 'w2', limit: 5, now, paused: [], settings: OFFICE });
  const withdrawal = await app.strapi.db.connection.transaction();
  await withdrawal('care_messages').where({ id }).update({ worker: 'w2' });
  const answer = say(agent, customer, { state: 'withdrawn' }).then((response) => response.body.data);
  await withdrawal('care_messages').where({ id, worker: 'w2', state: 'sending' }).update({ handed_over_at: now });
  await withdrawal.commit();
  expect(await answer).toEqual({ stopped: 0, underWay: 1 });
  expect(await messageState(id)).toBe('sending');
  await app.strapi.db.connection('care_messages').where({ id }).delete();
});

test('an older withdrawal that is entered late stops nothing that was agreed to since', async () => {
  const customer = await aCustomerOf(agent);
  await say(agent, customer, { state: 'granted', method: 'form', givenOn: '2026-06-01' });
  const id = await aMessage(customer);
  await say(agent, customer, { state: 'withdrawn', givenOn: '2026-05-01' });
  expect(await stateOf(customer)).toBe('granted');
  expect(await messageState(id)).toBe('pending');
  await app.strapi.db.connection('care_messages').where({ id }).delete();
});

test('S34 a consent that ran out since the message was queued is none when it is sent', async () => {
  const customer = await aCustomerOf(agent);
  await createDocument(
    app,
    CONSENT,
    aConsent({ customer, recordedAt: '2026-01-01T00:00:00Z', expiresAt: '2026-02-01T00:00:00Z' }),
  );
  const id = await aMessage(customer);
  const claim = async (now: string) =>
    (
      await claimMessages(app.strapi, { worker: 'w3', limit: 5, now: new Date(now), paused: [], settings: OFFICE })
    ).find((one) => one.id === id);
  expect(await claim('2026-01-31T23:59:00Z')).toMatchObject({ obstacle: null });
  await app.strapi.db.connection('care_messages').where({ id }).update({ state: 'pending' });
  expect(await claim('2026-02-01T00:00:00Z')).toMatchObject({ obstacle: 'no_consent' });
  await app.strapi.db.connection('care_messages').where({ id }).delete();
});

test('S34 “do not contact” stops every message, from the form and from the panel, for who may change it', async () => {
  const [byForm, byPanel, withAll] = [await aCustomerOf(agent), await aCustomerOf(agent), await aCustomerOf(agent)];
  const messages = [
    await aMessage(byForm),
    await aMessage(byForm, {}, 'promotional'),
    await aMessage(byPanel),
    await aMessage(withAll),
  ];
  const form = await app.http
    .put(`/content-manager/collection-types/${CUSTOMER}/${byForm}`)
    .set(agent.auth)
    .send({ doNotContact: true });
  expect(form.status).toBe(200);
  const mark = (staff: Staff, doNotContact: unknown = true) =>
    app.http.put(path(byPanel, 'do-not-contact')).set(staff.auth).send({ doNotContact });
  expect((await mark(await aStaffMember(app, 'crm-reception'))).status).toBe(403);
  expect((await mark(await aStaffMember(app, 'crm-auditor'))).status).toBe(403);
  expect((await mark(agent, 'yes')).status).toBe(400);
  expect((await mark(agent)).status).toBe(204);
  const all = await app.http
    .post(path(withAll, 'consents/withdrawal'))
    .set(agent.auth)
    .send({ method: 'verbal', doNotContact: true });
  expect(all.body.data).toEqual({ stopped: 1, underWay: 0 });
  for (const id of messages) expect(await messageState(id)).toBe('do_not_contact');
  const ledger = await ledgerOf(agent, withAll);
  expect(ledger).toMatchObject({ doNotContact: true, mayChangeContact: true });
  expect(new Set(ledger.cells.map((cell: { state: string }) => cell.state))).toEqual(new Set(['withdrawn']));
  expect((await mark(agent, false)).status).toBe(204);
  expect((await ledgerOf(agent, byPanel)).doNotContact).toBe(false);
});

test('S84 REST: whoever brought a customer may add what that one agreed to, and reads none of it', async () => {
  const login = async (type: string) => {
    const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
    const name = `${type}-${Math.random()}`;
    const user = await app.strapi.db.query('plugin::users-permissions.user').create({
      data: { username: name, email: `${name}@example.com`, provider: 'local', confirmed: true, role: role.id },
    });
    const token = await app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
    return { Authorization: `Bearer ${token}` };
  };
  const lead = { name: '访客', kind: 'person', phones: [{ number: '13800005678' }] };
  const entry = { channel: 'email', purpose: 'promotional', state: 'granted', method: 'double_opt_in', proof: 'click' };
  const foreign = await aCustomerOf(agent);
  for (const type of ['partner', 'website']) {
    const auth = await login(type);
    const made = await app.http.post('/api/customers').set(auth).send({ data: lead });
    expect(made.status).toBe(201);
    const add = (customer: string, data: object) =>
      app.http.post(`/api/customers/${customer}/consents`).set(auth).send({ data });
    const answer = await add(made.body.data.documentId, entry);
    expect([type, answer.status]).toEqual([type, 201]);
    expect(JSON.stringify(answer.body)).not.toContain('click');
    expect(await stateOf(made.body.data.documentId, 'email', 'promotional')).toBe('granted');
    expect((await add(foreign, entry)).status).toBe(404);
    expect((await add(made.body.data.documentId, { ...entry, method: null })).status).toBe(400);
    const { documentId } = made.body.data;
    await app.strapi
      .documents(CUSTOMER)
      .update({ documentId, data: { remarks: 'our own opinion', intent: 'cold' } as never });
    const read = await app.http.get(`/api/customers/${documentId}`).set(auth);
    expect([type, read.status]).toEqual([type, type === 'partner' ? 200 : 403]);
    expect(JSON.stringify(read.body)).not.toMatch(/our own opinion|cold/);
    const guess = await app.http.get('/api/customers?filters[remarks][$startsWith]=our').set(auth);
    expect([type, guess.status]).toEqual([type, type === 'partner' ? 400 : 403]);
    expect((await app.http.get('/api/consents').set(auth)).status).toBe(403);
    expect((await app.http.post('/api/consents').set(auth).send({ data: entry })).status).toBe(403);
  }
  expect((await app.http.post(`/api/customers/${foreign}/consents`).send({ data: entry })).status).toBe(403);
});
