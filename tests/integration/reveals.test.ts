import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let manager: Staff;
let agent: Staff;
let other: Staff;
let wei: { documentId: string; phones: { id: number }[] };

const CUSTOMER = 'api::customer.customer';
const PHONE = '+8613812341234';

beforeAll(async () => {
  app = await startApp();
  manager = await aStaffMember(app, 'crm-manager');
  agent = await aStaffMember(app, 'crm-agent');
  other = await aStaffMember(app, 'crm-agent');
  wei = (await app.strapi.documents(CUSTOMER).create({
    data: {
      name: '张伟',
      phones: [{ number: PHONE, primary: true }],
      idType: 'resident_id',
      idNumber: '11010519491231002X',
      address: { city: '北京', detail: '3号楼' },
      owner: agent.employee?.documentId,
    } as never,
    populate: ['phones'],
  })) as never;
});
afterAll(() => app.stop());

const set = async (changes: object) => {
  const { body } = await app.http.get('/crm/settings').set(manager.auth).expect(200);
  await app.http
    .put('/crm/settings')
    .set(manager.auth)
    .send({ ...body.data, ...changes })
    .expect(200);
};
const reveal = (who: Staff, field: string, more: object = {}) =>
  app.http
    .post('/crm/reveals')
    .set(who.auth)
    .send({ type: CUSTOMER, documentId: wei.documentId, field, ...more });
const entries = async () =>
  (await app.strapi.db.connection('crm_audit.entries').where({ action: 'reveal' }).orderBy('id')) as {
    actor: string;
    document_id: string;
    content: unknown;
  }[];

test('shows one value to who may, and puts record and field on record, never the value (S81)', async () => {
  const phone = await reveal(agent, `phones.${wei.phones[0].id}.number`);
  if (phone.status !== 200) throw new Error(JSON.stringify(phone.body));
  expect(phone.body.data).toEqual({ value: PHONE, remaining: 29 });
  expect((await reveal(manager, 'idNumber').expect(200)).body.data.value).toBe('11010519491231002X');
  expect((await reveal(manager, 'address.detail').expect(200)).body.data).toEqual({ value: '3号楼', remaining: 28 });
  const written = await entries();
  expect(written.map(({ actor, document_id }) => [actor, document_id])).toEqual(
    [agent, manager, manager].map(({ id }) => [`admin:${id}`, wei.documentId]),
  );
  expect(JSON.stringify(written[0].content)).toContain('phones.number');
  expect(JSON.stringify(written)).not.toMatch(/13812341234|11010519491231002X|3号楼/);
});

test('refuses a record out of reach, a field the role does not see, and roles without the right (S81)', async () => {
  await reveal(other, `phones.${wei.phones[0].id}.number`).expect(403);
  await reveal(agent, 'idNumber').expect(403);
  for (const role of ['crm-auditor', 'crm-marketing', 'crm-finance'])
    await reveal(await aStaffMember(app, role), `phones.${wei.phones[0].id}.number`).expect(403);
  await app.http.post('/crm/reveals').send({}).expect(401);
  await app.http.post('/api/crm/reveals').send({}).expect(405);
});

test.each([
  ['name', 400],
  ['phones.number.x', 400],
  ['constructor', 400],
  ['__proto__.detail', 400],
  ['phones.999999.number', 404],
  ['wechatId', 404],
])('the field %s is answered with %i (S81)', async (field, status) => {
  await reveal(manager, field).expect(status);
});

test('unknown types and records are refused (S81)', async () => {
  await reveal(manager, 'email', { type: 'admin::user' }).expect(400);
  await reveal(manager, 'idNumber', { documentId: 'nothing' }).expect(404);
});

test('asks for a reason where the setting says so, and keeps it (S81)', async () => {
  await set({ revealNeedsReason: true });
  const refused = await reveal(manager, 'idNumber').expect(400);
  expect(refused.body.error.details.errors[0].path).toEqual(['reason']);
  await reveal(manager, 'idNumber', { reason: 'contract' }).expect(200);
  expect(JSON.stringify((await entries()).at(-1)?.content)).toContain('contract');
  await set({ revealNeedsReason: false });
});

test('requests at once do not pass the limit of the day (S81)', async () => {
  await set({ revealDailyLimit: 4 });
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => reveal(agent, `phones.${wei.phones[0].id}.number`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429, 429, 429, 429]);
  const { body } = await app.http.get('/crm/reveals/terms').set(agent.auth).expect(200);
  expect(body.data).toEqual({ needsReason: false, remaining: 0 });
  await set({ revealDailyLimit: 30 });
});

test('what does not decrypt is said to be unreadable, and does not count (S81)', async () => {
  const before = (await entries()).length;
  await app.strapi.db
    .connection('customers')
    .where({ document_id: wei.documentId })
    .update({ wechat_id: 'enc:v1:AAAA' });
  const { body } = await reveal(manager, 'wechatId').expect(400);
  expect(body.error.message).toMatch(/cannot be read/);
  expect(await entries()).toHaveLength(before);
});

test("an own customer's phones are plain on the customer's page alone (S81)", async () => {
  const list = `/content-manager/collection-types/${CUSTOMER}`;
  const phones = async (who: Staff, path = `${list}/${wei.documentId}`) => {
    const { body } = await app.http.get(path).set(who.auth).expect(200);
    return JSON.stringify(body);
  };
  expect(await phones(agent)).toContain(PHONE);
  expect(await phones(agent)).not.toContain('3号楼');
  expect(await phones(manager)).not.toContain('13812341234');
  expect(await phones(agent, list)).not.toContain('13812341234');
  await set({ ownPhonesReadable: false });
  expect(await phones(agent)).not.toContain('13812341234');
});
