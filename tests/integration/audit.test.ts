import path from 'node:path';
import type { recordAudit, redactAuditOf, getAuditHead, verifyAudit } from '../../src/plugins/crm/server/src/audit';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let audit: {
  recordAudit: typeof recordAudit;
  redactAuditOf: typeof redactAuditOf;
  getAuditHead: typeof getAuditHead;
  verifyAudit: typeof verifyAudit;
};

beforeAll(async () => {
  app = await startApp();
  audit = jest.requireActual(path.resolve('dist/src/plugins/crm/server/src/audit'));
});
afterAll(() => app.stop());

const sql = async <R = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await app.strapi.db.connection.raw(text, values as never)).rows;

/** As somebody who owns the database and switches the guard off. */
const byForce = (text: string, values: unknown[] = []) =>
  app.strapi.db.connection.transaction(async (trx) => {
    const tables = ['entries', 'seals'];
    for (const name of tables) await trx.raw(`alter table crm_audit.${name} disable trigger user`);
    await trx.raw(text, values as never);
    for (const name of tables) await trx.raw(`alter table crm_audit.${name} enable trigger user`);
  });

const lastIds = async (count: number) =>
  (await sql<{ id: string }>('select id from crm_audit.entries order by id desc limit ?', [count])).map(({ id }) => id);

