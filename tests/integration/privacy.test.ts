import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keepReply } from '../../src/plugins/crm/server/src/channels/keep-reply';
import { reapplyErasures } from '../../src/plugins/crm/server/src/privacy';
import { adminRoles } from '../../src/plugins/crm/server/src/rights/rights-table';
import { createDocument } from '../support/agency';
import { startApp, type TestApp } from '../support/app';
import { aConsent, aCustomer, aListing, aTask, aTransaction, aViewing, anInteraction } from '../support/builders';
import { aStaffMember, type Staff } from '../support/staff';

const CUSTOMER = 'api::customer.customer';
const list = path.join(os.tmpdir(), `erasures-${process.pid}`, 'list.jsonl');

/** Every word of this person; after an erasure none of them is anywhere. */
const WORDS = {
  name: 'Ottilie Wunderlich', phone: '+8613912345670', email: 'ottilie.wunderlich@example.com', wechat: 'otti-wunder-77',
  remarks: 'SECRETREMARK', street: 'SECRETSTREET', call: 'SECRETCALL', task: 'SECRETTASK', viewing: 'SECRETVIEWING',
  line: 'SECRETLINE', deal: 'SECRETDEAL', complaint: 'SECRETCOMPLAINT', step: 'SECRETSTEP', proof: 'SECRETPROOF',
  relation: 'SECRETRELATION', stage: 'SECRETSTAGE', owner: 'SECRETOWNER', message: 'SECRETMESSAGE', file: 'secretscan',
  demand: 'SECRETDEMAND', run: 'SECRETRUN', notes: 'SECRETNOTES', result: 'SECRETRESULT', needs: 'SECRETNEEDS', reply: 'SECRETREPLY',
  answer: 'SECRETANSWER', comment: 'SECRETCOMMENT', error: 'SECRETERROR',
}; // prettier-ignore

let app: TestApp;
let manager: Staff;
let count = 0;

beforeAll(async () => {
  rmSync(path.dirname(list), { recursive: true, force: true });
  app = await startApp({ CRM_ERASURES_FILE: list });
  manager = await aStaffMember(app, 'crm-manager');
});
afterAll(async () => {
  await app.stop();
  rmSync(path.dirname(list), { recursive: true, force: true });
});

const url = (customer: string, rest: string) => `/crm/customers/${customer}/${rest}`;
const exportOf = (staff: Staff, customer: string, body: object = { reason: 'asked by letter' }) =>
  app.http.post(url(customer, 'export')).set(staff.auth).send(body);
const previewOf = (staff: Staff, customer: string) => app.http.get(url(customer, 'erasure')).set(staff.auth);
const erase = async (staff: Staff, customer: string, body: object = {}) =>
  app.http
    .post(url(customer, 'erasure'))
    .set(staff.auth)
    .send({ reason: 'asked by letter', confirmation: await numberOf(customer), ...body });
const rowOf = async (documentId: string) =>
  app.strapi.db.connection('customers').where({ document_id: documentId }).first();
const numberOf = async (documentId: string) => (await rowOf(documentId))?.number;

const keepDeals = async (dealRetentionYears: unknown) => {
  const answer = await app.http.put('/crm/settings').set(manager.auth).send({ dealRetentionYears });
  expect(answer.status).toBe(200);
};

const aFile = async () => {
  const name = `${WORDS.file}-${(count += 1)}.txt`;
  mkdirSync(path.join(app.strapi.dirs.static.public, 'uploads'), { recursive: true });
  const place = path.join(app.strapi.dirs.static.public, 'uploads', name);
  writeFileSync(place, 'contract');
  const file = await app.strapi.db.query('plugin::upload.file').create({
    data: {
      name, hash: path.parse(name).name, ext: '.txt', mime: 'text/plain', size: 0.008, url: `/uploads/${name}`,
      provider: 'local', folderPath: '/',
    },
  }); // prettier-ignore
  return { id: file.id as number, place };
};

