import { HISTORY, HOLDINGS } from '../../src/plugins/crm/server/src/leavers/holdings';
import { aHolding, createDocument } from '../support/agency';
import { startApp, type TestApp } from '../support/app';
import { aCustomer, aDemand, aListing, aTask, aViewing } from '../support/builders';
import { aStaffMember, type Staff } from '../support/staff';

const EMPLOYEE = 'api::employee.employee';
type Row = Record<string, unknown> & { id: number; documentId: string };
type Person = { id: number; documentId: string; name: string };

let app: TestApp;
let manager: Staff;
let east: string;
let west: string;
/** Two colleagues of the team East. */
let ann: Person;
let ben: Person;

beforeAll(async () => {
  app = await startApp();
  manager = await aStaffMember(app, 'crm-manager');
  east = await createDocument(app, 'api::team.team', { name: 'East' });
  west = await createDocument(app, 'api::team.team', { name: 'West' });
  ann = await anEmployee('Ann', { team: east });
  ben = await anEmployee('Ben', { team: east });
});
afterAll(() => app.stop());

const anEmployee = async (name: string, data: Record<string, unknown> = {}): Promise<Person> =>
  (await app.strapi
    .documents(EMPLOYEE)
    .create({ data: { name, state: 'active', ...data } as never })) as unknown as Person;
const rowOf = (uid: string, documentId: string | undefined, populate?: string[]) =>
  app.strapi.db.query(uid as never).findOne({ where: { documentId } as never, populate } as never) as Promise<Row>;
const sql = async (text: string, values: unknown[] = []) =>
  (await app.strapi.db.connection.raw(text, values as never)).rows as Record<string, unknown>[];
const call = (path: string, body?: object, staff = manager) =>
  (body ? app.http.post(`/crm/leavers/${path}`).send(body) : app.http.get(`/crm/leavers/${path}`)).set(staff.auth);
const handOver = async (employee: Person, receivers: Person[], more: object = {}) =>
  call('runs', {
    employee: employee.documentId,
    receivers: receivers.map((r) => ({ employee: r.documentId })),
    ...more,
  });
const undo = (id: string, staff = manager) => call(`runs/${id}/undo`, {}, staff);
const give = (uid: string, data: Record<string, unknown>) => createDocument(app, uid, data);
const ownerOf = async (uid: string, documentId: string) => (await rowOf(uid, documentId)).ownerKey;

test('S88: every relation to an employee is either handed over or history', () => {
  const models = [...Object.values(app.strapi.contentTypes), ...Object.values(app.strapi.components)] as unknown as {
    uid: string;
    attributes: Record<string, { type: string; target?: string; mappedBy?: string }>;
  }[];
  const relations = models.flatMap(({ uid, attributes }) =>
    Object.entries(attributes)
      .filter(([, attribute]) => attribute.type === 'relation' && attribute.target === EMPLOYEE && !attribute.mappedBy)
      .filter(([name]) => name !== 'localizations')
      .map(([name]) => `${uid}.${name}`),
  );
  const known = [...HOLDINGS.map(({ uid, relation }) => [uid, relation]), ...HISTORY].map((pair) => pair.join('.'));
  expect(known.sort()).toEqual(relations.sort());
});