describe('S82: the audit is whole, or somebody is told', () => {
  const anEntry = (title: string) =>
    audit.recordAudit(app.strapi, {
      action: 'update',
      uid: 'api::estate.estate',
      documentId: `doc-${title}`,
      title,
      changes: [{ field: 'name', from: 'old', to: title }],
    });

  /** Does harm, sees what the verification says, and undoes it. */
  const afterHarm = async (harm: string, values: unknown[], anchor?: { seq: number; hash: string }) => {
    await sql('drop table if exists kept_entries');
    await sql('drop table if exists kept_seals');
    await sql('create table kept_entries as table crm_audit.entries');
    await sql('create table kept_seals as table crm_audit.seals');
    await byForce(harm, values);
    const report = await audit.verifyAudit(app.strapi, { anchor });
    await byForce('delete from crm_audit.entries');
    await byForce('delete from crm_audit.seals');
    await sql('insert into crm_audit.entries select * from kept_entries');
    await sql('insert into crm_audit.seals select * from kept_seals');
    await sql('delete from crm_audit.unsealed');
    expect((await audit.verifyAudit(app.strapi)).problems).toEqual([]);
    return report.problems;
  };

  beforeAll(async () => {
    for (const title of ['one', 'two', 'three']) await anEntry(title);
    await audit.getAuditHead(app.strapi);
    for (const title of ['four', 'five']) await anEntry(title);
    await audit.getAuditHead(app.strapi);
  });

  test('whole, it has no problem, and its head is the one that was kept', async () => {
    const anchor = await audit.getAuditHead(app.strapi);
    const report = await audit.verifyAudit(app.strapi, { anchor });
    expect(report).toMatchObject({ problems: [], unsealed: 0, entries: anchor?.total });
    expect(report.seals).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['update crm_audit.entries set actor_name = ?'],
    ['delete from crm_audit.entries where actor_name is distinct from ?'],
    ['update crm_audit.seals set total = 0'],
    ['delete from crm_audit.seals'],
    ['truncate crm_audit.entries, crm_audit.seals'],
    ['update crm_audit.entries set content = null, salt = null'],
  ])('the database refuses: %s', async (statement) => {
    const values = statement.includes('?') ? ['somebody else'] : [];
    await expect(sql(statement, values)).rejects.toThrow('append-only');
    const asReplica = app.strapi.db.connection.transaction(async (trx) => {
      await trx.raw('set local session_replication_role = replica');
      await trx.raw(statement, values);
    });
    await expect(asReplica).rejects.toThrow('append-only');
  });

  test('an entry that was changed is named', async () => {
    const [id] = await lastIds(1);
    const changed = [expect.objectContaining({ entry: id, what: 'the entry was changed' })];
    expect(await afterHarm("update crm_audit.entries set actor_name = 'Somebody' where id = ?", [id])).toEqual(changed);
    expect(await afterHarm("update crm_audit.entries set at = at - interval '1 day' where id = ?", [id])).toEqual(
      changed,
    );
  });

  test('a value that was changed is found, and so is one taken away as if it had been erased', async () => {
    const [id] = await lastIds(1);
    expect(await afterHarm(`update crm_audit.entries set content = '{"title":"six"}' where id = ?`, [id])).toEqual([
      expect.objectContaining({ entry: id, what: 'the content was changed' }),
    ]);
    expect(await afterHarm('update crm_audit.entries set content = null, salt = null where id = ?', [id])).toEqual([
      expect.objectContaining({ entry: id, what: 'the content was taken away without an erasure' }),
    ]);
  });

  test('an entry that was removed is named', async () => {
    const [, id] = await lastIds(2);
    expect(await afterHarm('delete from crm_audit.entries where id = ?', [id])).toEqual([
      expect.objectContaining({ entry: id, what: 'the entry is missing' }),
    ]);
  });

  test('entries put in another order are found: two that changed places, and two seals', async () => {
    const [a, b] = await lastIds(2);
    const swapped = await afterHarm(
      `update crm_audit.entries e set (action, actor, uid, document_id, content, salt, digest, mac) =
         (select o.action, o.actor, o.uid, o.document_id, o.content, o.salt, o.digest, o.mac
          from crm_audit.entries o where o.id in (:a, :b) and o.id <> e.id)
       where e.id in (:a, :b)`,
      { a, b } as never,
    );
    expect(new Set(swapped.map(({ entry }) => entry))).toEqual(new Set([a, b, undefined]));
    const order = await afterHarm(
      'update crm_audit.seals set entries = array(select e from unnest(entries) with ordinality u(e, n) order by n desc)',
      [],
    );
    expect(order[0].what).toContain('put in another order');
  });

  test('an entry put in from outside is found', async () => {
    const [id] = await lastIds(1);
    const problems = await afterHarm(
      `insert into crm_audit.entries select (?::uuid), at, 'login', actor, actor_name, employee, via, request, ip, user_agent,
         uid, document_id, fields, content, salt, digest, key_version, mac from crm_audit.entries where id = ?`,
      ['01900000-0000-7000-8000-000000000000', id],
    );
    expect(problems.map(({ what }) => what)).toContain('no seal holds the entry');
  });

  test('an end that was cut off shows against a head that was kept', async () => {
    const anchor = await audit.getAuditHead(app.strapi);
    const cut = `with gone as (delete from crm_audit.seals where seq = (select max(seq) from crm_audit.seals) returning entries)
      delete from crm_audit.entries where id in (select unnest(entries) from gone)`;
    const problems = await afterHarm(cut, [], anchor);
    expect(problems).toEqual([
      expect.objectContaining({ seal: anchor?.seq, what: expect.stringContaining('taken away') }),
    ]);
  });

  test('a key that is no longer there is said, not passed over', async () => {
    const before = process.env.ENCRYPTION_KEYS;
    process.env.ENCRYPTION_KEYS = `2:${'1'.repeat(64)}`;
    const { problems } = await audit.verifyAudit(app.strapi);
    process.env.ENCRYPTION_KEYS = before;
    expect(problems[0].what).toBe('key 1 is not in ENCRYPTION_KEYS');
  });

  test('entries written under two keys, one after the other, are whole', async () => {
    const before = process.env.ENCRYPTION_KEYS;
    process.env.ENCRYPTION_KEYS = `2:${'1'.repeat(64)},${before}`;
    await anEntry('new key');
    const report = await audit.verifyAudit(app.strapi);
    process.env.ENCRYPTION_KEYS = before;
    expect(report.problems).toEqual([]);
    const used = await sql('select distinct key_version from crm_audit.entries order by 1');
    expect(used).toEqual([{ key_version: 1 }, { key_version: 2 }]);
    process.env.ENCRYPTION_KEYS = `2:${'1'.repeat(64)},${before}`;
  });

  test('transactions that end in another order than they wrote are both sealed', async () => {
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let wrote = (): void => undefined;
    const written = new Promise<void>((resolve) => (wrote = resolve));
    const late = app.strapi.db.transaction(async () => {
      await anEntry('late');
      wrote();
      await held;
    });
    await written;
    await anEntry('early');
    await audit.getAuditHead(app.strapi);
    commit();
    await late;
    const report = await audit.verifyAudit(app.strapi);
    expect(report).toMatchObject({ problems: [], unsealed: 0 });
  });

  test('a change that is rolled back leaves no entry', async () => {
    const [{ count: before }] = await sql('select count(*) from crm_audit.entries');
    const failing = app.strapi.db.transaction(async () => {
      await anEntry('rolled back');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await sql('select count(*) from crm_audit.entries')).toEqual([{ count: before }]);
  });

  test('S82: what is erased of a person is gone from the audit, its shape stays, and it is whole', async () => {
    await anEntry('erased');
    expect(await audit.redactAuditOf(app.strapi, 'api::estate.estate', 'doc-erased')).toBe(1);
    const rows = await sql('select action, fields, content from crm_audit.entries where document_id = ? order by id', [
      'doc-erased',
    ]);
    expect(rows).toEqual([
      { action: 'update', fields: ['name'], content: null },
      expect.objectContaining({ action: 'redact' }),
    ]);
    expect((await audit.verifyAudit(app.strapi)).problems).toEqual([]);
  });
});
