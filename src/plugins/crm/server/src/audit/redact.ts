import type { Core } from '@strapi/strapi';
import { inTransaction } from '../lib/run-sql';
import { recordAudit } from './record';

const REDACT = `
  update crm_audit.entries set content = null, salt = null
  where document_id = ? and uid = ? and content is not null and action <> 'redact'`;

/**
 * Takes names and values out of everything on record about a record; who did what to which fields and when stays, and
 * so does the signature. Itself put on record: without that, the verification takes an empty entry for tampered.
 * Call it in the transaction that erases the record. Resolves to the number of entries.
 */
export const redactAuditOf = async (strapi: Core.Strapi, uid: string, documentId: string): Promise<number> =>
  await strapi.db.transaction(async () => {
    const entries = await inTransaction(strapi, async (knex) => {
      await knex.raw("set local crm.audit_redaction = 'on'");
      const result = await knex.raw<{ rowCount: number }>(REDACT, [documentId, uid]);
      await knex.raw("set local crm.audit_redaction = 'off'");
      return result.rowCount;
    });
    await recordAudit(strapi, { action: 'redact', uid, documentId, details: { entries } });
    return entries;
  });
