import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

let app: TestApp;
let manager: Staff;
let admin: Staff;

beforeAll(async () => {
  app = await startApp();
  admin = await aStaffMember(app, 'strapi-super-admin', { employee: false });
  manager = await aStaffMember(app, 'crm-manager');
});
afterAll(() => app.stop());

interface Entry {
  action: string;
  actor: string;
  actor_name: string | null;
  employee: string | null;
  via: string;
  request: string | null;
  ip: string | null;
  user_agent: string | null;
  uid: string | null;
  document_id: string | null;
  fields: string[];
  content: {
    title?: string;
    changes?: { field: string; from?: unknown; to?: unknown; isMasked?: true }[];
    details?: Record<string, unknown>;
  };
}

const entriesOf = async (where: string, values: unknown[] = []): Promise<Entry[]> => {
  const { rows } = await app.strapi.db.connection.raw(
    `select *, content::text as content from crm_audit.entries where ${where} order by id`,
    values as never,
  );
  return rows.map((row: { content: string | null }) => ({ ...row, content: JSON.parse(row.content ?? '{}') }));
};
const lastOf = async (where: string, values: unknown[] = []) => (await entriesOf(where, values)).at(-1) as Entry;
const about = (documentId: string) => entriesOf('document_id = ?', [documentId]);

const MASKED = '138****1234';
const CUSTOMERS = '/content-manager/collection-types/api::customer.customer';

const aCustomer = async (data: object = {}) => {
  const answer = await app.http
    .post(CUSTOMERS)
    .set(manager.auth)
    .set('user-agent', 'a browser')
    .send({ name: '张伟', phones: [{ number: '13812341234', label: 'mobile' }], ...data });
  expect(answer.body.error).toBeUndefined();
  return answer.body.data as { documentId: string; number: string; id: number; phones: { id: number }[] };
};

