// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { aCopyOfTheCode, aDirectory, aLauncher, aServer, isRoot, query } from './support.mjs';

const onlyRoot = isRoot ? false : 'needs root: run the tests as root to include it';

/** Somebody who is not root and may run this node. */
function aNormalUser() {
  if (!isRoot) return {};
  const nobody = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'));
  if (!nobody) return undefined;
  const [, , uid, gid] = nobody.split(':').map(Number);
  return spawnSync(process.execPath, ['--version'], { uid, gid, cwd: '/' }).status === 0 ? { uid, gid } : undefined;
}

const user = aNormalUser();
const noUser = user ? false : 'needs a user "nobody" who may run this node';

test('runs for a normal user', { skip: noUser }, async (t) => {
  const { root, code } = aCopyOfTheCode(t);
  const own = path.join(root, 'own');
  fs.mkdirSync(own);
  if (user?.uid !== undefined) fs.chownSync(own, user.uid, user.gid);

  const dataDir = path.join(own, 'closed', 'postgres');
  const { server } = await aLauncher(t, { dataDir }, { ...user, code });

  assert.equal(server.mode, 'direct');
  assert.equal(fs.statSync(dataDir).uid, user?.uid ?? process.getuid?.());
  assert.deepEqual(await query(server.url, 'select 1 as one'), [{ one: 1 }]);
});

test('runs for root, as another user', { skip: onlyRoot }, async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const server = await aServer(t, { dataDir });
  assert.notEqual(server.mode, 'direct');
  assert.deepEqual(await query(server.url, 'select current_user as who'), [{ who: 'crm' }]);
  assert.equal(fs.statSync(dataDir).mode & 0o777, 0o700);
});

for (const mode of ['setpriv', 'setpriv+dac', 'userns']) {
  test(`runs for root by way of ${mode}, and finds its cluster again`, { skip: onlyRoot }, async (t) => {
    const { root, code } = aCopyOfTheCode(t);
    const dataDir = path.join(root, 'postgres');
    try {
      const launcher = await aLauncher(t, { dataDir, mode }, { code });
      assert.equal(launcher.server.mode, mode);
      launcher.child.stdin.write('stop\n');
      await launcher.exited;
    } catch (error) {
      if (!/no way here/.test(String(error))) throw error;
      return t.skip(`this machine does not allow ${mode}: ${error}`);
    }
    const owner = fs.statSync(dataDir).uid;
    const again = await aServer(t, { dataDir });
    assert.deepEqual(await query(again.url, 'select 1 as one'), [{ one: 1 }]);
    assert.equal(fs.statSync(dataDir).uid, owner);
  });
}

test('runs below a directory that only its owner may enter', async (t) => {
  const dataDir = path.join(aDirectory(t, 0o700), 'postgres');
  const server = await aServer(t, { dataDir });
  await query(server.url, 'create table kept as select 1');
  await query(server.url, 'checkpoint');
  if (isRoot) assert.notEqual(server.mode, 'setpriv');
});

test('says so when the cluster belongs to somebody else', { skip: onlyRoot || noUser }, async (t) => {
  const { root, code } = aCopyOfTheCode(t);
  const dataDir = path.join(root, 'postgres');
  fs.mkdirSync(dataDir, { mode: 0o700 });
  await assert.rejects(aLauncher(t, { dataDir }, { ...user, code }), /belongs to user 0/);
});
