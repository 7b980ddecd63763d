import type { Knex } from 'knex';

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
  const rows: About[] = await trx('crm_audit.entries').where({ action: 'redact' }).select('id', 'uid', 'document_id');
  const latest = new Map<string, string>();
  for (const { id, uid, document_id } of rows) {
    const key = `${uid} ${document_id}`;
    if (id > (latest.get(key) ?? '')) latest.set(key, id);
  }
  return { cover: ({ id, uid, document_id }) => id < (latest.get(`${uid} ${document_id}`) ?? '') };
};