describe('S18, S82: every change of a record is on record', () => {
  test('a creation: who, when, from where and each field, phones masked', async () => {
    const customer = await aCustomer({ remarks: 'A note' });
    const [entry, ...more] = await about(customer.documentId);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      action: 'create',
      actor: `admin:${manager.id}`,
      actor_name: manager.employee?.name,
      employee: manager.employee?.documentId,
      via: 'panel',
      request: `POST ${CUSTOMERS}`,
      user_agent: 'a browser',
      uid: 'api::customer.customer',
    });
    expect(entry.ip).toMatch(/127\.0\.0\.1|::1/);
    expect(entry.content.title).toBe(`张伟 ${customer.number}`);
    const changes = Object.fromEntries(entry.content.changes?.map((c) => [c.field, c]) ?? []);
    expect(changes.remarks).toEqual({ field: 'remarks', to: 'A note' });
    expect(changes.phones).toMatchObject({ to: [{ number: MASKED, label: 'mobile' }], isMasked: true });
    expect(changes.owner).toMatchObject({ to: [{ documentId: manager.employee?.documentId }] });
    expect(entry.fields).toEqual(expect.arrayContaining(['name', 'phones', 'owner', 'remarks']));
    expect(entry.fields).not.toEqual(expect.arrayContaining(['searchText']));
    expect(JSON.stringify(entry)).not.toContain('13812341234');
  });

  test('an update: only the fields that changed, before and after, though the form sends them all', async () => {
    const customer = await aCustomer({ remarks: 'A note', anniversary: '2020-02-03' });
    const form = (await app.http.get(`${CUSTOMERS}/${customer.documentId}`).set(manager.auth)).body.data;
    const sent = {
      ...form,
      remarks: 'Another',
      owner: { connect: [], disconnect: [] },
      team: { connect: [], disconnect: [] },
    };
    for (const name of ['demands', 'transactions', 'interactions', 'referredBy', 'createdBy', 'updatedBy', 'intakeBy'])
      delete sent[name];
    const answer = await app.http.put(`${CUSTOMERS}/${customer.documentId}`).set(manager.auth).send(sent);
    expect(answer.body.error).toBeUndefined();
    const entry = (await about(customer.documentId)).at(-1) as Entry;
    expect(entry.action).toBe('update');
    expect(entry.content.changes).toEqual([{ field: 'remarks', from: 'A note', to: 'Another' }]);
  });

  test('an update that changes nothing is no entry', async () => {
    const customer = await aCustomer();
    await app.http.put(`${CUSTOMERS}/${customer.documentId}`).set(manager.auth).send({ name: '张伟' });
    expect(await about(customer.documentId)).toHaveLength(1);
  });

  test('a phone that changes in the hidden digits only is a change, masked on both sides', async () => {
    const customer = await aCustomer();
    await app.http
      .put(`${CUSTOMERS}/${customer.documentId}`)
      .set(manager.auth)
      .send({ phones: [{ id: customer.phones[0].id, number: '13855551234', label: 'mobile' }] });
    const entry = (await about(customer.documentId)).at(-1) as Entry;
    expect(entry.content.changes).toEqual([
      {
        field: 'phones',
        from: [expect.objectContaining({ number: MASKED })],
        to: [expect.objectContaining({ number: MASKED })],
        isMasked: true,
      },
    ]);
  });

  test('a move to another stage, the archive and back, each by its name', async () => {
    const customer = await aCustomer();
    const path = `${CUSTOMERS}/${customer.documentId}`;
    await app.http.put(path).set(manager.auth).send({ stage: 'attempting' });
    await app.http.post(`/crm/records/api::customer.customer/${customer.documentId}/archive`).set(manager.auth).send();
    await app.http.post(`/crm/records/api::customer.customer/${customer.documentId}/restore`).set(manager.auth).send();
    const entries = await about(customer.documentId);
    expect(entries.map(({ action }) => action)).toEqual(['create', 'stage_change', 'archive', 'restore']);
    expect(entries[1].content.changes).toEqual([{ field: 'stage', from: 'new', to: 'attempting' }]);
  });

  test('a deletion, one by one and many at once, with what the record was', async () => {
    const [a, b, c] = [await aCustomer(), await aCustomer(), await aCustomer()];
    await app.http.delete(`${CUSTOMERS}/${a.documentId}`).set(manager.auth);
    await app.http
      .post(`${CUSTOMERS}/actions/bulkDelete`)
      .set(manager.auth)
      .send({ documentIds: [b.documentId, c.documentId] });
    for (const { documentId } of [a, b, c]) {
      const entry = (await about(documentId)).at(-1) as Entry;
      expect(entry).toMatchObject({ action: 'delete', actor: `admin:${manager.id}` });
      expect(entry.content.changes).toEqual(
        expect.arrayContaining([
          { field: 'name', from: '张伟' },
          { field: 'phones', from: [expect.objectContaining({ number: MASKED })], isMasked: true },
        ]),
      );
    }
  });

  test('a change that a rule refuses, or that is rolled back, leaves no entry', async () => {
    const customer = await aCustomer();
    const refused = await app.http
      .put(`${CUSTOMERS}/${customer.documentId}`)
      .set(manager.auth)
      .send({ stage: 'owner' });
    expect(refused.status).toBe(400);
    const failing = app.strapi.db.transaction(async () => {
      await app.strapi
        .documents('api::customer.customer')
        .update({ documentId: customer.documentId, data: { remarks: 'gone' } as never });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await about(customer.documentId)).toHaveLength(1);
  });

  test('relations by connect and disconnect, by number, and on both sides when they are stored with the other', async () => {
    const [a, b] = [await aCustomer(), await aCustomer()];
    const demand = await app.strapi
      .documents('api::demand.demand')
      .create({ data: { type: 'buy', customer: a.documentId } as never });
    await app.http
      .put(`${CUSTOMERS}/${b.documentId}`)
      .set(manager.auth)
      .send({
        referredBy: { connect: [{ documentId: a.documentId, id: a.id }], disconnect: [] },
      });
    const referred = (await about(b.documentId)).at(-1) as Entry;
    expect(referred.content.changes).toEqual([
      { field: 'referredBy', to: [{ documentId: a.documentId, label: a.number }] },
    ]);
    await app.strapi
      .documents('api::customer.customer')
      .update({ documentId: a.documentId, data: { demands: { disconnect: [demand.documentId] } } as never });
    expect(((await about(a.documentId)).at(-1) as Entry).content.changes).toMatchObject([
      { field: 'demands', from: [{ documentId: demand.documentId }] },
    ]);
    expect((await about(demand.documentId)).at(-1)).toMatchObject({
      action: 'update',
      content: { changes: [{ field: 'customer', from: [{ documentId: a.documentId, label: a.number }] }] },
    });
  });

  test('a part of a record, such as an address, field by field', async () => {
    const customer = await aCustomer({ address: { city: '上海市', district: '浦东新区', detail: '世纪大道 1 号' } });
    await app.strapi.documents('api::customer.customer').update({
      documentId: customer.documentId,
      data: { address: { city: '上海市', district: '徐汇区', detail: '世纪大道 1 号' } } as never,
    });
    const entry = (await about(customer.documentId)).at(-1) as Entry;
    expect(entry).toMatchObject({ actor: 'system', via: 'system' });
    expect(entry.content.changes).toEqual([{ field: 'address.district', from: '浦东新区', to: '徐汇区' }]);
  });
});