test('S88: open work goes to the colleagues, finished work and contacts stay with the leaver, logins end', async () => {
  const leaver = await aStaffMember(app, 'crm-agent', { team: west });
  const person = leaver.employee as Person;
  const restUser = await app.strapi.db.query('plugin::users-permissions.user').create({
    data: { username: 'leaver', email: 'leaver@example.com', provider: 'local', confirmed: true, blocked: false },
  });
  await app.strapi
    .documents(EMPLOYEE)
    .update({ documentId: person.documentId, data: { restUser: restUser.id } as never });
  const held = await aHolding(app, person);
  const customer = held['api::customer.customer'];
  const doneTask = await give('api::task.task', { ...aTask({ customer }), state: 'done', assignee: person.documentId });
  const oldDemand = await give(
    'api::demand.demand',
    aDemand({ customer, state: 'satisfied', owner: person.documentId }),
  );
  const keyed = await give(
    'api::listing.listing',
    aListing({
      owner: ben.documentId, keyHolder: person.documentId, state: 'active',
      roles: [
        { role: 'keeper', employee: person.documentId, sharePercent: 10 },
        { role: 'recorder', employee: person.documentId, sharePercent: 15 },
      ],
    }),
  ); // prettier-ignore
  const led = await give('api::team.team', { name: 'Led', manager: person.documentId });
  const junior = await anEmployee('Junior', { manager: person.documentId });
  const helped = await give(
    'api::viewing.viewing',
    aViewing({ customer, agent: ben.documentId, coAgents: [person.documentId], state: 'confirmed', startAt: '2031-01-01T02:00:00Z' }),
  ); // prettier-ignore

  const asked = { employee: person.documentId, receivers: [{ employee: ann.documentId }], leadTo: ben.documentId };
  const preview = (await call('preview', asked)).body.data;
  expect(preview.counts).toMatchObject({ customers: 2, keys: 1, roles: 1, helping: 1, teams: 1, staff: 1 });
  expect(preview.logins).toEqual({ panel: true, rest: true });
  expect(preview.stays.interactions).toBeGreaterThan(0);
  expect(preview.unassigned).toEqual([]);
  expect(preview.warnings.map(({ key }: { key: string }) => key)).toEqual(
    expect.arrayContaining(['noLogin', 'otherTeam']),
  );
  expect((await rowOf(EMPLOYEE, person.documentId)).state).toBe('active');

  const run = await call('runs', asked);
  expect(run.status).toBe(200);
  expect(run.body.data.counts).toEqual(preview.counts);

  for (const [uid, documentId] of Object.entries(held)) {
    if (uid === 'api::consent.consent' || uid === 'api::customer-relation.customer-relation') continue;
    const row = await rowOf(uid, documentId, ['team']);
    const isHistory = uid === 'api::interaction.interaction';
    expect([uid, row.ownerKey]).toEqual([uid, isHistory ? person.id : ann.id]);
    if (!isHistory) expect([uid, (row.team as Row).documentId]).toEqual([uid, east]);
  }
  const taken = await rowOf('api::customer.customer', customer);
  expect(Date.now() - new Date(taken.ownerSince as string).getTime()).toBeLessThan(60_000);
  expect(await ownerOf('api::task.task', doneTask)).toBe(person.id);
  expect(await ownerOf('api::demand.demand', oldDemand)).toBe(person.id);
  const listing = await app.strapi
    .documents('api::listing.listing')
    .findOne({ documentId: keyed, populate: { keyHolder: true, roles: { populate: ['employee'] } } as never });
  const roles = (listing as unknown as { roles: { role: string; employee: Person }[] }).roles;
  expect((listing as unknown as { keyHolder: Person }).keyHolder.id).toBe(ann.id);
  expect(Object.fromEntries(roles.map(({ role, employee }) => [role, employee.id]))).toEqual({
    keeper: ann.id,
    recorder: person.id,
  });
  expect(((await rowOf('api::team.team', led, ['manager'])).manager as Row).id).toBe(ben.id);
  expect(((await rowOf(EMPLOYEE, junior.documentId, ['manager'])).manager as Row).id).toBe(ben.id);
  expect((await rowOf('api::viewing.viewing', helped, ['coAgents'])).coAgents).toEqual([]);

  expect((await rowOf(EMPLOYEE, person.documentId)).state).toBe('left');
  expect((await app.http.get('/admin/users/me').set(leaver.auth)).status).toBe(401);
  const login = await app.http.post('/admin/login').send({ email: leaver.email, password: leaver.password });
  expect(login.status).toBe(400);
  const rest = await app.strapi.db.query('plugin::users-permissions.user').findOne({ where: { id: restUser.id } });
  expect(rest.blocked).toBe(true);

  const audited = await sql("select uid, document_id, content from crm_audit.entries where action = 'hand_over'");
  const entry = audited.find(({ document_id }) => document_id === customer);
  expect(entry?.content).toMatchObject({
    title: taken.number,
    changes: [{ field: 'owner', from: { label: person.name }, to: { documentId: ann.documentId, label: 'Ann' } }],
  });
  const total = Object.values(preview.counts as Record<string, number>).reduce((sum, count) => sum + count, 0);
  expect(audited).toHaveLength(total + 1);

  const notice = await app.strapi.db
    .query('api::task.task')
    .findMany({ where: { ownerKey: ann.id, origin: 'rule', title: { $contains: person.name } } as never });
  expect(notice).toHaveLength(1);
  expect((notice[0] as Row).title).toContain('2');
});