/** A customer with something in every type there is, and a finished deal. */
const aWholePerson = async () => {
  const own = { owner: manager.employee?.documentId };
  const customer = await createDocument(
    app,
    CUSTOMER,
    aCustomer({
      ...own,
      name: WORDS.name,
      phones: [{ number: WORDS.phone, primary: true }],
      emails: [{ address: WORDS.email, primary: true }],
      wechatId: WORDS.wechat,
      remarks: WORDS.remarks,
      address: { street: WORDS.street },
      birthMonth: 5,
      birthDay: 6,
    }),
  );
  const file = await aFile();
  const other = await createDocument(app, CUSTOMER, aCustomer({ ...own, name: 'Somebody Else', referredBy: customer }));
  const listing = await createDocument(
    app,
    'api::listing.listing',
    aListing({ ...own, owners: [{ customer, role: 'owner' }], privateRemarks: WORDS.owner }),
  );
  const deal = await createDocument(
    app,
    'api::transaction.transaction',
    aTransaction({ ...own, customer, counterparty: other, listing, notes: WORDS.deal, amount: 5_000_000 }),
  );
  await app.strapi.db
    .connection('transactions')
    .where({ document_id: deal })
    .update({ stage: 'completed', completed_on: '2015-03-01', signed_on: '2015-01-01' });
  await createDocument(
    app,
    'api::interaction.interaction',
    anInteraction({ customer, content: WORDS.call, occurredAt: new Date().toISOString(), attachments: [file.id] }),
  );
  await createDocument(
    app,
    'api::task.task',
    aTask({
      customer,
      title: WORDS.task,
      type: 'return_visit',
      state: 'done',
      notes: WORDS.notes,
      result: WORDS.result,
      newNeeds: WORDS.needs,
    }),
  );
  await createDocument(app, 'api::demand.demand', { customer, type: 'buy', notes: WORDS.demand, priceMax: 7_000_000 });
  await createDocument(
    app,
    'api::viewing.viewing',
    aViewing({
      customer,
      notes: WORDS.viewing,
      startAt: '2026-01-01T02:00:00Z',
      lines: [{ listing, liked: WORDS.line, rating: 4 }],
    }),
  );
  const complaint = await createDocument(app, 'api::complaint.complaint', {
    customer, subject: WORDS.complaint, category: 'fee', severity: 'normal', channel: 'phone', description: WORDS.complaint,
    steps: [{ text: WORDS.step, at: '2026-01-02T00:00:00Z' }],
  }); // prettier-ignore
  await app.strapi.db.connection('complaints').where({ document_id: complaint }).update({ state: 'closed' });
  await app.strapi.db.connection('listings').where({ document_id: listing }).update({ state: 'closed' });
  await createDocument(app, 'api::consent.consent', aConsent({ customer, proof: WORDS.proof }));
  await createDocument(app, 'api::customer-relation.customer-relation', {
    from: customer, to: other, type: 'spouse', note: WORDS.relation,
  }); // prettier-ignore
  const { id } = await rowOf(customer);
  await app.strapi.db.query('api::stage-change.stage-change').create({
    data: { recordType: CUSTOMER, recordId: customer, from: 'new', to: 'lost', reason: WORDS.stage, at: new Date() },
  });
  const reply = { provider: 'webhook', text: WORDS.reply, now: new Date() };
  await keepReply(app.strapi, {
    ...reply,
    id: `reply-${id}`,
    from: { id, documentId: customer, ownerKey: manager.employee?.id ?? null },
  });
  const invitation = await app.strapi.db
    .query('api::survey-invitation.survey-invitation')
    .create({ data: { customer: id, occurrenceKey: `answered:${id}`, language: 'en', sentAt: new Date() } });
  await app.strapi.db.query('api::survey-response.survey-response').create({
    data: { customer: id, invitation: invitation.id, answers: { why: WORDS.answer }, comment: WORDS.comment, csat: 2 },
  });
  const plan = await app.strapi.db.query('api::care-plan.care-plan').findOne({ where: {} });
  const message = (state: string) =>
    app.strapi.db.query('api::care-message.care-message').create({
      data: {
        customer: id, plan: plan.id, occurrenceKey: `birthday:${(count += 1)}`, channel: 'email', address: WORDS.email, state,
        subject: WORDS.message, body: `Dear ${WORDS.name}`, lastError: `550 ${WORDS.error}`,
      },
    }); // prettier-ignore
  const messages = [await message('sent'), await message('pending')];
  await app.strapi.db.connection.raw(
    `insert into crm_import.import_runs (id, type, file_name, file, encoding, delimiter, row_count, headings, samples,
       mapping, options, state, problems, started_by, created_at)
     values (gen_random_uuid(), 'customers', 'x.csv', :file, 'utf-8', ',', 1, '[]', :samples, '{}', '{}', 'done', '[]', 1, now())`,
    { file: Buffer.from(WORDS.run), samples: JSON.stringify({ name: [WORDS.name] }) },
  );
  return { customer, id: id as number, other, deal, file, messages };
};

