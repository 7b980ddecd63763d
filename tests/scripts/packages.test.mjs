// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { arePackagesCurrent } from '../../scripts/packages.mjs';

/** @param {import('node:test').TestContext} t @param {object} wanted @param {object} [installed] */
function isCurrent(t, wanted, installed) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-packages-'));
  t.after(() => fs.rmSync(directory, { recursive: true }));
  const [wantedFile, installedFile] = ['wanted', 'installed'].map((name) => path.join(directory, name));
  fs.writeFileSync(wantedFile, JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (installed) fs.writeFileSync(installedFile, JSON.stringify({ packages: installed }));
  return arePackagesCurrent(wantedFile, installedFile);
}

const pg = { 'node_modules/pg': { version: '8.1.0' } };
const foreign = { 'node_modules/esbuild-sunos': { version: '1.0.0', optional: true } };

test('packages are current when the lock file is what npm noted', (t) => {
  assert.equal(isCurrent(t, pg, pg), true);
  assert.equal(isCurrent(t, { ...pg, ...foreign }, pg), true, 'without those of other systems');
});

test('packages are not current when one is missing, of another version, or none was installed', (t) => {
  assert.equal(isCurrent(t, pg), false);
  assert.equal(isCurrent(t, pg, {}), false);
  assert.equal(isCurrent(t, { 'node_modules/pg': { version: '8.2.0' } }, pg), false);
});
