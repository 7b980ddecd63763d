import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** One version of the master key, and what is derived from it. */
interface VersionedKey {
  version: number;
  cipher: Buffer;
  index: Buffer;
  master: Buffer;
}

/** The newest key first: it encrypts; the others still decrypt. */
export type KeyRing = readonly VersionedKey[];

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const STORED = /^enc:v(\d+):([A-Za-z0-9+/]+=*)$/;
/** 144 bits: no two values of a field meet, and the column stays short. */
const INDEX_BYTES = 18;

const derive = (master: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', master, '', purpose, 32));

/** Reads `2:<64 hex>,1:<64 hex>` in any order. Throws on anything else, and never repeats a key in its message. */
export const readKeyRing = (text: string): KeyRing => {
  const keys = text.split(',').map((part) => {
    const [, version, hex] = /^(\d{1,6}):([0-9a-f]{64})$/i.exec(part.trim()) ?? [];
    if (!hex) throw new Error('ENCRYPTION_KEYS must read <version>:<64 hexadecimal digits>, separated by commas.');
    const master = Buffer.from(hex, 'hex');
    return {
      version: Number(version),
      master,
      cipher: derive(master, 'crm/field-encryption'),
      index: derive(master, 'crm/blind-index'),
    };
  });
  if (new Set(keys.map(({ version }) => version)).size < keys.length)
    throw new Error('ENCRYPTION_KEYS names a version twice.');
  return keys.sort((a, b) => b.version - a.version);
};

/** A key for another purpose, by HKDF from one version's master key; of the newest when none is named. */
export const derivedKey = (ring: KeyRing, purpose: string, version = ring[0].version): Buffer | undefined => {
  const key = ring.find((one) => one.version === version);
  return key && derive(key.master, purpose);
};

export const isEncrypted = (value: unknown): value is string => typeof value === 'string' && STORED.test(value);

/** Version of the key that a stored value was encrypted with. */
export const keyVersionOf = (stored: string): number | undefined => {
  const found = STORED.exec(stored);
  return found ? Number(found[1]) : undefined;
};

const VERSION_BYTES = 4;

/** The key's version, iv, tag and body. `context` is authenticated: the bytes cannot be moved to another place. */
export const encryptBytes = (ring: KeyRing, plain: Buffer, context: string): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, ring[0].cipher, iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const version = Buffer.alloc(VERSION_BYTES);
  version.writeUInt32BE(ring[0].version);
  return Buffer.concat([version, iv, cipher.getAuthTag(), body]);
};

/** Undefined when the key is missing, the bytes were altered, or they belong to another place. */
export const decryptBytes = (ring: KeyRing, stored: Buffer, context: string): Buffer | undefined => {
  if (stored.length < VERSION_BYTES + IV_BYTES + TAG_BYTES) return undefined;
  const key = ring.find(({ version }) => version === stored.readUInt32BE());
  if (!key) return undefined;
  const sealed = stored.subarray(VERSION_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, key.cipher, sealed.subarray(0, IV_BYTES)).setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
};

/** `enc:v<key>:<base64>`, bound to `context`. */
export const encryptText = (ring: KeyRing, plain: string, context: string): string => {
  const sealed = encryptBytes(ring, Buffer.from(plain), context);
  return `enc:v${ring[0].version}:${sealed.subarray(VERSION_BYTES).toString('base64')}`;
};

/** Undefined where decryptBytes is. */
export const decryptText = (ring: KeyRing, stored: string, context: string): string | undefined => {
  const [, version, base64] = STORED.exec(stored) ?? [];
  if (!base64) return undefined;
  const prefix = Buffer.alloc(VERSION_BYTES);
  prefix.writeUInt32BE(Number(version));
  return decryptBytes(ring, Buffer.concat([prefix, Buffer.from(base64, 'base64')]), context)?.toString('utf8');
};

/** The blind index of a value under each key, the newest first. Equal values of one field have equal indexes. */
export const indexText = (ring: KeyRing, normalised: string, context: string): string[] =>
  ring.map(({ index }) =>
    createHmac('sha256', index)
      .update(`${context}\0${normalised}`)
      .digest()
      .subarray(0, INDEX_BYTES)
      .toString('base64url'),
  );
