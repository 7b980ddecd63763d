import { z } from 'zod';

const day = z.iso.date();
const documentId = z.string().trim().min(1).max(40);
const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(10).max(100).default(25),
};

export const SKIP_REASONS = [
  'no_consent',
  'opted_out',
  'no_address',
  'do_not_contact',
  'archived',
  'duplicate_person',
  'cap',
  'too_late',
  'quiet_hours_expired',
  'plan_paused',
  'complaint_open',
  'rejected',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** `decide`: what a person has to look at. `from` and `to` are days of the office, both included. */
export const careMessagesQuerySchema = z.strictObject({
  tab: z.enum(['sent', 'skipped', 'decide']),
  plan: documentId.optional(),
  reason: z.enum(SKIP_REASONS).optional(),
  from: day.optional(),
  to: day.optional(),
  ...paging,
});
export type CareMessagesQuery = z.infer<typeof careMessagesQuerySchema>;

/** What comes up in the next 30 days for one plan. */
export const careForecastQuerySchema = z.strictObject({ plan: documentId, ...paging });
export type CareForecastQuery = z.infer<typeof careForecastQuerySchema>;

export const carePlanStateSchema = z.strictObject({ state: z.enum(['active', 'paused', 'ended']) });
export type CarePlanState = z.infer<typeof carePlanStateSchema>;

export const careTestSchema = z.strictObject({ language: z.enum(['en', 'zh-CN', 'zh-TW']).optional() });
export type CareTest = z.infer<typeof careTestSchema>;

/**
 * `approve`, `reject`: what a plan proposes goes out, or not. `arrived`: it did reach the customer. `send_again`: send it,
 * whatever happened before. `leave`: let it be.
 */
export const careDecisionSchema = z.strictObject({
  decision: z.enum(['approve', 'reject', 'arrived', 'send_again', 'leave']),
});
export type CareDecision = z.infer<typeof careDecisionSchema>['decision'];

interface Named {
  documentId: string;
  name: string;
}

export interface CareMessageRow {
  documentId: string;
  plan: Named | null;
  customer: (Named & { number: string | null }) | null;
  state: 'proposed' | 'pending' | 'sending' | 'sent' | 'delivered' | 'failed' | 'dead' | 'skipped' | 'uncertain';
  skipReason: SkipReason | null;
  address: string | null;
  subject: string | null;
  /** Instants are ISO, UTC. */
  scheduledFor: string;
  sentAt: string | null;
  nextAttemptAt: string | null;
  attempts: number;
  lastError: string | null;
  decisions: { decision: CareDecision; at: string; by: string }[];
}

export interface CareForecastRow {
  customer: Named & { number: string | null };
  day: string;
  scheduledFor: string;
  channel: 'email' | 'sms' | null;
  address: string | null;
  /** Why it will be skipped, as things stand. */
  obstacle: SkipReason | null;
}

export interface Paged<Row> {
  data: Row[];
  meta: { pagination: { page: number; pageSize: number; total: number } };
}

export interface CarePlanRow extends Named {
  state: 'draft' | 'active' | 'paused' | 'ended';
  trigger: string;
  sendAt: string;
  languages: string[];
  /** Occasions of the next 30 days among the customers the reader may see. */
  dueCount: number;
}

export interface CareOverview {
  plans: CarePlanRow[];
  /** How many messages wait for a decision. */
  decideCount: number;
}
