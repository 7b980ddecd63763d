import type { Knex } from 'knex';
import { firstUuidOf } from '../lib/uuid-v7';

/** The clocks of several machines differ a little, and with them the order of keys. */
const SKEW_MS = 60_000;

interface About {
  id: string;
  uid: string | null;
  document_id: string | null;
}

/** The erasures on record. Their own entries are verified like all others. */
export interface Redactions {
  /** Whether an entry is older than an erasure of its record. */
  cover(entry: About): boolean;
}

export const findRedactions = async (trx: Knex.Transaction): Promise<Redactions> => {
  const rows: (About & { at: Date })[] = await trx('crm_audit.entries')
    .where({ action: 'redact' })
    .select('id', 'at', 'uid', 'document_id');
  const latest = new Map<string, string>();
  for (const { at, uid, document_id } of rows) {
    const key = `${uid} ${document_id}`;
    const end = firstUuidOf(new Date(at.getTime() + SKEW_MS));
    if (end > (latest.get(key) ?? '')) latest.set(key, end);
  }
  return { cover: ({ id, uid, document_id }) => id < (latest.get(`${uid} ${document_id}`) ?? '') };
};
