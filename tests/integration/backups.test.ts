import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { backupNow, drillRestore, readConfiguration } from '../../src/plugins/crm/server/src/backups';
import { alertPeople } from '../../src/plugins/crm/server/src/backups/alert';
import { watchBackups } from '../../src/plugins/crm/server/src/backups/jobs';
import { applyRetention } from '../../src/plugins/crm/server/src/backups/keep-house';
import { restoreBackup } from '../../src/plugins/crm/server/src/backups/restore-backup';
import { runsTable } from '../../src/plugins/crm/server/src/backups/runs';
import { takeBackup } from '../../src/plugins/crm/server/src/backups/take-backup';
import { folderTarget } from '../../src/plugins/crm/server/src/backups/targets/folder';
import { s3Target } from '../../src/plugins/crm/server/src/backups/targets/s3';
import type { BackupOverview, BackupRun } from '../../src/plugins/crm/shared/contracts/backups';
import { startApp, type TestApp } from '../support/app';
import { startMailServer, type MailServer } from '../support/mail-server';
import { startS3Server } from '../support/s3-server';
import { startServerProcess } from '../support/server-process';
import { aStaffMember, type Staff } from '../support/staff';

const root = path.resolve(__dirname, '../..');

/** The server of the tests may be newer than the programs of this machine. */
const hasPgDump = (() => {
  try {
    execFileSync(process.env.PG_DUMP_PATH || 'pg_dump', ['--version']);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.warn('SKIPPED: backup and restore, because there is no pg_dump here: apt install postgresql-client');
    return false;
  }
})();