test("S88: a customer's open work goes to the colleague who gets the customer; shares and another person for listings hold", async () => {
  const leaver = await anEmployee('Shared', { team: west });
  const owner = leaver.documentId;
  const customers: string[] = [];
  for (let i = 0; i < 4; i += 1) customers.push(await give('api::customer.customer', aCustomer({ owner })));
  const work: [string, string, string][] = [];
  for (const customer of customers) {
    work.push(['api::demand.demand', await give('api::demand.demand', aDemand({ customer, owner })), customer]);
    work.push(['api::task.task', await give('api::task.task', aTask({ customer, assignee: owner })), customer]);
    const viewing = aViewing({ customer, agent: owner, state: 'confirmed', startAt: '2031-02-01T02:00:00Z' });
    work.push(['api::viewing.viewing', await give('api::viewing.viewing', viewing), customer]);
  }
  const listing = await give('api::listing.listing', aListing({ owner, state: 'active' }));
  const cleo = await anEmployee('Cleo', { team: east });
  const answer = await call('runs', {
    employee: owner,
    receivers: [
      { employee: ann.documentId, share: 3 },
      { employee: ben.documentId, share: 1 },
    ],
    listingsTo: cleo.documentId,
  });
  expect(answer.status).toBe(200);
  const owners = await Promise.all(customers.map((customer) => ownerOf('api::customer.customer', customer)));
  expect(owners.filter((id) => id === ann.id)).toHaveLength(3);
  expect(owners.filter((id) => id === ben.id)).toHaveLength(1);
  for (const [uid, documentId, customer] of work)
    expect(await ownerOf(uid, documentId)).toBe(await ownerOf('api::customer.customer', customer));
  expect(await ownerOf('api::listing.listing', listing)).toBe(cleo.id);
});

