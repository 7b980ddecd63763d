// @ts-check
import assert from 'node:assert/strict';
import net from 'node:net';
import { test } from 'node:test';
import { findChromium } from '../../scripts/chromium.mjs';
import { assertNodeVersion, assertPortFree } from '../../scripts/this-machine.mjs';

test('runs on the versions of Node that package.json names, and tells of others', () => {
  for (const version of ['20.19.0', '22.12.0', '23.1.0', '24.18.3']) assertNodeVersion(version);
  for (const version of ['18.20.0', '20.18.9', '21.7.0', '22.11.0', '25.0.0']) {
    assert.throws(() => assertNodeVersion(version), new RegExp(`This is Node ${version}, and Estate CRM runs on >=20`));
  }
});

test('tells a taken port in one line, with a way out', async (t) => {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  t.after(() => server.close());
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  await assert.rejects(
    assertPortFree('npm start', '127.0.0.1', port),
    /^Error: Port \d+ of 127.0.0.1 is taken.*PORT=1337 npm start$/,
  );
});

test('takes the browser that CHROMIUM_PATH names, or none', () => {
  assert.equal(findChromium({ CHROMIUM_PATH: process.execPath }), process.execPath);
  assert.equal(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' }), undefined);
});
