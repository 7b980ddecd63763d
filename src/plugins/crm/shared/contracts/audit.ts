import { z } from 'zod';

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

const text = (length: number) => z.string().trim().min(1).max(length);

/** `from` and `to` are days of the office, both included. */
export const auditFiltersSchema = z.strictObject({
  /** An actor: `admin:3`, `rest:7`, `token:1`, `job:care`, `system`, `public`. */
  who: text(200).optional(),
  action: z.enum(auditActions).optional(),
  type: text(100).optional(),
  record: text(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  ip: text(64).optional(),
});
export type AuditFilters = z.infer<typeof auditFiltersSchema>;

export const auditQuerySchema = auditFiltersSchema.extend({
  /** Entries older than this one. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

/** The last of them, on the record's own page. */
export const HISTORY_LENGTH = 20;

export interface AuditRow extends AuditContent {
  id: string;
  at: string;
  action: AuditAction;
  actor: string;
  actorName: string | null;
  via: AuditDoor;
  uid: string | null;
  documentId: string | null;
  /** Which fields were changed; the values may be erased. */
  fields: string[];
  isErased: boolean;
  /** Not part of a record's history. */
  request?: string | null;
  ip?: string | null;
  userAgent?: string | null;
}

export interface AuditPage {
  data: AuditRow[];
  /** `before` of the next page; null at the end. */
  meta: { next: string | null };
}

export interface AuditChoices {
  people: { actor: string; name: string | null }[];
  types: string[];
}
