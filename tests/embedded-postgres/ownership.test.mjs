// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { aDirectory, aLauncher, aServer, query, waitForEnd } from './support.mjs';

const noDeathSignal =
  spawnSync('setpriv', ['--pdeathsig=INT', 'true']).status === 0
    ? false
    : 'needs setpriv with --pdeathsig (package util-linux)';

test('a killed launcher takes its server with it, and no committed row is lost', { skip: noDeathSignal }, async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const { child, server, next } = await aLauncher(t, { dataDir, durable: true });
  child.stdin.write('insert\n');
  let acknowledged = 0;
  while (acknowledged < 200) acknowledged = Number(await next());
  child.kill('SIGKILL');
  for (let line = await next(); line !== undefined; line = await next()) acknowledged = Number(line);
  await waitForEnd(server.pid);

  const again = await aServer(t, { dataDir });
  const [{ count }] = await query(again.url, 'select count(*)::int from row');
  assert.equal(again.reused, false);
  assert.ok(count === acknowledged || count === acknowledged + 1, `${acknowledged} acknowledged, ${count} found`);
});

test('two launchers at once share one server', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const both = await Promise.all([aLauncher(t, { dataDir }), aLauncher(t, { dataDir })]);
  const [one, other] = both.map(({ server }) => server);
  assert.equal(one.pid, other.pid);
  assert.equal(one.url, other.url);
  assert.deepEqual([one.reused, other.reused].sort(), [false, true]);
});

test('one who shares the server leaves it running, and its owner stops it', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const owner = await aServer(t, { dataDir });
  const guest = await aLauncher(t, { dataDir });
  guest.child.stdin.write('stop\n');
  await guest.exited;
  assert.deepEqual(await query(owner.url, 'select 1 as one'), [{ one: 1 }]);

  await owner.stop();
  await owner.stop(); // a second call is harmless
  await owner.ended;
  await assert.rejects(query(owner.url, 'select 1'), /ECONNREFUSED/);
});

test('who comes while the server is stopping gets a new one', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const first = await aServer(t, { dataDir });
  const stopping = first.stop();
  const second = await aServer(t, { dataDir });
  await stopping;
  assert.notEqual(second.pid, first.pid);
  assert.deepEqual(await query(second.url, 'select 1 as one'), [{ one: 1 }]);
});

test('Ctrl-C does not reach the server before its owner has finished with it', async (t) => {
  const { child, server, next, exited } = await aLauncher(t, { dataDir: path.join(aDirectory(t), 'postgres') });
  process.kill(-Number(child.pid), 'SIGINT'); // the whole group, as a terminal does
  assert.equal(await next(), 'server answers');
  assert.deepEqual(await exited, [0, null]);
  await waitForEnd(server.pid);
});
