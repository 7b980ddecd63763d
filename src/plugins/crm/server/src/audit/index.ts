import { needKeys } from '../encryption';
import type { Feature } from '../lib/feature';
import { runSql } from '../lib/run-sql';
import { startSealer, stopSealer } from './sealer';

export { findLastChanges, type LastChange } from './find-last-changes';
export { actAs, actAsAdmin, findLogin, type Origin } from './origin';
export { recordAudit, recordAudits, type AuditEntry } from './record';
export { redactAuditOf } from './redact';
export { getAuditHead, sealEntries, type AuditHead } from './seal';
export { compareStates, type State } from './states/compare-states';
export { nameAction } from './states/name-action';
export { readStates, type RecordState } from './states/read-states';
export { recordCreated, recordUpdates } from './states/record-batch';
export { recordedFields } from './states/recorded-fields';
export { Secret } from './states/secret';
export { verifyAudit, type AuditReport } from './verify';

const SIGNED_WITH = `
  select key_version as version from crm_audit.entries union select key_version from crm_audit.seals order by 1`;

/** Who did what, when and from where: written once, signed, sealed, never changed (docs/decisions/0008). */
export const audit: Feature = {
  slug: 'audit',
  register(strapi) {
    // What is on record cannot be signed anew: the keys that signed it are needed to verify it.
    needKeys(strapi, {
      what: 'the audit, for verifying what it signed',
      versions: async () => (await runSql<{ version: number }>(strapi, SIGNED_WITH)).map(({ version }) => version),
    });
  },
  startJobs: startSealer,
  destroy: stopSealer,
};
