import path from 'node:path';
import type { ImportRun } from '../../src/plugins/crm/shared/contracts/import';
import { jobs } from '../../src/plugins/crm/server/src/jobs';
import { startImportJobs } from '../../src/plugins/crm/server/src/import/work-on-run';
import { clearOldRuns } from '../../src/plugins/crm/server/src/import/import-runs';
import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

const fixture = (name: string) => path.resolve(__dirname, '../fixtures', name);
let app: TestApp;
let manager: Staff;
let leader: Staff;
let auditor: Staff;

beforeAll(async () => {
  app = await startApp();
  manager = await aStaffMember(app, 'crm-manager');
  const team = await app.strapi.documents('api::team.team').create({ data: { name: 'North' } as never });
  leader = await aStaffMember(app, 'crm-team-lead', { team: team.documentId });
  auditor = await aStaffMember(app, 'crm-auditor');
  await startImportJobs(app.strapi);
});
afterAll(async () => {
  await jobs.destroy?.(app.strapi);
  await app.stop();
});

const upload = (who: Staff, type: string, file: string | Buffer, name = 'list.csv') =>
  app.http
    .post('/crm/import/runs')
    .set(who.auth)
    .field('type', type)
    .attach('file', file, typeof file === 'string' ? path.basename(file) : name);

