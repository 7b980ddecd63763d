import type { Feature } from '../lib/feature';
import { startSealer, stopSealer } from './sealer';

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

/** Who did what, when and from where: written once, signed, sealed, never changed (docs/decisions/0008). */
export const audit: Feature = {
  slug: 'audit',
  startJobs: startSealer,
  destroy: stopSealer,
};