describe('S82, S91, S182: who may what, who came in, and what is set', () => {
  test('logins, refused logins with the name that was tried and never the password, and logouts', async () => {
    const someone = await aStaffMember(app, 'crm-agent');
    const login = await lastOf("action = 'login' and actor = ?", [`admin:${someone.id}`]);
    expect(login).toMatchObject({ actor_name: expect.stringContaining('Staff'), uid: 'admin::user' });

    const refused = await app.http.post('/admin/login').send({ email: someone.email, password: 'Wrong-passw0rd' });
    expect(refused.status).toBe(400);
    const failed = await lastOf("action = 'login_failed'");
    expect(failed).toMatchObject({ actor: 'public', document_id: login.document_id });
    expect(failed.content.details).toEqual({ login: someone.email, reason: 'Invalid credentials' });
    await app.http.post('/admin/login').send({ email: 'nobody@example.com', password: 'Wrong-passw0rd' });
    expect((await lastOf("action = 'login_failed'")).content.details).toMatchObject({ login: 'nobody@example.com' });
    await app.http.post('/api/auth/local').send({ identifier: 'website', password: 'Wrong-passw0rd' });
    expect((await lastOf("action = 'login_failed'")).via).toBe('rest');
    const everything = JSON.stringify(await entriesOf('true'));
    expect(everything).not.toContain('Wrong-passw0rd');

    await app.http.post('/admin/logout').set(someone.auth).send({});
    expect(await lastOf("action = 'logout'")).toMatchObject({ actor: `admin:${someone.id}` });
  });

  test('a role: which permissions were given and taken', async () => {
    const role = (await app.http.post('/admin/roles').set(admin.auth).send({ name: 'Temp', description: 'x' })).body
      .data;
    const permission = {
      action: 'plugin::upload.read',
      subject: null,
      properties: {},
      conditions: [],
      actionParameters: {},
    };
    await app.http
      .put(`/admin/roles/${role.id}/permissions`)
      .set(admin.auth)
      .send({ permissions: [permission] });
    await app.http.put(`/admin/roles/${role.id}/permissions`).set(admin.auth).send({ permissions: [] });
    const entries = (await entriesOf("action = 'role_change'")).slice(-3);
    expect(entries.map(({ content }) => content.title)).toEqual(['Temp', 'Temp', 'Temp']);
    expect(entries[0]).toMatchObject({ actor: `admin:${admin.id}`, content: { details: { kind: 'create' } } });
    expect(entries[1].content.changes).toMatchObject([
      { field: 'permissions', to: [{ action: 'plugin::upload.read' }] },
    ]);
    expect(entries[2].content.changes).toMatchObject([
      { field: 'permissions', from: [{ action: 'plugin::upload.read' }] },
    ]);
  });

  test('a user: invited, disabled, given another password, deleted', async () => {
    const [role] = (await app.http.get('/admin/roles').set(admin.auth)).body.data;
    const made = await app.http
      .post('/admin/users')
      .set(admin.auth)
      .send({ firstname: 'New', lastname: 'Person', email: 'new@example.com', roles: [role.id] });
    const { id } = made.body.data;
    await app.http.put(`/admin/users/${id}`).set(admin.auth).send({ isActive: false, password: 'An0ther-password' });
    await app.http.delete(`/admin/users/${id}`).set(admin.auth);
    const entries = (await entriesOf("action = 'user_change'")).slice(-3);
    expect(entries.map(({ content }) => content.details?.kind)).toEqual(['create', 'update', 'delete']);
    expect(entries[1].content.changes).toEqual(
      expect.arrayContaining([{ field: 'password', to: '***', isMasked: true }]),
    );
    expect(JSON.stringify(entries)).not.toContain('An0ther');
  });

  test('a REST login that is changed in the Content Manager, once, and without the password', async () => {
    const user = await app.strapi.documents('plugin::users-permissions.user').create({
      data: { username: 'portal', email: 'portal@example.com', password: 'S3cret-portal', provider: 'local' } as never,
    });
    await app.strapi
      .documents('plugin::users-permissions.user')
      .update({ documentId: user.documentId, data: { blocked: true } as never });
    const entries = await about(user.documentId);
    expect(entries.map(({ action, content }) => [action, content.details?.kind])).toEqual([
      ['user_change', 'create'],
      ['user_change', 'update'],
    ]);
    expect(entries[1].content.changes).toEqual([expect.objectContaining({ field: 'blocked', to: true })]);
    expect(JSON.stringify(entries)).not.toContain('S3cret');
  });

  test('an API token and a webhook, without their secrets', async () => {
    const token = await app.http
      .post('/admin/api-tokens')
      .set(admin.auth)
      .send({ name: 'portal', description: '', type: 'read-only', lifespan: null, kind: 'content-api' });
    expect(token.status).toBe(201);
    const made = await lastOf("action = 'token_change'");
    expect(made).toMatchObject({ content: { title: 'portal', details: { kind: 'create' } } });
    expect(JSON.stringify(made)).not.toContain(token.body.data.accessKey);
    const hook = await app.http
      .post('/admin/webhooks')
      .set(admin.auth)
      .send({
        name: 'hook',
        url: 'https://example.com/hook',
        headers: { 'x-secret': 'tell-nobody' },
        events: ['entry.create'],
      });
    expect(hook.status).toBe(201);
    const webhook = await lastOf("action = 'webhook_change'");
    expect(webhook.fields).toEqual(expect.arrayContaining(['name', 'url', 'headers']));
    expect(JSON.stringify(webhook)).not.toContain('tell-nobody');
    await app.http.delete(`/admin/webhooks/${hook.body.data.id}`).set(admin.auth);
  });

  test('S91: a setting, from what to what', async () => {
    const { data } = (await app.http.get('/crm/settings').set(admin.auth)).body;
    await app.http
      .put('/crm/settings')
      .set(admin.auth)
      .send({ ...data, quietFrom: '20:00' });
    const entry = await lastOf("action = 'setting_change'");
    expect(entry).toMatchObject({ actor: `admin:${admin.id}`, uid: 'plugin::crm.settings' });
    expect(entry.content.changes).toEqual([{ field: 'quietFrom', from: '21:00', to: '20:00' }]);
  });

  test('what an administrator may not do changes nothing and is no entry', async () => {
    const before = await entriesOf("action = 'role_change'");
    const refused = await app.http.post('/admin/roles').set(manager.auth).send({ name: 'Mine', description: '' });
    expect(refused.status).toBe(403);
    expect(await entriesOf("action = 'role_change'")).toHaveLength(before.length);
  });
});