test('S88: undo brings back what is still open and with the receiver, and nothing else', async () => {
  const leaver = await aStaffMember(app, 'crm-agent', { team: west });
  const person = leaver.employee as Person;
  const owner = person.documentId;
  const [kept, passedOn] = [
    await give('api::customer.customer', aCustomer({ owner })),
    await give('api::customer.customer', aCustomer({ owner })),
  ];
  const finished = await give('api::task.task', aTask({ assignee: owner }));
  const helped = await give(
    'api::viewing.viewing',
    aViewing({ customer: kept, agent: ben.documentId, coAgents: [owner], state: 'confirmed', startAt: '2031-01-01T02:00:00Z' }),
  ); // prettier-ignore
  const before = await rowOf('api::customer.customer', kept, ['team']);
  const { id } = (await handOver(person, [ann])).body.data;
  await app.strapi
    .documents('api::customer.customer')
    .update({ documentId: passedOn, data: { owner: ben.documentId } as never });
  await app.strapi.documents('api::task.task').update({ documentId: finished, data: { state: 'done' } });

  const preview = (await app.http.get(`/crm/leavers/runs/${id}/undo`).set(manager.auth)).body.data;
  expect(preview).toMatchObject({ returns: { customers: 1, helping: 1 }, stays: { reassigned: 1, finished: 1 } });
  const answer = await undo(id);
  expect(answer.status).toBe(200);
  expect(answer.body.data.undoneBy).toBe(manager.employee?.name);

  const back = await rowOf('api::customer.customer', kept, ['team']);
  expect([back.ownerKey, (back.team as Row).documentId]).toEqual([person.id, west]);
  expect(back.ownerSince).toEqual(before.ownerSince);
  expect(await ownerOf('api::customer.customer', passedOn)).toBe(ben.id);
  expect(await ownerOf('api::task.task', finished)).toBe(ann.id);
  expect((await rowOf('api::viewing.viewing', helped, ['coAgents'])).coAgents).toMatchObject([{ id: person.id }]);
  expect((await rowOf(EMPLOYEE, person.documentId)).state).toBe('active');
  const login = await app.http.post('/admin/login').send({ email: leaver.email, password: leaver.password });
  expect(login.status).toBe(200);
  const notices = await sql('select state from tasks where owner_key = ? and title like ?', [
    ann.id,
    `%${person.name}%`,
  ]);
  expect(notices).toEqual([{ state: 'cancelled' }]);

  expect((await undo(id)).status).toBe(400);
});

test('S88: after a week it is not taken back any more', async () => {
  const leaver = await anEmployee('Long gone');
  const { id } = (await handOver(leaver, [ann])).body.data;
  await sql("update crm_leavers.hand_overs set undo_until = now() - interval '1 hour' where id = ?", [id]);
  const answer = await undo(id);
  expect([answer.status, answer.body.error.message]).toEqual([400, expect.stringContaining('over')]);
  const { data } = (await call('runs')).body;
  expect(data.find((run: { id: string }) => run.id === id).canUndo).toBe(false);
});

test('S88: an error on the way leaves everything as it was', async () => {
  const leaver = await aStaffMember(app, 'crm-agent', { team: west });
  const person = leaver.employee as Person;
  const held = await aHolding(app, person);
  await sql(`create function fail_here() returns trigger language plpgsql as $$ begin raise 'injected'; end $$`);
  await sql('create trigger fail_here before update on complaints_assignee_lnk execute function fail_here()');
  try {
    expect((await handOver(person, [ann])).status).toBe(500);
  } finally {
    await sql('drop trigger fail_here on complaints_assignee_lnk');
  }
  expect(await ownerOf('api::customer.customer', held['api::customer.customer'])).toBe(person.id);
  expect(await ownerOf('api::task.task', held['api::task.task'])).toBe(person.id);
  expect((await rowOf(EMPLOYEE, person.documentId)).state).toBe('active');
  expect((await app.http.get('/admin/users/me').set(leaver.auth)).status).toBe(200);
  expect(await sql('select 1 from crm_leavers.hand_overs where employee_id = ?', [person.id])).toEqual([]);
  expect((await handOver(person, [ann])).status).toBe(200);
});

