// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { parseEnv } from 'node:util';
import { fillIn, readEnvFile, writeEnvFile } from '../../scripts/env-file.mjs';
import { inProject } from '../../scripts/project.mjs';
import { assertSecrets } from '../../scripts/secrets.mjs';

/** @param {import('node:test').TestContext} t */
function aProject(t) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-env-'));
  t.after(() => fs.rmSync(directory, { recursive: true }));
  const place = (/** @type {string} */ name) => path.join(directory, name);
  return { file: place('.env'), example: inProject('.env.example'), dataDir: place('postgres') };
}

test('writes a file that production accepts and only its owner reads, once', async (t) => {
  const project = aProject(t);
  assert.equal(await writeEnvFile(project), true);
  assert.equal(fs.statSync(project.file).mode & 0o777, 0o600);
  const text = fs.readFileSync(project.file, 'utf8');
  const written = parseEnv(text);
  assertSecrets(written);
  const { identityToRecipient } = await import('age-encryption');
  assert.equal(await identityToRecipient(written.BACKUP_IDENTITY ?? ''), written.BACKUP_RECIPIENTS);
  assert.equal(await writeEnvFile(project), false);
  assert.equal(fs.readFileSync(project.file, 'utf8'), text);
});

test('makes no new keys for data that was encrypted with the lost ones', async (t) => {
  const project = aProject(t);
  fs.mkdirSync(project.dataDir);
  await assert.rejects(() => writeEnvFile(project), /is missing, and the data/);
  assert.equal(fs.existsSync(project.file), false);
});

test('the environment wins over the file', (t) => {
  const { file } = aProject(t);
  fs.writeFileSync(file, 'CRM_TEST_ONE=file\nCRM_TEST_TWO="of the file" # comment\n');
  process.env.CRM_TEST_ONE = 'environment';
  readEnvFile(file);
  assert.deepEqual([process.env.CRM_TEST_ONE, process.env.CRM_TEST_TWO], ['environment', 'of the file']);
  delete process.env.CRM_TEST_ONE;
  delete process.env.CRM_TEST_TWO;
});

test('an example without a line for a secret is a fault, and comments stay', () => {
  assert.equal(fillIn('# a\nONE=x\nTWO=y\n', { ONE: '1' }), '# a\nONE=1\nTWO=y\n');
  assert.throws(() => fillIn('# ONE=x\n', { ONE: '1' }), /no line for ONE/);
});
