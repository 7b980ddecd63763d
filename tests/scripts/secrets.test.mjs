// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { parseEnv } from 'node:util';
import { inProject } from '../../scripts/project.mjs';
import { assertSecrets, generateSecrets, SECRETS } from '../../scripts/secrets.mjs';

const samples = parseEnv(fs.readFileSync(inProject('.env.example'), 'utf8'));

test('accepts the secrets that it makes, which are never the same twice', () => {
  assertSecrets(generateSecrets());
  const [one, other] = [generateSecrets(), generateSecrets()];
  for (const name of Object.keys(SECRETS)) assert.notEqual(one[name], other[name]);
});

for (const name of Object.keys(SECRETS)) {
  test(`names ${name} when it is missing, empty or the sample of .env.example`, () => {
    const secrets = generateSecrets();
    assert.ok(samples[name], `.env.example has no ${name}`);
    for (const value of [undefined, '', '  ', samples[name], 'changeme', 'short', '0'.repeat(64)]) {
      assert.throws(() => assertSecrets({ ...secrets, [name]: value }), new RegExp(`^Error: ${name} [^\n]+$`));
    }
  });
}

test('refuses one sample among several application keys', () => {
  const secrets = generateSecrets();
  assert.throws(() => assertSecrets({ ...secrets, APP_KEYS: `${secrets.APP_KEYS},toBeModified5` }), /APP_KEYS/);
  assert.throws(() => assertSecrets({ ...secrets, APP_KEYS: `${secrets.APP_KEYS},` }), /APP_KEYS/);
});

test('accepts several versions of field keys, and nothing of another form', () => {
  const secrets = generateSecrets();
  const key = secrets.ENCRYPTION_KEYS.slice(2);
  assertSecrets({ ...secrets, ENCRYPTION_KEYS: `2:${key},1:${key}` });
  for (const value of [key, `1:${key.slice(2)}`, `v1:${key}`, `1:${key};2:${key}`]) {
    assert.throws(() => assertSecrets({ ...secrets, ENCRYPTION_KEYS: value }), /ENCRYPTION_KEYS/);
  }
});