(hasPgDump ? describe : describe.skip)('backup and restore', () => {
  let app: TestApp;
  let mail: MailServer;
  let admin: Staff;
  let manager: Staff;
  let folder: string;
  let store: string;
  let keys: { BACKUP_RECIPIENTS: string; BACKUP_IDENTITY: string };
  const databases: string[] = [];

  const makeKeys = async () => {
    const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
    const identity = await generateX25519Identity();
    return { BACKUP_RECIPIENTS: await identityToRecipient(identity), BACKUP_IDENTITY: identity };
  };

  const onServer = async (run: (client: Client) => Promise<unknown>, url = process.env.TEST_SERVER_URL) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return await run(client);
    } finally {
      await client.end();
    }
  };
  const anEmptyDatabase = async () => {
    const name = `crm_test_restore_${process.pid}_${databases.length}`;
    await onServer((client) => client.query(`create database "${name}" template template0`));
    databases.push(name);
    const url = new URL(process.env.TEST_SERVER_URL as string);
    url.pathname = `/${name}`;
    return { url: String(url), ssl: false };
  };
  const isEmpty = async (url: string) => {
    const { rows } = (await onServer(
      (client) => client.query("select from pg_class c where relnamespace = 'public'::regnamespace"),
      url,
    )) as { rows: unknown[] };
    return rows.length === 0;
  };
  const overview = async () => (await app.http.get('/crm/backups').set(admin.auth)).body.data as BackupOverview;
  /** This process does no jobs, which is warned of, too. */
  const warnings = async () => (await overview()).warnings.map(({ code }) => code).filter((code) => code !== 'no-jobs');
  const fileOf = ({ place, fileName }: BackupRun) => path.join(place as string, fileName as string);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'crm-backups-'));
    store = path.join(folder, 'store');
    keys = await makeKeys();
    mail = await startMailServer();
    app = await startApp({ ...mail.env, ...keys, BACKUP_TARGET: store, CRM_NOW: '' });
    admin = await aStaffMember(app, 'strapi-super-admin', { employee: false });
    manager = await aStaffMember(app, 'crm-manager');
  });
  afterAll(async () => {
    await app.stop();
    await mail.stop();
    for (const name of databases)
      await onServer((client) => client.query(`drop database if exists "${name}" with (force)`));
    await rm(folder, { recursive: true });
  });

  test('S76 S77 a copy taken while people write is one moment of the database, restores with its uploads, and the application starts on it', async () => {
    const uploads = path.join(folder, 'uploads');
    await mkdir(path.join(uploads, '客厅'), { recursive: true });
    await writeFile(path.join(uploads, 'plan.pdf'), Buffer.alloc(300_000, 7));
    await writeFile(path.join(uploads, '客厅', 'photo 1.jpg'), 'a photo');
    await writeFile(path.join(uploads, 'empty.txt'), '');

    const writer = new Client({ connectionString: app.databaseUrl });
    await writer.connect();
    await writer.query(
      'create table pairs_a (id int primary key); create table pairs_b (id serial primary key, a int)',
    );
    let written = 0;
    let isOver = false;
    const writing = (async () => {
      for (; !isOver; written += 1) {
        await writer.query('begin');
        await writer.query(`insert into pairs_a values (${written})`);
        await writer.query(`insert into pairs_b (a) values (${written})`);
        await writer.query('commit');
      }
    })();
    while (written < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    const target = folderTarget(path.join(folder, 'moment'));
    const configuration = { ...readConfiguration(root), uploadsDir: uploads };
    const taken = await takeBackup({
      ...configuration,
      run: 'moment',
      name: 'moment.tar.age',
      takenAt: new Date(),
      target,
      signal: new AbortController().signal,
    });
    isOver = true;
    await writing;
    await writer.query('drop table pairs_a, pairs_b');
    await writer.end();

    const database = await anEmptyDatabase();
    const back = path.join(folder, 'uploads-back');
    const { comparison } = await restoreBackup({
      ...configuration,
      open: () => target.read('moment.tar.age'),
      database,
      uploadsDir: back,
    });
    expect(comparison.tables.filter(({ isSame }) => !isSame)).toEqual([]);
    expect(comparison.tables.length).toBeGreaterThan(100);
    expect(comparison.sequences).toEqual([]);
    const { rows } = (await onServer(
      (client) =>
        client.query(
          `select (select count(*)::int from pairs_a) as a, (select count(*)::int from pairs_b) as b,
             (select count(*)::int from pairs_a join pairs_b on pairs_b.a = pairs_a.id) as both, nextval('pairs_b_id_seq')::int as next`,
        ),
      database.url,
    )) as { rows: Record<string, number>[] };
    expect(rows[0]).toMatchObject({ a: rows[0].both, b: rows[0].both });
    expect(rows[0].both).toBeGreaterThanOrEqual(20);
    expect(written).toBeGreaterThan(rows[0].both);
    expect(rows[0].next).toBeGreaterThan(rows[0].both);

    expect(taken.manifest.uploads.map(({ path }) => path)).toEqual(['empty.txt', 'plan.pdf', '客厅/photo 1.jpg']);
    for (const { path: name } of taken.manifest.uploads)
      expect(await readFile(path.join(back, name))).toEqual(await readFile(path.join(uploads, name)));

    const server = await startServerProcess(database.url, { ...keys, BACKUP_TARGET: store, CRM_JOBS: 'true' });
    try {
      const login = await fetch(`${server.url}/admin/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: admin.email, password: admin.password }),
      });
      expect(login.status).toBe(200);
      // And there the page's button leads to a backup, by a job.
      const headers = { authorization: `Bearer ${(await login.json()).data.token}` };
      expect((await fetch(`${server.url}/crm/backups`, { method: 'POST', headers })).status).toBe(202);
      let runs: BackupRun[] = [];
      for (const until = Date.now() + 60_000; Date.now() < until && runs[0]?.state !== 'done'; ) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        runs = (await (await fetch(`${server.url}/crm/backups`, { headers })).json()).data.runs;
      }
      expect(runs).toMatchObject([{ state: 'done', cause: 'person', percent: 100 }]);
      expect((await stat(fileOf(runs[0]))).size).toBe(runs[0].bytes);
      await rm(fileOf(runs[0]));
    } finally {
      await server.stop();
    }
  });

  test('S77 refuses a database with anything in it, a wrong key, and a file that was cut off, altered or made by a newer version – before the first statement', async () => {
    const run = await backupNow(app.strapi);
    expect(run).toMatchObject({ state: 'done', cause: 'command' });
    const whole = await readFile(fileOf(run));
    expect((await stat(fileOf(run))).mode & 0o777).toBe(0o600);
    expect((await stat(store)).mode & 0o777).toBe(0o700);
    expect(whole.includes(Buffer.from('admin_users'))).toBe(false);

    const database = await anEmptyDatabase();
    const { identities, application } = readConfiguration(root);
    const given = { identities, application, database };
    const restore = async (bytes: Buffer, changes: Partial<typeof given> = {}) => {
      const file = path.join(folder, 'given.tar.age');
      await writeFile(file, bytes);
      return restoreBackup({ ...given, ...changes, open: async () => createReadStream(file) });
    };
    const altered = (at: number) => {
      const copy = Buffer.from(whole);
      copy[at] ^= 1;
      return copy;
    };
    await expect(restore(whole, { database: { url: app.databaseUrl, ssl: false } })).rejects.toMatchObject({
      code: 'not-empty',
    });
    await expect(restore(whole, { identities: [(await makeKeys()).BACKUP_IDENTITY] })).rejects.toMatchObject({
      code: 'wrong-key',
    });
    await expect(restore(whole, { identities: [] })).rejects.toMatchObject({ code: 'no-identity' });
    await expect(restore(whole, { application: { ...application, version: '0.0.1' } })).rejects.toMatchObject({
      code: 'newer',
    });
    const chunk = 64 * 1024 + 16;
    for (const bytes of [
      whole.subarray(0, -1),
      whole.subarray(0, whole.length / 2),
      whole.subarray(0, whole.length - (whole.length % chunk)),
      whole.subarray(0, 60),
      Buffer.alloc(0),
      altered(whole.indexOf('\n---') + 8),
      altered(Math.floor(whole.length / 2)),
      altered(whole.length - 1),
      Buffer.concat([whole, Buffer.from('x')]),
      Buffer.from('no backup at all'),
    ])
      await expect(restore(bytes)).rejects.toMatchObject({ code: 'damaged' });
    expect(await isEmpty(database.url)).toBe(true);
  });

  test('S76 killed half-way, a backup leaves nothing that is taken for one, and the next one works', async () => {
    const before = (await overview()).runs.length;
    const stalling = path.join(folder, 'stalling-pg-dump');
    await writeFile(
      stalling,
      `#!/bin/sh\n[ "$1" = --version ] && exec pg_dump --version\nhead -c 3000000 /dev/zero\nexec sleep 60\n`,
    );
    await chmod(stalling, 0o755);
    const child = spawn(process.execPath, [path.join(root, 'scripts/backup.mjs')], {
      env: { ...process.env, PG_DUMP_PATH: stalling, NODE_ENV: 'production' },
      stdio: 'ignore',
      detached: true,
    });
    const halves = async () => (await readdir(store)).filter((name) => name.endsWith('.partial'));
    for (const until = Date.now() + 60_000; ; ) {
      if (Date.now() > until) throw new Error('60 s passed, and no backup was begun');
      const [half] = await halves();
      if (half && (await stat(path.join(store, half))).size > 1_000_000) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await expect(backupNow(app.strapi)).rejects.toMatchObject({ code: 'busy' });
    process.kill(-(child.pid as number), 'SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(await halves()).toHaveLength(1);
    expect((await overview()).lastGood?.fileName).not.toBe((await halves())[0].replace('.partial', ''));

    const next = await backupNow(app.strapi);
    expect(next.state).toBe('done');
    expect(await halves()).toEqual([]);
    const { runs, lastGood, underWay } = await overview();
    expect(runs.slice(0, runs.length - before)).toMatchObject([
      { state: 'done', id: next.id },
      { state: 'failed', errorCode: 'interrupted' },
    ]);
    expect(lastGood?.id).toBe(next.id);
    expect(underWay).toBeNull();
  });

  test('S77 the drill restores the newest backup into a database of its own and says so on the page, also when it fails', async () => {
    expect(await warnings()).toEqual(['never-drilled']);
    const drill = await drillRestore(app.strapi);
    const { lastGood, drill: shown } = await overview();
    expect(drill).toMatchObject({ state: 'done', fileName: lastGood?.fileName, rows: lastGood?.rows });
    expect(shown).toEqual(drill);
    expect(await warnings()).toEqual([]);

    const file = fileOf(lastGood as BackupRun);
    await copyFile(file, path.join(folder, 'good'));
    await writeFile(file, (await readFile(file)).subarray(0, -1));
    expect(await drillRestore(app.strapi)).toMatchObject({ state: 'failed', errorCode: 'damaged' });
    expect(await warnings()).toEqual(['drill-failed']);
    await copyFile(path.join(folder, 'good'), file);
    const left = (await onServer((client) =>
      client.query("select datname from pg_database where datname like 'crm\\_drill\\_%'"),
    )) as { rows: unknown[] };
    expect(left.rows).toEqual([]);
  });

  test('S76 without pg_dump one line says what to install, on the page too, and an e-mail says it once', async () => {
    await alertPeople(app.strapi); // of the one that was killed
    mail.mails.length = 0;
    process.env.PG_DUMP_PATH = '/nowhere/pg_dump';
    try {
      const run = await backupNow(app.strapi);
      expect(run).toMatchObject({ state: 'failed', errorCode: 'no-tool' });
      expect(run.error).toMatch(/^pg_dump is not installed here\. [^\n]*postgresql-client-\d+[^\n]*$/);
      expect(await warnings()).toEqual(['no-tool', 'failed', 'drill-failed']);
    } finally {
      delete process.env.PG_DUMP_PATH;
    }
    await alertPeople(app.strapi);
    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0].to).toMatchObject({ text: admin.email });
    expect(mail.mails[0].text).toContain('pg_dump is not installed here');
  });

  test('S76 the night has one backup, however often and by however many it is looked for; when it is overdue an e-mail says so once a day', async () => {
    await runsTable(app.strapi).update({ started_at: new Date(Date.now() - 3 * 86_400_000) });
    await app.strapi
      .store({ type: 'plugin', name: 'crm', key: 'backups-since' })
      .set({ value: new Date(Date.now() - 4 * 86_400_000).toISOString() });
    mail.mails.length = 0;
    await Promise.all([watchBackups(app.strapi), watchBackups(app.strapi), watchBackups(app.strapi)]);
    expect(await runsTable(app.strapi).where({ cause: 'schedule' })).toMatchObject([{ state: 'queued' }]);
    expect(await warnings()).toContain('overdue');
    expect(mail.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('备份已逾期')]);
    await runsTable(app.strapi)
      .where({ cause: 'schedule' })
      .update({ state: 'failed', finished_at: new Date(), alerted_at: new Date() });
    await watchBackups(app.strapi);
    expect(await runsTable(app.strapi).where({ cause: 'schedule' })).toHaveLength(1);
    expect(mail.mails).toHaveLength(1);
  });

  test('S76 old files go, the last good one and what others have put there stay', async () => {
    const run = await backupNow(app.strapi);
    const target = folderTarget(store);
    await writeFile(path.join(store, 'of-somebody-else.tar.age'), 'x');
    await runsTable(app.strapi).update({ started_at: new Date(Date.now() - 1_000 * 86_400_000) });
    await applyRetention(app.strapi, target);
    expect([...(await target.list()).keys()].sort()).toEqual([run.fileName, 'of-somebody-else.tar.age'].sort());
    const { runs, lastGood } = await overview();
    expect(runs.filter(({ state, removedAt }) => state === 'done' && !removedAt).map(({ id }) => id)).toEqual([run.id]);
    expect(lastGood?.id).toBe(run.id);
  });

  test('S76 who may look, who may begin one, and a token with that right only', async () => {
    expect((await app.http.get('/crm/backups').set(manager.auth)).status).toBe(200);
    const reception = await aStaffMember(app, 'crm-reception');
    expect((await app.http.get('/crm/backups').set(reception.auth)).status).toBe(403);
    expect((await app.http.get('/crm/backups')).status).toBe(401);
    expect((await app.http.post('/crm/backups').set(manager.auth)).status).toBe(403);
    expect((await app.http.post('/crm/backups')).status).toBe(401);

    const aToken = async (permissions: string[]) => {
      const service = app.strapi.service('admin::api-token') as unknown as {
        create(data: object): Promise<{ accessKey: string }>;
      };
      const { accessKey } = await service.create({
        name: `backups ${permissions.length}`,
        description: '',
        type: 'custom',
        permissions,
        lifespan: null,
      });
      return { Authorization: `Bearer ${accessKey}` };
    };
    const token = await aToken(['plugin::crm.backups.create', 'plugin::crm.backups.findOne']);
    const begun = await app.http.post('/api/backups').set(token);
    expect(begun.status).toBe(202);
    expect(begun.body.data).toMatchObject({ state: 'queued', cause: 'rest', startedBy: 'backups 2' });
    const again = await app.http.post('/api/backups').set(token);
    expect(again.status).toBe(200);
    expect(again.body.data.id).toBe(begun.body.data.id);
    expect((await app.http.get(`/api/backups/${begun.body.data.id}`).set(token)).body.data.id).toBe(begun.body.data.id);
    expect((await app.http.get('/api/backups/none').set(token)).status).toBe(404);
    expect((await app.http.get('/api/customers').set(token)).status).toBe(403);
    const other = await aToken(['api::customer.customer.find']);
    expect((await app.http.post('/api/backups').set(other)).status).toBe(403);
    expect((await app.http.post('/api/backups')).status).toBe(403);
    expect((await app.http.post('/crm/backups').set(admin.auth)).body.data.id).toBe(begun.body.data.id);
    const { rows } = await app.strapi.db.connection.raw(
      "select via, actor_name from crm_audit.entries where action = 'backup' and content->'details'->>'state' = 'requested'",
    );
    expect(rows).toEqual([{ via: 'rest', actor_name: 'backups 2' }]);
  });

  test('S76 a bucket has whole backups only: what breaks off leaves neither an object nor parts', async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
    const s3 = await startS3Server();
    try {
      const place = { bucket: 'safe', prefix: 'crm/', endpoint: s3.url, region: 'us-east-1' };
      const target = s3Target(place, 5 * 1024 * 1024);
      const request = {
        ...readConfiguration(root),
        uploadsDir: path.join(folder, 'big'),
        run: 's3',
        name: 'one.tar.age',
        takenAt: new Date(),
        target,
        signal: new AbortController().signal,
      };
      // More than one part, and no part is waited for by the next one.
      await mkdir(request.uploadsDir, { recursive: true });
      await writeFile(path.join(request.uploadsDir, 'film.mp4'), Buffer.alloc(8_000_000, 1));
      const taken = await takeBackup(request);
      expect(await target.list()).toEqual(new Map([['one.tar.age', taken.bytes]]));
      expect(s3.uploads.size).toBe(0);
      const { verifyArchive } = await import('../../src/plugins/crm/server/src/backups/archive/read-archive');
      expect(await verifyArchive(await target.read('one.tar.age'), [keys.BACKUP_IDENTITY])).toEqual(taken.manifest);

      const stop = new AbortController();
      const broken = takeBackup({
        ...request,
        name: 'two.tar.age',
        signal: stop.signal,
        onProgress: ({ bytes }) => bytes > 6_000_000 && stop.abort(),
      });
      await expect(broken).rejects.toThrow();
      expect([...(await target.list()).keys()]).toEqual(['one.tar.age']);
      expect(s3.uploads.size).toBe(0);
      await target.remove('one.tar.age');
      expect((await target.list()).size).toBe(0);
    } finally {
      await s3.stop();
    }
  });

  test('S76 whatever goes wrong on the way, no half file stays', async () => {
    const failing = path.join(folder, 'failing-pg-dump');
    await writeFile(
      failing,
      `#!/bin/sh\n[ "$1" = --version ] && exec pg_dump --version\nhead -c 3000000 /dev/zero\necho "pg_dump: error: the disk of the server broke" >&2\nexit 1\n`,
    );
    await chmod(failing, 0o755);
    await runsTable(app.strapi).where({ state: 'queued' }).update({ state: 'failed' });
    process.env.PG_DUMP_PATH = failing;
    try {
      const run = await backupNow(app.strapi);
      expect(run).toMatchObject({ state: 'failed', errorCode: 'tool-failed' });
      expect(run.error).toContain('the disk of the server broke');
      expect(existsSync(fileOf(run))).toBe(false);
      expect(existsSync(`${fileOf(run)}.partial`)).toBe(false);
    } finally {
      delete process.env.PG_DUMP_PATH;
    }
    process.env.BACKUP_TARGET = path.join(failing, 'below-a-file');
    try {
      expect(await backupNow(app.strapi)).toMatchObject({ state: 'failed', errorCode: 'target' });
    } finally {
      process.env.BACKUP_TARGET = store;
    }
  });
});