test('S88: two hand-overs of one employee at once: one wins, the other is refused', async () => {
  const leaver = await anEmployee('Twice');
  await give('api::customer.customer', aCustomer({ owner: leaver.documentId }));
  const answers = await Promise.all([handOver(leaver, [ann]), handOver(leaver, [ben])]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  expect(answers.find(({ status }) => status === 400)?.body.error.details.errors).toMatchObject([
    { path: ['employee'] },
  ]);
});

test('S88: nobody hands over themselves, the last super administrator, or to somebody who is not there', async () => {
  const self = await handOver(manager.employee as Person, [ann]);
  expect([self.status, self.body.error.details.errors[0].path]).toEqual([400, ['employee']]);
  const boss = await aStaffMember(app, 'strapi-super-admin');
  expect((await handOver(boss.employee as Person, [ann])).status).toBe(400);
  const second = await aStaffMember(app, 'strapi-super-admin');
  expect((await handOver(second.employee as Person, [ann])).status).toBe(403);
  const bySuperAdmin = await call('runs', { employee: second.employee?.documentId }, boss);
  expect(bySuperAdmin.status).toBe(200);

  const leaver = await anEmployee('Careful');
  await give('api::customer.customer', aCustomer({ owner: leaver.documentId }));
  const away = await anEmployee('Away', { state: 'leave' });
  const refusals: [object, unknown[], number][] = [
    [{ receivers: [] }, ['receivers'], 400],
    [{ receivers: [{ employee: leaver.documentId }] }, ['receivers', 0, 'employee'], 400],
    [{ receivers: [{ employee: ann.documentId }, { employee: away.documentId }] }, ['receivers', 1, 'employee'], 400],
    [{ receivers: [{ employee: ann.documentId }, { employee: ann.documentId }] }, ['receivers', 1, 'employee'], 400],
    [{ receivers: [{ employee: 'nobody' }] }, ['receivers', 0, 'employee'], 400],
    [{ receivers: [{ employee: ann.documentId, share: 0 }] }, ['receivers', '0', 'share'], 400],
    [{ receivers: [{ employee: ann.documentId }], listingsTo: 'nobody' }, ['listingsTo'], 400],
    [{ receivers: [{ employee: ann.documentId }], x: 1 }, [], 400],
  ];
  for (const [body, path, status] of refusals) {
    const answer = await call('runs', { employee: leaver.documentId, ...body });
    expect([body, answer.status, answer.body.error.details.errors[0].path]).toEqual([body, status, path]);
  }
  expect((await call('runs', { employee: 'nobody', receivers: [] })).status).toBe(404);
  expect((await undo('00000000-0000-0000-0000-000000000000')).status).toBe(404);
  expect((await undo('x')).status).toBe(404);
  expect((await rowOf(EMPLOYEE, leaver.documentId)).state).toBe('active');
});

test('S88, S81: only with the right, and only within the reach of the role', async () => {
  const agent = await aStaffMember(app, 'crm-agent', { team: east });
  for (const [method, path] of [['get', 'people'], ['post', 'preview'], ['get', 'runs'], ['post', 'runs']] as const)
    expect([path, (await app.http[method](`/crm/leavers/${path}`).set(agent.auth)).status]).toEqual([path, 403]); // prettier-ignore
  expect((await app.http.get('/crm/leavers/people')).status).toBe(401);

  const lead = await aStaffMember(app, 'crm-team-lead', { team: east });
  expect((await call('people', undefined, lead)).status).toBe(403);
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'crm-team-lead' } });
  await app.strapi.service('admin::permission').createMany([
    { action: 'plugin::crm.leavers.run', subject: null, properties: {}, conditions: [], actionParameters: {}, role: role.id },
  ]); // prettier-ignore
  const mine = await anEmployee('Of the team', { team: east });
  const theirs = await anEmployee('Of another team', { team: west });
  await give('api::customer.customer', aCustomer({ owner: mine.documentId }));
  const people = (await call('people', undefined, lead)).body.data.map(({ name }: { name: string }) => name);
  expect(people).toEqual(expect.arrayContaining(['Of the team', 'Ann']));
  expect(people).not.toContain('Of another team');
  const body = (employee: Person, receiver: Person) => ({
    employee: employee.documentId,
    receivers: [{ employee: receiver.documentId }],
  });
  expect((await call('preview', body(theirs, ann), lead)).status).toBe(403);
  expect((await call('runs', body(theirs, ann), lead)).status).toBe(403);
  expect((await call('runs', body(mine, theirs), lead)).status).toBe(400);
  const other = (await handOver(theirs, [ann])).body.data;
  expect((await undo(other.id, lead)).status).toBe(403);
  expect((await call('runs', undefined, lead)).body.data.map((run: { id: string }) => run.id)).not.toContain(other.id);
  const run = await call('runs', body(mine, ann), lead);
  expect(run.status).toBe(200);
  expect((await undo(run.body.data.id, lead)).status).toBe(200);
});