test('S82: an import: one entry a run and one a record, created or changed, by SQL as it writes', async () => {
  const { importFile } = jest.requireActual(path.resolve('dist/src/plugins/crm/server/src/import'));
  const file = path.join(os.tmpdir(), `audit-${process.pid}.csv`);
  const run = async (lines: string[]) => {
    writeFileSync(file, lines.join('\n'));
    return importFile(app.strapi, { type: 'customers', file, options: {}, dryRun: false });
  };
  const first = Array.from({ length: 30 }, (_, i) => `Person ${i},139${String(10000000 + i)},`);
  await run(['Name,Phone,Company', ...first]);
  await run(['Name,Phone,Company', 'Person 3,13910000003,ACME']);
  const entries = await entriesOf("actor = 'command:import'");
  expect(entries.filter(({ action }) => action === 'create')).toHaveLength(30);
  expect(entries.every(({ via }) => via === 'command')).toBe(true);
  const updates = entries.filter(({ action }) => action === 'update');
  expect(updates.map(({ content }) => content.changes)).toEqual([[{ field: 'company', to: 'ACME' }]]);
  const runs = entries.filter(({ action }) => action === 'import');
  expect(runs.map(({ content }) => content.details)).toMatchObject([{ created: 30 }, { updated: 1 }]);
  expect(JSON.stringify(entries)).not.toMatch(/1391000\d{4}/);
  const { problems } = await jest
    .requireActual(path.resolve('dist/src/plugins/crm/server/src/audit'))
    .verifyAudit(app.strapi);
  expect(problems).toEqual([]);
});

