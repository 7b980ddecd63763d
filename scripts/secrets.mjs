// @ts-check
// The secrets that production must have, how one is made, and how a sample is told from a real one.
import { randomBytes } from 'node:crypto';
import { Failure } from './project.mjs';

const word = () => randomBytes(24).toString('base64url');

/** Name → how to make one. @type {Record<string, () => string>} */
export const SECRETS = {
  APP_KEYS: () => [word(), word(), word(), word()].join(','),
  API_TOKEN_SALT: word,
  ADMIN_JWT_SECRET: word,
  TRANSFER_TOKEN_SALT: word,
  JWT_SECRET: word,
  ADMIN_ENCRYPTION_KEY: word,
  ENCRYPTION_KEYS: () => `1:${randomBytes(32).toString('hex')}`,
};

export function generateSecrets() {
  return Object.fromEntries(Object.entries(SECRETS).map(([name, make]) => [name, make()]));
}

/** A pair for backups: what is encrypted for the public key, only the private one reads. */
export async function makeBackupKeys() {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption'); // once packages are there
  const identity = await generateX25519Identity();
  return { BACKUP_RECIPIENTS: await identityToRecipient(identity), BACKUP_IDENTITY: identity };
}

const SAMPLE = /to_?be_?modified|change_?me|change_?this|your[-_]|example|sample|placeholder|secret|password|insecure/i;
const FIELD_KEYS = /^\d+:[0-9a-f]{64}(,\d+:[0-9a-f]{64})*$/i;
const LEAST_CHARACTERS = 16;
const LEAST_DIFFERENT_CHARACTERS = 6; // sixty-four zeros are no key

/** Throws one line that names the first variable in the way. @param {NodeJS.ProcessEnv} env */
export function assertSecrets(env) {
  for (const name of Object.keys(SECRETS)) {
    const problem = findProblem(name, env[name]?.trim() ?? '');
    if (problem)
      throw new Failure(`${name} ${problem}. Set it in the environment or in .env (docs/operations.md says how).`);
  }
}

/** @param {string} name @param {string} value */
function findProblem(name, value) {
  if (!value) return 'is missing';
  if (SAMPLE.test(value)) return 'still has a sample value';
  if (name === 'ENCRYPTION_KEYS' && !FIELD_KEYS.test(value)) return 'must read <version>:<64 hexadecimal digits>';
  const parts = name === 'APP_KEYS' || name === 'ENCRYPTION_KEYS' ? value.split(',') : [value];
  for (const part of parts) {
    const secret = part.replace(/^\d+:/, '').trim();
    if (secret.length < LEAST_CHARACTERS) return `is shorter than ${LEAST_CHARACTERS} characters`;
    if (new Set(secret).size < LEAST_DIFFERENT_CHARACTERS) return 'still has a sample value';
  }
  return undefined;
}
