import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { AuditAction, AuditContent } from '../../../shared/contracts/audit';
import { now } from '../lib/clock';
import { copyRows } from '../lib/copy-rows';
import { inTransaction } from '../lib/run-sql';
import { uuidV7 } from '../lib/uuid-v7';
import { currentKeys } from './current-keys';
import { findOrigin, type Origin } from './origin';
import { digestContent, signEntry } from './sign';

/** What is to be put on record; who, when and from where are found out. */
export interface AuditEntry extends AuditContent {
  action: AuditAction;
  uid?: string;
  documentId?: string;
  /** Where it differs from what the request says: whoever tries to log in is nobody yet. */
  origin?: Partial<Origin>;
}

const COLUMNS = [
  'id', 'at', 'action', 'actor', 'actor_name', 'employee', 'via', 'request', 'ip', 'user_agent', 'uid', 'document_id',
  'fields', 'content', 'salt', 'digest', 'key_version', 'mac',
]; // prettier-ignore
/** From here on COPY is faster than a statement with values. */
const MANY = 20;
const SALT_BYTES = 16;

/**
 * Puts something on record, in the transaction that is open: if that is rolled back, the entry is gone with it. Values
 * of encrypted fields must come masked.
 */
export const recordAudit = (strapi: Core.Strapi, entry: AuditEntry): Promise<void> => recordAudits(strapi, [entry]);

/** Many at once, for work on sets. */
export const recordAudits = async (strapi: Core.Strapi, entries: readonly AuditEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  const origin = await findOrigin(strapi);
  const at = now();
  const rows = entries.map((entry) => buildRow(entry, origin, at));
  if (rows.length >= MANY) {
    const copied = rows.map((row) => row.map((value) => (Array.isArray(value) ? textArray(value) : value)));
    await strapi.db.transaction(({ trx }) => copyRows(trx, 'crm_audit.entries', COLUMNS, copied));
    return;
  }
  const row = `(${COLUMNS.map(() => '?').join(', ')})`;
  const sql = `insert into crm_audit.entries (${COLUMNS.join(', ')}) values ${rows.map(() => row).join(', ')}`;
  await inTransaction(strapi, (knex) => knex.raw(sql, rows.flat()));
};

const textArray = (texts: string[]) => `{${texts.map((text) => JSON.stringify(text)).join(',')}}`;

const buildRow = (entry: AuditEntry, by: Origin, at: Date) => {
  const { title, changes, details } = entry;
  const content = JSON.stringify({ title, changes: changes?.length ? changes : undefined, details }, cleanText);
  const salt = randomBytes(SALT_BYTES);
  const { current, newest } = currentKeys();
  const signed = {
    id: uuidV7(at),
    at,
    action: entry.action,
    ...by,
    ...entry.origin,
    uid: entry.uid ?? null,
    documentId: entry.documentId ?? null,
    fields: changes?.map(({ field }) => field) ?? [],
    digest: digestContent(salt, content),
    keyVersion: current,
  };
  const mac = signEntry(newest, signed);
  return [
    signed.id, at, signed.action, signed.actor, signed.actorName, signed.employee, signed.via, signed.request, signed.ip,
    signed.userAgent, signed.uid, signed.documentId, signed.fields, content, salt, signed.digest, current, mac,
  ]; // prettier-ignore
};

/** PostgreSQL has no room for NUL; a long text is known by its beginning. */
const LONG_TEXT = 4_000;
const cleanText = (_key: string, value: unknown) =>
  typeof value !== 'string'
    ? value
    : (value.length > LONG_TEXT ? `${value.slice(0, LONG_TEXT)}…` : value)
        .replace(/\0/g, '')
        .replace(/\p{Surrogate}/gu, '\ufffd');