describe('the page Audit and the history of a record', () => {
  let auditor: Staff;
  let agent: Staff;
  beforeAll(async () => {
    auditor = await aStaffMember(app, 'crm-auditor');
    agent = await aStaffMember(app, 'crm-agent');
  });
  const get = (staff: Staff, where: string) => app.http.get(where).set(staff.auth);

  test('the auditor filters by who, what, type, record, day and address, and pages by key', async () => {
    const customer = await aCustomer();
    await app.http.put(`${CUSTOMERS}/${customer.documentId}`).set(manager.auth).send({ remarks: 'x' });
    const record = await get(auditor, `/crm/audit?record=${customer.documentId}`);
    expect(record.body.data.map(({ action }: Entry) => action)).toEqual(['update', 'create']);
    const one = await get(auditor, `/crm/audit?record=${customer.documentId}&limit=1`);
    const next = await get(auditor, `/crm/audit?record=${customer.documentId}&limit=1&before=${one.body.meta.next}`);
    expect([one.body.data[0].id, next.body.data[0].id, next.body.meta.next]).toEqual([
      record.body.data[0].id,
      record.body.data[1].id,
      null,
    ]);
    const combined = await get(
      auditor,
      `/crm/audit?who=admin:${manager.id}&action=update&type=api::customer.customer&limit=100`,
    );
    expect(combined.body.data.length).toBeGreaterThan(0);
    for (const row of combined.body.data)
      expect(row).toMatchObject({ actor: `admin:${manager.id}`, action: 'update', uid: 'api::customer.customer' });
    expect((await get(auditor, '/crm/audit?to=2020-01-01')).body.data).toEqual([]);
    expect((await get(auditor, '/crm/audit?from=2020-01-01&limit=1')).body.data).toHaveLength(1);
    expect((await get(auditor, '/crm/audit?ip=203.0.113.9')).body.data).toEqual([]);
    const { data } = (await get(auditor, '/crm/audit/choices')).body;
    expect(data.types).toContain('api::customer.customer');
    expect(data.people.map(({ actor }: { actor: string }) => actor)).toContain(`admin:${manager.id}`);
  });

  test('a filter that is not one is 400 with its path', async () => {
    const answer = await get(auditor, '/crm/audit?action=destroy');
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual(['action']);
  });

  test('nobody else reads the page, and who reads it need not be able to export', async () => {
    expect((await app.http.get('/crm/audit')).status).toBe(401);
    expect((await get(agent, '/crm/audit')).status).toBe(403);
    expect((await get(agent, '/crm/audit/choices')).status).toBe(403);
    expect((await get(manager, '/crm/audit')).status).toBe(200);
    expect((await get(manager, '/crm/audit/export')).status).toBe(403);
  });

  test('S84: the export says who took it out and when, is text only, and is on record', async () => {
    const customer = await aCustomer({ remarks: '=cmd()' });
    const csv = await get(auditor, `/crm/audit/export?record=${customer.documentId}`).buffer(true);
    expect(csv.status).toBe(200);
    expect(csv.text.startsWith('\ufeffExported by') || csv.text.startsWith('\ufeff"Exported by')).toBe(true);
    expect(csv.text).toContain(`admin:${auditor.id}`);
    expect(csv.text).toContain("'=cmd()");
    expect(csv.text).not.toMatch(/13812341234/);
    expect(await lastOf("action = 'export'")).toMatchObject({
      actor: `admin:${auditor.id}`,
      content: { title: 'audit', details: { record: customer.documentId } },
    });
  });

  test('the history of a record is open to who may read the record, and of it to what they may read', async () => {
    const customer = await aCustomer({ remarks: 'for all', idType: 'passport', idNumber: 'E12345678' });
    const path = `/crm/records/api::customer.customer/${customer.documentId}/history`;
    const whole = await get(manager, path);
    expect(whole.status).toBe(200);
    expect(whole.body.data[0].fields).toEqual(expect.arrayContaining(['remarks', 'idNumber']));
    expect(whole.body.data[0]).not.toHaveProperty('ip');
    expect(JSON.stringify(whole.body)).not.toContain('E12345678');
    expect((await get(agent, path)).status).toBe(404);
    await app.strapi
      .documents('api::customer.customer')
      .update({ documentId: customer.documentId, data: { owner: agent.employee?.documentId } as never });
    const own = await get(agent, path);
    expect(own.status).toBe(200);
    const create = own.body.data.at(-1);
    expect(create.fields).toContain('remarks');
    expect(create.fields).not.toContain('idNumber');
    expect(JSON.stringify(create)).not.toContain('idNumber');
    const finance = await aStaffMember(app, 'crm-finance');
    expect((await get(finance, `/crm/records/api::complaint.complaint/abc/history`)).status).toBe(403);
    expect((await get(manager, '/crm/records/api::nothing.nothing/abc/history')).status).toBe(404);
    expect((await app.http.get(path)).status).toBe(401);
  });
});
