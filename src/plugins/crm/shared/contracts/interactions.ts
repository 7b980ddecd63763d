import { z } from 'zod';
import { calendarDaySchema } from './calendar-day';

export const OUTCOMES = [
  'connected',
  'no_answer',
  'busy',
  'wrong_number',
  'interested',
  'not_interested',
  'appointment',
  'follow_up',
  'complaint',
  'do_not_contact',
] as const;

/** A call in three inputs: who, when and the customer come from the context. */
export const callSchema = z.strictObject({
  outcome: z.enum(OUTCOMES),
  content: z.string().trim().max(2000).default(''),
  /** A day of the office. */
  nextContactOn: calendarDaySchema.nullish(),
});
export type Call = z.input<typeof callSchema>;

export const TIMELINE_STEP = 20;

export const timelineQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(TIMELINE_STEP),
});

export const lastInteractionsQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const TIMELINE_KINDS = [
  'interaction',
  'viewing',
  'transaction',
  'care-message',
  'complaint',
  'stage-change',
  'task',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export interface TimelineEntry {
  kind: TimelineKind;
  documentId: string;
  at: string;
  /** What sort of it: the channel, the type, or the field that changed. */
  sort: string | null;
  /** How it ended or stands: outcome, stage or state. */
  state: string | null;
  /** Of a stage change: where it came from. */
  from: string | null;
  number: string | null;
  text: string | null;
  person: string | null;
}

/** How things stand with a customer, and what comes next. */
export interface CustomerState {
  name: string;
  number: string | null;
  stage: string;
  owner: string | null;
  lastContactAt: string | null;
  nextContactAt: string | null;
  doNotContact: boolean;
  openTasks: number;
  nextTask: { documentId: string; title: string; type: string; dueAt: string | null } | null;
  openDeals: { documentId: string; number: string | null; stage: string }[];
}

export interface CustomerTimeline {
  data: TimelineEntry[];
  meta: { more: boolean };
}
