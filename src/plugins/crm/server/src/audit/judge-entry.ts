import type { AuditKeys } from './current-keys';
import type { Redactions } from './find-redactions';
import { digestContent, signEntry } from './sign';

/** A row of crm_audit.entries; `text` is its content as it was written. */
export interface StoredEntry {
  id: string;
  at: Date;
  action: string;
  actor: string;
  actor_name: string | null;
  employee: string | null;
  via: string;
  request: string | null;
  ip: string | null;
  user_agent: string | null;
  uid: string | null;
  document_id: string | null;
  fields: string[];
  text: string | null;
  salt: Buffer | null;
  digest: Buffer;
  key_version: number;
  mac: Buffer;
}

/** What is wrong with an entry by itself, if anything. */
export const judgeEntry = (row: StoredEntry, keys: AuditKeys, redactions: Redactions): string | undefined => {
  const key = keys.get(row.key_version);
  if (!key) return `key ${row.key_version} is not in ENCRYPTION_KEYS`;
  const expected = signEntry(key, {
    ...row,
    actorName: row.actor_name,
    userAgent: row.user_agent,
    documentId: row.document_id,
    keyVersion: row.key_version,
  });
  if (!expected.equals(row.mac)) return 'the entry was changed';
  if (row.text === null || row.salt === null)
    return redactions.cover(row) ? undefined : 'the content was taken away without an erasure';
  return digestContent(row.salt, row.text).equals(row.digest) ? undefined : 'the content was changed';
};
