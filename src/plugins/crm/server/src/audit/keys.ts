import { hkdfSync } from 'node:crypto';

export interface AuditKeys {
  /** The version that signs now. */
  current: number;
  /** A key by its version: `undefined` when the installation no longer has it. */
  get(version: number): AuditKey | undefined;
}

/** Entries and seals are signed with different keys, both made of one key of ENCRYPTION_KEYS. */
export interface AuditKey {
  entry: Buffer;
  seal: Buffer;
}

/** `version:hex,version:hex`; the highest version is the newest. */
export const readKeys = (text: string | undefined): AuditKeys => {
  const keys = new Map<number, AuditKey>();
  for (const part of (text ?? '').split(',').filter(Boolean)) {
    const [, version, hex] = /^\s*(\d+):([0-9a-f]{64})\s*$/i.exec(part) ?? [];
    if (!version || !hex) throw new Error('ENCRYPTION_KEYS must read <version>:<64 hexadecimal digits>');
    const secret = Buffer.from(hex, 'hex');
    const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `crm/audit/${purpose}`, 32));
    keys.set(Number(version), { entry: derive('entry'), seal: derive('seal') });
  }
  if (keys.size === 0) throw new Error('ENCRYPTION_KEYS is missing');
  return { current: Math.max(...keys.keys()), get: (version) => keys.get(version) };
};
