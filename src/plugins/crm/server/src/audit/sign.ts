import { createHash, createHmac } from 'node:crypto';
import type { AuditKey } from './current-keys';

/** An entry as it lies in the table, apart from its signature. */
export interface SignedFields {
  id: string;
  at: Date;
  action: string;
  actor: string;
  actorName: string | null;
  employee: string | null;
  via: string;
  request: string | null;
  ip: string | null;
  userAgent: string | null;
  uid: string | null;
  documentId: string | null;
  fields: string[];
  digest: Buffer;
  keyVersion: number;
}

/**
 * What stands for the content in the signature. The salt goes when the content is erased: nobody can then try names
 * and numbers until the digest fits.
 */
export const digestContent = (salt: Buffer, content: string): Buffer =>
  createHash('sha256').update(salt).update(content).digest();

export const signEntry = ({ entry }: AuditKey, e: SignedFields): Buffer =>
  createHmac('sha256', entry)
    .update(
      JSON.stringify([
        e.id, e.at.toISOString(), e.action, e.actor, e.actorName, e.employee, e.via, e.request, e.ip, e.userAgent,
        e.uid, e.documentId, e.fields, e.digest.toString('hex'), e.keyVersion,
      ]), // prettier-ignore
    )
    .digest();

export interface SealedFields {
  seq: number;
  at: Date;
  /** Ids of the entries, in the order of the seal, with their signatures. */
  entries: readonly { id: string; mac: Buffer }[];
  /** Entries under this seal and all before it. */
  total: number;
  keyVersion: number;
}

/** Chains a seal to the one before it; `previous` is empty for the first. */
export const signSeal = ({ seal }: AuditKey, previous: Buffer, s: SealedFields): Buffer => {
  const hash = createHmac('sha256', seal)
    .update(previous)
    .update(JSON.stringify([s.seq, s.at.toISOString(), s.total, s.keyVersion, s.entries.length]));
  for (const { id, mac } of s.entries) hash.update(id).update(mac);
  return hash.digest();
};
