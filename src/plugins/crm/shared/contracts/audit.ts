/** What the audit knows of: the closed list. */
export const auditActions = [
  'create',
  'update',
  'delete',
  'archive',
  'restore',
  'stage_change',
  'reveal',
  'export',
  'import',
  'merge',
  'unmerge',
  'decide',
  'send',
  'hand_over',
  'hand_over_undo',
  'consent_change',
  'erase',
  'redact',
  'login',
  'login_failed',
  'logout',
  'password_reset',
  'user_change',
  'role_change',
  'token_change',
  'webhook_change',
  'setting_change',
  'key_rotation',
  'backup',
  'restore_backup',
  'restore_drill',
  'job',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** By which door a change came in. */
export const auditDoors = ['panel', 'rest', 'job', 'command', 'system'] as const;
export type AuditDoor = (typeof auditDoors)[number];

/** Another record, named without personal data where it has a number. */
export interface AuditRef {
  documentId: string;
  label: string;
}

/** One field of a record. A secret is there masked only: `isMasked`. */
export interface AuditChange {
  field: string;
  from?: unknown;
  to?: unknown;
  isMasked?: true;
}

/** What may be erased of an entry: whatever can name a person. */
export interface AuditContent {
  title?: string;
  changes?: AuditChange[];
  details?: Record<string, unknown>;
}