const finished = async (who: Staff, id: string): Promise<ImportRun> => {
  const until = Date.now() + 30_000;
  for (;;) {
    const { body } = await app.http.get(`/crm/import/runs/${id}`).set(who.auth);
    if (['done', 'failed'].includes(body.data.state)) return body.data;
    if (Date.now() > until) throw new Error('the import did not end in 30 s');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const start = async (who: Staff, run: ImportRun, more: object = {}) => {
  const answer = await app.http
    .post(`/crm/import/runs/${run.id}/start`)
    .set(who.auth)
    .send({ mapping: run.mapping, options: run.options, dryRun: false, ...more });
  expect(answer.status).toBe(200);
  return finished(who, run.id);
};

test('a manager uploads, looks at the first rows, tries, and imports', async () => {
  const uploaded = await upload(manager, 'customers', fixture('customers-cn-gbk.csv'));
  expect(uploaded.status).toBe(200);
  const run = uploaded.body.data;
  expect(run).toMatchObject({
    state: 'ready',
    encoding: 'gb18030',
    rows: 400,
    mapping: { 姓名: 'name', 购房需求: 'demand' },
  });
  expect(run.samples['来源'][0]).toBe('微信');
  expect(run.targets.map((target: { path: string }) => target.path)).toContain('phones[work].number');

  const preview = await app.http
    .post(`/crm/import/runs/${run.id}/preview`)
    .set(manager.auth)
    .send({ mapping: run.mapping, options: run.options });
  expect(preview.body.data).toHaveLength(20);
  expect(preview.body.data[1].values).toMatchObject({ 手机: '+8613289349624', 生日: '1992-10-23', 来源: 'social' });

  const tried = await start(manager, run, { dryRun: true });
  expect(tried).toMatchObject({ state: 'done', dryRun: true, counts: { rows: 400, created: 395, failed: 3 } });
  expect(await app.strapi.db.query('api::customer.customer').count()).toBe(0);

  const done = await start(manager, run);
  expect(await app.strapi.db.query('api::demand.demand').count()).toBeGreaterThan(300);
  expect(done).toMatchObject({
    state: 'done',
    dryRun: false,
    progress: 400,
    counts: { created: 395, updated: 1, skipped: 1, failed: 3 },
  });
  expect(await app.strapi.db.query('api::customer.customer').count()).toBe(395);

  const list = await app.http
    .get('/content-manager/collection-types/api::customer.customer')
    .query({
      'filters[updatedBy][id][$eq]': manager.id,
      'filters[updatedAt][$gte]': done.startedAt,
      'filters[updatedAt][$lte]': done.finishedAt,
    })
    .set(manager.auth);
  expect(list.body.pagination.total).toBe(395);

  const csv = await app.http.get(`/crm/import/runs/${run.id}/problems`).set(manager.auth);
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(csv.text).toContain("73,notice,姓名,'=1+1,");
});

test('an imported customer is found by name, by pinyin and by REST like any other', async () => {
  for (const word of ['胡海', 'huhaiying']) {
    const { body } = await app.http
      .get('/content-manager/collection-types/api::customer.customer')
      .query({ _q: word })
      .set(manager.auth);
    expect(body.results.map((row: { name: string }) => row.name)).toContain('胡海英');
  }
});

test('who sees a team imports for the team, and changes nothing of others', async () => {
  const file = Buffer.from('姓名,手机,公司\n新客户,13800138000,甲公司\n胡海英,183 0911 8934,乙公司\n');
  const run = (await upload(leader, 'customers', file)).body.data;
  const done = await start(leader, run);
  expect(done.counts).toMatchObject({ created: 1, skipped: 1 });
  expect(done.problems).toMatchObject([{ line: 3, severity: 'warning' }]);
  const customer = await app.strapi.documents('api::customer.customer').findFirst({
    filters: { name: '新客户' },
    populate: ['owner', 'team', 'createdBy'],
  });
  expect(customer).toMatchObject({
    owner: { id: leader.employee?.id },
    team: { name: 'North' },
    createdBy: { id: leader.id },
  });
  expect(await app.strapi.db.query('api::customer.customer').findOne({ where: { name: '胡海英' } })).toMatchObject({
    company: null,
  });
});

test('an owner who does not exist, a wrong column and a file that is no table are said', async () => {
  const run = (await upload(manager, 'customers', Buffer.from('姓名,手机\n王,13800138009\n'))).body.data;
  const nobody = await start(manager, run, { options: { existing: 'fill', owner: 'nobody' } });
  expect(nobody).toMatchObject({ state: 'failed', error: 'No employee has this number, name or e-mail address.' });
  const wrong = await app.http
    .post(`/crm/import/runs/${run.id}/start`)
    .set(manager.auth)
    .send({ mapping: { 姓名: 'searchText' }, options: { existing: 'fill' }, dryRun: false });
  expect(wrong.status).toBe(400);
  const binary = await upload(manager, 'customers', Buffer.from('PK\u0003\u0004\0\0'), 'list.xlsx');
  expect(binary.status).toBe(400);
  expect(binary.body.error.details.errors[0].path).toEqual(['file']);
});

test.each([
  ['GET', '/crm/import/runs'],
  ['POST', '/crm/import/runs'],
  ['GET', '/crm/import/runs/x'],
  ['POST', '/crm/import/runs/x/preview'],
  ['POST', '/crm/import/runs/x/start'],
  ['GET', '/crm/import/runs/x/problems'],
])('%s %s is refused without the right and without a login', async (method, url) => {
  const call = () => (method === 'GET' ? app.http.get(url) : app.http.post(url));
  expect((await call().set(auditor.auth)).status).toBe(403);
  expect((await call()).status).toBe(401);
});

test('a run belongs to who started it', async () => {
  const mine = await app.http.get('/crm/import/runs').set(manager.auth);
  expect(mine.body.data.length).toBeGreaterThan(0);
  const other = await app.http.get(`/crm/import/runs/${mine.body.data[0].id}`).set(leader.auth);
  expect(other.status).toBe(404);
});

test('a file is cleared after a week, the run after a quarter', async () => {
  const runs = () => app.strapi.db.connection.withSchema('crm_import').table('import_runs');
  await runs().update({ created_at: new Date(Date.now() - 8 * 86_400_000) });
  await clearOldRuns(app.strapi);
  expect(await runs().whereNotNull('file')).toEqual([]);
  await runs().update({ created_at: new Date(Date.now() - 91 * 86_400_000) });
  await clearOldRuns(app.strapi);
  expect(await runs()).toEqual([]);
});
