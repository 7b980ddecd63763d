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
  'survey_off',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Whose calendar: of the plans that run, or also of those that are off and what they would write. */
const plans = z.enum(['active', 'all']).default('active');

/**
 * Who gets what: of one `plan`, on one `day` by the customer's calendar, or both. Without a day the next 30, without a
 * plan those of `plans`.
 */
export const careForecastQuerySchema = z
  .strictObject({ plan: documentId.optional(), day: day.optional(), plans, ...paging })
  .refine(({ plan, day }) => plan || day, { path: ['plan'], message: 'Name a plan or a day' });
export type CareForecastQuery = z.infer<typeof careForecastQuerySchema>;

export const careCalendarQuerySchema = z.strictObject({ plans });
export const careCalendarDaySchema = careCalendarQuerySchema.extend({ day });
export type CareCalendarQuery = z.infer<typeof careCalendarQuerySchema>;

export const carePlanStateSchema = z.strictObject({ state: z.enum(['active', 'paused', 'ended']) });
export type CarePlanState = z.infer<typeof carePlanStateSchema>;

/** `customer`: whose message; left out, that of the newest customer whom the plan is for. */
export const careTestSchema = z.strictObject({
  customer: documentId.optional(),
  language: z.enum(['en', 'zh-CN', 'zh-TW']).optional(),
});
export type CareTest = z.infer<typeof careTestSchema>;

/**
 * `approve`, `reject`: what a plan proposes goes out, or not. `arrived`: it did reach the customer. `send_again`: send it,
 * whatever happened before. `leave`: let it be.
 */
export const careDecisionSchema = z.strictObject({
  decision: z.enum(['approve', 'reject', 'arrived', 'send_again', 'leave']),
});
export type CareDecision = z.infer<typeof careDecisionSchema>['decision'];

/** By what messages leave. Each is a channel of consents as well, under the same name (docs/channels.md). */
export const MESSAGE_CHANNELS = ['email', 'sms'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export interface Named {
  documentId: string;
  name: string;
}

export interface CareForecastRow {
  plan: Named & { sendAt: string };
  customer: Named & { number: string | null };
  /** By the customer's calendar; `sendAt` is by the customer's clock. */
  day: string;
  occurrence: string;
  scheduledFor: string;
  channel: MessageChannel | null;
  address: string | null;
  /** Why it will be skipped, as things stand. */
  obstacle: SkipReason | null;
}

export interface CareCalendarPlan extends Named {
  state: string;
  /** `HH:MM` by the customer's clock. */
  sendAt: string;
}

/** Days are `YYYY-MM-DD` by the customer's calendar, in order; those on which nobody has an occasion are left out. */
export interface CareCalendar {
  /** The office's today, and the last day. */
  from: string;
  to: string;
  plans: CareCalendarPlan[];
  days: { day: string; plans: { documentId: string; customers: number }[] }[];
}

export interface CareCalendarDay {
  day: string;
  /** Those that have somebody on the day. */
  plans: (CareCalendarPlan & { reached: number; skipped: { reason: SkipReason; customers: number }[] })[];
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
