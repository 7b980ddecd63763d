import { getKeyRing } from '../encryption';
import { derivedKey, type KeyRing } from '../lib/field-cipher';

/** Entries and seals are signed with different keys, both made of one key of ENCRYPTION_KEYS. */
export interface AuditKey {
  entry: Buffer;
  seal: Buffer;
}

export interface AuditKeys {
  /** The version that signs now, and its key. */
  current: number;
  newest: AuditKey;
  /** A key by its version: `undefined` when the installation no longer has it. */
  get(version: number): AuditKey | undefined;
}

const known = new WeakMap<KeyRing, AuditKeys>();

/** The keys of this installation, derived once. */
export const currentKeys = (): AuditKeys => {
  const ring = getKeyRing();
  const found = known.get(ring) ?? deriveKeys(ring);
  known.set(ring, found);
  return found;
};

const deriveKeys = (ring: KeyRing): AuditKeys => {
  const keys = new Map(
    ring.map(({ version }): [number, AuditKey] => [
      version,
      {
        entry: derivedKey(ring, 'crm/audit/entry', version) as Buffer,
        seal: derivedKey(ring, 'crm/audit/seal', version) as Buffer,
      },
    ]),
  );
  const current = ring[0].version;
  return { current, newest: keys.get(current) as AuditKey, get: (version) => keys.get(version) };
};
