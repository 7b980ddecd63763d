import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { derivedKey } from '../lib/field-cipher';
import { getKeyRing } from './key-ring';
import { StartRefusal } from './start-refusal';

const STORE = { type: 'plugin', name: 'crm', key: 'encryption-keys' };

/** Key version → a proof of the key, from which nobody finds it. */
type Proofs = Record<string, string>;

const proofOf = (version: number): string =>
  createHmac('sha256', derivedKey(getKeyRing(), 'crm/key-proof', version) as Buffer)
    .update(`key ${version}`)
    .digest('base64url')
    .slice(0, 16);

/**
 * Compares the keys of the environment with those that the data were encrypted with, and writes down new ones. A wrong
 * or a missing key stops the start: the application would store what it cannot read again.
 */
export const assertKeys = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store(STORE);
  const known = ((await store.get()) ?? {}) as Proofs;
  const given = Object.fromEntries(getKeyRing().map(({ version }) => [version, proofOf(version)])) as Proofs;
  for (const [version, proof] of Object.entries(known)) {
    if (!given[version])
      throw new StartRefusal(
        `ENCRYPTION_KEYS lacks key ${version}, with which data are encrypted. Add it, or run npm run keys:rotate with it first.`,
      );
    if (given[version] !== proof)
      throw new StartRefusal(`ENCRYPTION_KEYS holds another key ${version} than the one that data are encrypted with.`);
  }
  if (Object.keys(given).some((version) => !known[version])) await store.set({ value: { ...known, ...given } });
};

/** After a rotation: nothing is encrypted with an older key any more, so that those not `needed` may be taken away. */
export const forgetOldKeys = async (strapi: Core.Strapi, needed: number[]): Promise<void> => {
  const store = strapi.store(STORE);
  const [{ version: newest }] = getKeyRing();
  const known = ((await store.get()) ?? {}) as Proofs;
  const kept = Object.entries(known).filter(([version]) => needed.includes(Number(version)));
  await store.set({ value: { ...Object.fromEntries(kept), [newest]: proofOf(newest) } });
};
