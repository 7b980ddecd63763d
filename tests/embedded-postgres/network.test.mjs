// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { startEmbeddedPostgres } from '../../scripts/embedded-postgres/index.mjs';
import { aDirectory, aServer, query } from './support.mjs';

const onlyLinux = process.platform === 'linux' ? false : 'reads /proc, which Linux alone has';

/** @param {import('node:test').TestContext} t */
async function aTakenPort(t) {
  const taken = net.createServer((socket) => socket.destroy());
  t.after(() => taken.close());
  await new Promise((resolve) => taken.listen(0, '127.0.0.1', () => resolve(undefined)));
  return /** @type {net.AddressInfo} */ (taken.address()).port;
}

test('a taken port is told, and nothing is left running', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const port = await aTakenPort(t);
  await assert.rejects(
    startEmbeddedPostgres({ dataDir, port, durable: false }),
    new RegExp(`Port ${port} of 127.0.0.1 is taken`),
  );
  assert.equal(fs.existsSync(path.join(dataDir, 'postmaster.pid')), false);
});

test('without a port a free one is used, with a port that one', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const first = await aServer(t, { dataDir });
  await first.stop();
  const second = await aServer(t, { dataDir, port: first.port });
  assert.equal(second.port, first.port);
});

test('nothing listens but one port of the loopback address', { skip: onlyLinux }, async (t) => {
  const server = await aServer(t, { dataDir: path.join(aDirectory(t), 'postgres') });
  const inodes = socketsOf(server.pid);
  const listening = ['tcp', 'tcp6'].flatMap((table) =>
    rowsOf(table)
      .filter((row) => row[3] === '0A' && inodes.has(row[9]))
      .map((row) => row[1]),
  );
  const port = server.port.toString(16).toUpperCase().padStart(4, '0');
  assert.deepEqual(listening, [`0100007F:${port}`]); // 127.0.0.1, in the kernel's order of bytes
  const unix = rowsOf('unix').filter((row) => inodes.has(row[6]) && row[7] !== undefined);
  assert.deepEqual(unix, []);
});

test('the password is asked for, and only its owner can read it', async (t) => {
  const dataDir = path.join(aDirectory(t), 'postgres');
  const server = await aServer(t, { dataDir });
  assert.equal(fs.statSync(path.join(dataDir, 'crm-password')).mode & 0o777, 0o600);
  assert.deepEqual(await query(server.url, 'show password_encryption'), [{ password_encryption: 'scram-sha-256' }]);
  await assert.rejects(
    query(server.url.replace(server.password, 'guess'), 'select 1'),
    /password authentication failed/,
  );
});

/** The sockets that a process holds, as inode numbers. @param {number} pid */
function socketsOf(pid) {
  const directory = `/proc/${pid}/fd`;
  const links = fs.readdirSync(directory).map((name) => fs.readlinkSync(path.join(directory, name)));
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}

/** @param {string} table */
function rowsOf(table) {
  const lines = fs.readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => line.trim().split(/\s+/));
}