test('S88: two thousand customers with their work take as many statements as two, and are taken back', async () => {
  const leaver = await anEmployee('Busy', { team: west });
  await app.strapi.db.connection.transaction(async (trx) => {
    const insert = (table: string, columns: string, values: string) =>
      trx.raw(`insert into ${table} (document_id, created_at, updated_at, published_at, ${columns})
        select 'busy' || '${table}' || i, now(), now(), now(), ${values} from generate_series(1, 2000) i`);
    const link = (table: string, of: string, name: string, column: string, target: string) =>
      trx.raw(`insert into ${table}_${name}_lnk (${of}_id, ${column})
        select id, ${target} from ${table} t where document_id like 'busy%'`);
    await insert('customers', 'name, stage, kind', "'Customer ' || i, 'contacted', 'person'");
    await insert('demands', 'state, type', "'open', 'buy'");
    await insert('tasks', 'title, state', "'Call', 'todo'");
    const sameCustomer = "(select c.id from customers c where c.document_id = replace(t.document_id, 'busy' || t.tableoid::regclass, 'busycustomers'))"; // prettier-ignore
    await link('customers', 'customer', 'owner', 'employee_id', String(leaver.id));
    await link('customers', 'customer', 'team', 'team_id', `(select id from teams where document_id = '${west}')`);
    await link('demands', 'demand', 'owner', 'employee_id', String(leaver.id));
    await link('demands', 'demand', 'customer', 'customer_id', sameCustomer);
    await link('tasks', 'task', 'assignee', 'employee_id', String(leaver.id));
    await link('tasks', 'task', 'customer', 'customer_id', sameCustomer);
  });
  // As autovacuum does on a server: without it the planner takes the tables for empty.
  await sql('analyze');
  const knex = app.strapi.db.connection;
  let statements = 0;
  const count = () => (statements += 1);
  knex.on('query', count);
  const started = performance.now();
  const run = await handOver(leaver, [ann, ben]);
  const took = performance.now() - started;
  expect(run.body.data.counts).toMatchObject({ customers: 2000, demands: 2000, tasks: 2000 });
  knex.removeListener('query', count);
  expect(statements).toBeLessThan(150);
  const spread = await sql(
    `select c.owner_key, count(*)::int as customers, count(*) filter (where d.owner_key = c.owner_key and t.owner_key = c.owner_key)::int as together
     from customers c join demands d on d.customer_key = c.id join tasks t on t.customer_key = c.id
     where c.document_id like 'busy%' group by 1 order by 1`,
  );
  expect(spread).toEqual([ann.id, ben.id].map((id) => ({ owner_key: id, customers: 1000, together: 1000 })));

  const undoing = performance.now();
  expect((await undo(run.body.data.id)).status).toBe(200);
  console.info(
    `6000 records handed over in ${Math.round(took)} ms, taken back in ${Math.round(performance.now() - undoing)} ms`,
  );
  expect(await sql("select distinct owner_key from customers where document_id like 'busy%'")).toEqual([
    { owner_key: leaver.id },
  ]);
});

test('S88: an employee has a number of their own, a name, a gender, a position and a phone, linked to a login', async () => {
  const user = await aStaffMember(app, 'crm-agent', { employee: false });
  const answer = await app.http
    .post(`/content-manager/collection-types/${EMPLOYEE}`)
    .set(manager.auth)
    .send({ name: '李娜', gender: 'female', position: '置业顾问', phone: '138 0013 8000', user: user.id });
  expect(answer.status).toBe(201);
  const row = await rowOf(EMPLOYEE, answer.body.data.documentId, ['user']);
  expect(row).toMatchObject({ name: '李娜', gender: 'female', position: '置业顾问', user: { id: user.id } });
  expect(row.number).toMatch(/^E-\d{6}$/);
});
