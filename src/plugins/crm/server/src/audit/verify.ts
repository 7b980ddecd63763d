import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { currentKeys } from './current-keys';
import { findRedactions, type Redactions } from './find-redactions';
import { judgeEntry, type StoredEntry } from './judge-entry';
import { sealEntries, type AuditHead } from './seal';
import { signSeal } from './sign';

export interface AuditProblem {
  /** The seal, by its number, and the entry, by its id, as far as they are known. */
  seal?: number;
  entry?: string;
  /** When and what it was, as the entry says. */
  about?: string;
  what: string;
}

export interface AuditReport {
  entries: number;
  seals: number;
  /** Written but not sealed yet: checked, but not chained. */
  unsealed: number;
  head?: Pick<AuditHead, 'seq' | 'hash'>;
  problems: AuditProblem[];
}

interface Seal {
  seq: string;
  at: Date;
  entries: string[];
  total: string;
  key_version: number;
  hash: Buffer;
}

interface Options {
  /** An end of the chain that was kept outside. */
  anchor?: Pick<AuditHead, 'seq' | 'hash'>;
  onProgress?(entries: number, total: number): void;
}

const SEALS_A_READ = 20;
const MOST_PROBLEMS = 200;

/** Walks the whole audit: every signature, every seal, every link of the chain. Reads one state of the database. */
export const verifyAudit = async (strapi: Core.Strapi, { anchor, onProgress }: Options = {}): Promise<AuditReport> => {
  await sealEntries(strapi, { wait: true });
  return strapi.db.connection.transaction((trx) => walk(trx, anchor, onProgress), {
    isolationLevel: 'repeatable read',
    readOnly: true,
  });
};

const walk = async (trx: Knex.Transaction, anchor: Options['anchor'], onProgress: Options['onProgress']) => {
  const report: AuditReport = { entries: 0, seals: 0, unsealed: 0, problems: [] };
  const note = (problem: AuditProblem) => {
    if (report.problems.length < MOST_PROBLEMS) report.problems.push(problem);
  };
  const redactions = await findRedactions(trx);
  const [{ count }] = await trx('crm_audit.entries').count({ count: '*' });
  const total = Number(count);
  let previous: Buffer = Buffer.alloc(0);
  let seq = 0;
  let present = 0;
  let anchored: Buffer | undefined;

  for (;;) {
    const seals: Seal[] = await trx('crm_audit.seals').where('seq', '>', seq).orderBy('seq').limit(SEALS_A_READ);
    for (const seal of seals) {
      const number = Number(seal.seq);
      if (number !== seq + 1)
        note({
          seal: seq + 1,
          what: number === seq + 2 ? 'the seal is missing' : `seals ${seq + 1} to ${number - 1} are missing`,
        });
      const rows = await readEntries(trx, seal.entries);
      present += rows.size;
      checkEntries(seal, rows, redactions, note);
      checkSeal(seal, rows, previous, report.entries, note);
      if (anchor && number === anchor.seq) anchored = seal.hash;
      report.entries += seal.entries.length;
      report.seals += 1;
      previous = seal.hash;
      seq = number;
      onProgress?.(report.entries, total);
    }
    if (seals.length < SEALS_A_READ) break;
  }
  if (seq > 0) report.head = { seq, hash: previous.toString('hex') };
  if (anchor && !anchored)
    note({ seal: anchor.seq, what: `the chain ends at seal ${seq}: what came after it was taken away` });
  else if (anchor && anchored?.toString('hex') !== anchor.hash)
    note({ seal: anchor.seq, what: 'the seal is not the one that was kept' });
  report.unsealed = await checkUnsealed(trx, redactions, note);
  if (total !== present + report.unsealed) await findStrangers(trx, note);
  return report;
};

const readEntries = async (trx: Knex.Transaction, ids: string[]) => {
  const rows: StoredEntry[] = await trx('crm_audit.entries')
    .whereRaw('id = any(?::uuid[])', [ids])
    .select('*', trx.raw('content::text as text'));
  return new Map(rows.map((row) => [row.id, row]));
};

type Note = (problem: AuditProblem) => void;

const checkEntries = (seal: Seal, rows: Map<string, StoredEntry>, redactions: Redactions, note: Note) => {
  for (const id of seal.entries) {
    const row = rows.get(id);
    const what = row ? judgeEntry(row, currentKeys(), redactions) : 'the entry is missing';
    if (what) note({ seal: Number(seal.seq), entry: id, about: row && aboutOf(row), what });
  }
};

const checkSeal = (seal: Seal, rows: Map<string, StoredEntry>, previous: Buffer, before: number, note: Note) => {
  const seq = Number(seal.seq);
  const key = currentKeys().get(seal.key_version);
  if (!key) return note({ seal: seq, what: `key ${seal.key_version} is not in ENCRYPTION_KEYS` });
  const isWhole = seal.entries.every((id) => rows.has(id));
  if (Number(seal.total) !== before + seal.entries.length)
    return note({ seal: seq, what: `it counts ${seal.total} entries, there are ${before + seal.entries.length}` });
  if (!isWhole) return;
  const expected = signSeal(key, previous, {
    seq,
    at: seal.at,
    entries: seal.entries.map((id) => ({ id, mac: rows.get(id)!.mac })),
    total: Number(seal.total),
    keyVersion: seal.key_version,
  });
  if (!expected.equals(seal.hash))
    note({ seal: seq, what: 'it does not fit what it holds and the seal before it: changed, or put in another order' });
};

const checkUnsealed = async (trx: Knex.Transaction, redactions: Redactions, note: Note): Promise<number> => {
  const { rows } = await trx.raw<{ rows: StoredEntry[] }>(
    'select e.*, e.content::text as text from crm_audit.unsealed u join crm_audit.entries e using (id) order by e.id',
  );
  for (const row of rows) {
    const what = judgeEntry(row, currentKeys(), redactions);
    if (what) note({ entry: row.id, about: aboutOf(row), what });
  }
  return rows.length;
};

const STRANGERS = `
  select e.id, e.at, e.action, e.actor_name, e.actor, e.uid, e.document_id from crm_audit.entries e
  where not exists (select from crm_audit.unsealed u where u.id = e.id)
    and e.id not in (select unnest(entries) from crm_audit.seals)
  order by e.id limit 200`;

/** Entries that no seal knows: put in from outside, or their seal was taken away. */
const findStrangers = async (trx: Knex.Transaction, note: Note) => {
  const { rows } = await trx.raw<{ rows: StoredEntry[] }>(STRANGERS);
  for (const row of rows) note({ entry: row.id, about: aboutOf(row), what: 'no seal holds the entry' });
};

const aboutOf = (row: StoredEntry) =>
  [row.at.toISOString(), row.actor_name ?? row.actor, row.action, row.uid, row.document_id].filter(Boolean).join(' ');