/** Every table, every schema of ours, every column: where one of the words still stands. */
const findWords = async (words: string[]): Promise<string[]> => {
  const { rows: tables } = await app.strapi.db.connection.raw(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const pattern = words.map((word) => word.replace(/[.+]/g, '\\$&')).join('|');
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await app.strapi.db.connection.raw(`select t::text as line from ${name} t where t::text ~* ?`, [
      pattern,
    ]);
    found.push(...rows.map(({ line }: { line: string }) => `${name}: ${line.slice(0, 300)}`));
  }
  const hex = Buffer.from(WORDS.run).toString('hex');
  const { rows } = await app.strapi.db.connection.raw(
    `select id from crm_import.import_runs where encode(file, 'hex') like ?`,
    [`%${hex}%`],
  );
  return [...found, ...rows.map(() => 'import file')];
};

describe('export', () => {
  test('S84 gives everything about one person, of every type, and of others only the number; it is put on record', async () => {
    const { customer, other, file } = await aWholePerson();
    const answer = await exportOf(manager, customer);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const text = JSON.stringify(answer.body.data);
    const words = Object.values(WORDS).filter((word) => word !== WORDS.run);
    for (const word of words) expect([word, text.includes(word)]).toEqual([word, true]);
    expect(text).toContain(`data:text/plain;base64,${Buffer.from('contract').toString('base64')}`);
    expect(text).not.toContain('Somebody Else');
    expect(text).toContain(await numberOf(other));
    expect(text).not.toMatch(/searchText|ownerKey|Index"|passwor/);
    const uids = answer.body.data.types.map(({ uid }: { uid: string }) => uid.split('.')[1]);
    expect(uids.sort()).toEqual([
      'care-message', 'complaint', 'consent', 'customer', 'customer', 'customer-relation', 'demand', 'interaction',
      'listing', 'survey-invitation', 'survey-response', 'task', 'transaction', 'viewing',
    ]); // prettier-ignore
    expect(answer.body.data.meta).toMatchObject({ exportedBy: manager.employee?.name, reason: 'asked by letter' });
    const { rows } = await app.strapi.db.connection.raw(
      `select actor, content from crm_audit.entries where action = 'export' and document_id = ?`,
      [customer],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].actor).toBe(`admin:${manager.id}`);
    expect(JSON.stringify(rows[0].content)).toContain('asked by letter');
    expect(JSON.stringify(rows[0].content)).not.toContain(WORDS.name);
    rmSync(file.place, { force: true });
  });

  test.each([...adminRoles.map(({ code, permissions }) => [code, permissions] as const)])(
    '%s exports and erases only with the right to',
    async (code, permissions) => {
      const staff = await aStaffMember(app, code);
      const customer = await createDocument(app, CUSTOMER, aCustomer({ owner: staff.employee?.documentId }));
      const may = (right: string) => (permissions.includes(`plugin::crm.privacy.${right}`) ? 200 : 403);
      expect([code, (await exportOf(staff, customer)).status]).toEqual([code, may('export')]);
      expect([code, (await previewOf(staff, customer)).status]).toEqual([code, may('erase')]);
      expect([code, (await erase(staff, customer)).status]).toEqual([code, may('erase')]);
    },
  );

  test('each is a right of its own, and reaches only customers one may read', async () => {
    const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'crm-agent' } });
    await app.strapi.service('admin::permission').createMany([
      { action: 'plugin::crm.privacy.export', subject: null, properties: {}, conditions: [], actionParameters: {}, role: role.id },
    ]); // prettier-ignore
    const agent = await aStaffMember(app, 'crm-agent');
    const [mine, foreign] = [
      await createDocument(app, CUSTOMER, aCustomer({ owner: agent.employee?.documentId })),
      await createDocument(app, CUSTOMER, aCustomer({ owner: manager.employee?.documentId })),
    ];
    expect((await exportOf(agent, mine)).status).toBe(200);
    expect((await exportOf(agent, foreign)).status).toBe(403);
    expect((await erase(agent, mine)).status).toBe(403);
  });

  test('a reason is asked for, and an unknown customer is not found', async () => {
    const customer = await createDocument(app, CUSTOMER, aCustomer());
    const answer = await exportOf(manager, customer, { reason: ' ' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual(['reason']);
    expect((await exportOf(manager, 'nobody')).status).toBe(404);
    expect((await previewOf(manager, 'nobody')).status).toBe(404);
    const wrong = await erase(manager, customer, { confirmation: 'C-1' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.details.errors[0].path).toEqual(['confirmation']);
    expect((await rowOf(customer)).erased_at).toBeNull();
  });
});

describe('erasure', () => {
  test('an open deal, an open complaint and the years of the law stand in its way', async () => {
    const customer = await createDocument(app, CUSTOMER, aCustomer());
    const listing = await createDocument(app, 'api::listing.listing', aListing());
    const deal = await createDocument(app, 'api::transaction.transaction', aTransaction({ customer, listing }));
    const blocks = async () => (await previewOf(manager, customer)).body.data.blocks;
    const { number } = await app.strapi.db.connection('transactions').where({ document_id: deal }).first();
    expect(await blocks()).toEqual([{ kind: 'open_deal', numbers: [number] }]);
    expect((await erase(manager, customer)).status).toBe(400);

    const today = new Date();
    const endedOn = new Date(Date.UTC(today.getUTCFullYear() - 4, 0, 15)).toISOString().slice(0, 10);
    await app.strapi.db
      .connection('transactions')
      .where({ document_id: deal })
      .update({ stage: 'completed', completed_on: endedOn });
    const until = `${today.getUTCFullYear() + 1}-01-15`;
    expect(await blocks()).toEqual([{ kind: 'retention', numbers: [number], until }]);
    expect((await erase(manager, customer)).status).toBe(400);
    await keepDeals('3');
    expect(await blocks()).toEqual([]);
    await keepDeals(5);

    const complainant = await createDocument(app, CUSTOMER, aCustomer());
    await createDocument(app, 'api::complaint.complaint', {
      customer: complainant, subject: 'x', category: 'fee', severity: 'normal', channel: 'phone', description: 'x',
    }); // prettier-ignore
    expect((await previewOf(manager, complainant)).body.data.blocks).toMatchObject([{ kind: 'open_complaint' }]);
  });

  test('a finished deal of the other party counts as well', async () => {
    const [seller, buyer] = [
      await createDocument(app, CUSTOMER, aCustomer()),
      await createDocument(app, CUSTOMER, aCustomer()),
    ];
    const listing = await createDocument(app, 'api::listing.listing', aListing());
    await createDocument(
      app,
      'api::transaction.transaction',
      aTransaction({ customer: buyer, counterparty: seller, listing }),
    );
    expect((await previewOf(manager, seller)).body.data.blocks).toMatchObject([{ kind: 'open_deal' }]);
  });

  test('S34 S81 nothing of the person is left in any table; the figures are what they were', async () => {
    const { customer, id, deal, file, messages } = await aWholePerson();
    const dashboard = async () => {
      const { data } = (await app.http.get('/crm/reports/dashboard').set(manager.auth)).body;
      expect(data.period.now).toBeTruthy();
      return { ...data, period: { ...data.period, now: undefined } };
    };
    const preview = (await previewOf(manager, customer)).body.data;
    expect(preview).toMatchObject({ blocks: [], files: 1, erasedAt: null });
    expect(preview.deleted).toEqual([expect.objectContaining({ count: 1, displayName: 'Customer relation' })]);
    expect(preview.cleared.map(({ displayName }: { displayName: string }) => displayName)).toEqual(
      expect.arrayContaining([
        'Interaction',
        'Task',
        'Viewing',
        'Complaint',
        'Transaction',
        'Consent',
        'Care message',
        'Listing',
      ]),
    );
    const duplicates = preview.duplicates.map(({ documentId }: { documentId: string }) => documentId);
    for (const documentId of duplicates) expect((await erase(manager, documentId)).status).toBe(200);

    const before = await dashboard();
    const answer = await erase(manager, customer);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ files: 1, records: expect.any(Number), auditEntries: expect.any(Number) });
    expect(await findWords(Object.values(WORDS))).toEqual([]);
    expect(existsSync(file.place)).toBe(false);
    expect(await dashboard()).toEqual(before);

    const row = await rowOf(customer);
    expect(row).toMatchObject({ do_not_contact: true, birth_month: null, search_text: null, stage: 'negotiating' });
    expect(row.name).toContain(row.number);
    expect(row.erased_at).toEqual(expect.any(Date));
    const kept = await app.strapi.db.connection('transactions').where({ document_id: deal }).first();
    expect(Number(kept.amount)).toBe(5_000_000);
    expect(kept.customer_key).toBe(id);
    const outbox = await app.strapi.db
      .connection('care_messages')
      .whereIn(
        'id',
        messages.map((one) => one.id),
      )
      .orderBy('id');
    expect(outbox.map(({ state, skip_reason }) => skip_reason ?? state)).toEqual(['sent', 'do_not_contact']);
    const { rows } = await app.strapi.db.connection.raw(
      `select action, content from crm_audit.entries where document_id = ? and action in ('erase', 'redact') order by id`,
      [customer],
    );
    expect(rows.map(({ action }: { action: string }) => action)).toEqual(['redact', 'erase']);
  });

  test('who was erased cannot be entered again, is in no list, and gets no new records', async () => {
    const customer = await createDocument(app, CUSTOMER, aCustomer({ owner: manager.employee?.documentId }));
    expect((await erase(manager, customer)).status).toBe(200);
    const edit = await app.http
      .put(`/content-manager/collection-types/${CUSTOMER}/${customer}`)
      .set(manager.auth)
      .send({ name: 'Back again' });
    expect(edit.status).toBe(400);
    expect(edit.body.error.details.errors[0].path).toEqual(['name']);
    const table = () => app.strapi.db.connection('customers').where({ document_id: customer });
    await expect(table().update({ name: 'Back again' })).rejects.toThrow(/were erased/);
    await expect(table().update({ erased_at: null })).rejects.toThrow(/were erased/);
    await expect(table().update({ owner_key: null })).resolves.toBe(1);
    const lists = await app.http.get(`/content-manager/collection-types/${CUSTOMER}?pageSize=100`).set(manager.auth);
    expect(lists.body.results.map((one: { documentId: string }) => one.documentId)).not.toContain(customer);
    const call = await app.http
      .post(url(customer, 'calls'))
      .set(manager.auth)
      .send({ outcome: 'connected', content: 'hello' });
    expect(call.status).toBe(400);
    expect((await erase(manager, customer)).status).toBe(400);
    expect((await exportOf(manager, customer)).status).toBe(200);
  });

  test('a failure half-way leaves everything as it was', async () => {
    const customer = await createDocument(
      app,
      CUSTOMER,
      aCustomer({ name: 'Stays Whole', owner: manager.employee?.documentId }),
    );
    await createDocument(app, 'api::task.task', aTask({ customer, title: 'Stays too' }));
    await app.strapi.db.connection.raw(
      `create function refuse_erasure() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await app.strapi.db.connection.raw(
      'create trigger refuse_erasure before update of erased_at on customers for each row execute function refuse_erasure()',
    );
    expect((await erase(manager, customer)).status).toBe(500);
    await app.strapi.db.connection.raw('drop trigger refuse_erasure on customers');
    expect(await rowOf(customer)).toMatchObject({ name: 'Stays Whole', erased_at: null });
    expect(await app.strapi.db.connection('tasks').where({ title: 'Stays too' })).toHaveLength(1);
    expect(readFileSync(list, 'utf8')).not.toContain(customer);
  });

  test('whoever is back by the restore of an older backup is erased again at the start', async () => {
    const customer = await createDocument(app, CUSTOMER, aCustomer({ name: 'Comes Back' }));
    await erase(manager, customer);
    expect(readFileSync(list, 'utf8')).toContain(customer);
    expect(readFileSync(list, 'utf8')).not.toMatch(/Comes|138/);
    const knex = app.strapi.db.connection;
    await knex.raw('alter table customers disable trigger crm_keep_erased');
    await knex('customers').where({ document_id: customer }).update({ name: 'Comes Back', erased_at: null });
    await knex.raw('alter table customers enable trigger crm_keep_erased');
    appendFileSync(list, '{"documentId":"cut o');
    expect(await reapplyErasures(app.strapi)).toBe(1);
    expect((await rowOf(customer)).name).not.toContain('Comes');
    rmSync(list);
    expect(await reapplyErasures(app.strapi)).toBe(0);
    expect(readFileSync(list, 'utf8')).toContain(customer);
  });
});
