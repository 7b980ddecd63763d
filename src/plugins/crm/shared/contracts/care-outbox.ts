import { z } from 'zod';
import { calendarDaySchema } from './calendar-day';
import {
  careDecisionSchema,
  MESSAGE_CHANNELS,
  SKIP_REASONS,
  type MessageChannel,
  type CareDecision,
  type CareForecastRow,
  type Named,
  type Paged,
  type SkipReason,
} from './care';

export const MESSAGE_STATES = [
  'proposed',
  'pending',
  'sending',
  'failed',
  'sent',
  'delivered',
  'uncertain',
  'dead',
  'skipped',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/**
 * Why a message could not even be handed to its channel, as `lastError` begins: the panel translates the sentence, and shows
 * what follows after `: ` as it is. Any other `lastError` is the provider's own answer.
 */
export const SEND_FAULTS = {
  address: 'The stored address cannot be decrypted',
  channel: 'Nobody carries this channel here',
  text: 'The text cannot be filled in for this customer',
  approval: 'The template names no approved SMS template',
} as const;

const documentId = z.string().trim().min(1).max(40);

/** Several of a list as an address carries them: `sent,delivered`. */
const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .max(200)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)).min(1));

/**
 * `tab=decide`: only what a person has to look at. `from` and `to` are days of the office, both included. `q`: words of
 * the customer, the customer's number, or the provider's id in full.
 */
const filterShape = {
  tab: z.enum(['outbox', 'decide']).default('outbox'),
  state: someOf(MESSAGE_STATES).optional(),
  channel: z.enum(MESSAGE_CHANNELS).optional(),
  plan: documentId.optional(),
  customer: documentId.optional(),
  reason: z.enum(SKIP_REASONS).optional(),
  /** After which the customer said no to more. */
  unsubscribed: z.enum(['true']).optional(),
  from: calendarDaySchema.optional(),
  to: calendarDaySchema.optional(),
  q: z.string().trim().max(200).optional(),
};
const inOrder = ({ from, to }: { from?: string; to?: string }) => !from || !to || from <= to;
const OUT_OF_ORDER = { path: ['to'], message: 'The last day is before the first' };

export const careMessagesQuerySchema = z
  .strictObject({
    ...filterShape,
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number().int().min(10).max(100).default(25),
  })
  .refine(inOrder, OUT_OF_ORDER);
export type CareMessagesQuery = z.infer<typeof careMessagesQuerySchema>;

export interface CareMessageRow {
  documentId: string;
  plan: Named | null;
  customer: (Named & { number: string | null }) | null;
  state: MessageState;
  skipReason: SkipReason | null;
  channel: MessageChannel | null;
  address: string | null;
  subject: string | null;
  /** What the provider calls the message. */
  providerId: string | null;
  /** Instants are ISO, UTC. */
  scheduledFor: string;
  sentAt: string | null;
  deliveredAt: string | null;
  unsubscribedAt: string | null;
  nextAttemptAt: string | null;
  attempts: number;
  lastError: string | null;
  decisions: { decision: CareDecision; at: string; by: string }[];
}

/** `asOf`: when it was looked, ISO. `byState`: how many messages of the whole list, whatever the page. */
export type CareMessageList = Paged<CareMessageRow> & {
  meta: { asOf: string; byState: Partial<Record<MessageState, number>> };
};

/** In which states a message waits for a decision. */
export const DECIDABLE: Record<CareDecision, readonly MessageState[]> = {
  approve: ['proposed'],
  reject: ['proposed'],
  arrived: ['uncertain'],
  send_again: ['uncertain', 'dead', 'failed'],
  leave: ['uncertain', 'dead'],
};

/** So many are decided by one request; of a filter that leaves more, the answer says so. */
export const MAX_DECISIONS = 10_000;

/**
 * One decision on many messages: those named, or all that a filter leaves and that wait for it. Only as they stood at
 * `asOf`, the time of the list somebody decided by: what has changed since is left alone. `count`: how many it was to be.
 */
export const careDecisionsSchema = z
  .strictObject({
    ...careDecisionSchema.shape,
    asOf: z.iso.datetime(),
    messages: z
      .array(documentId)
      .min(1)
      .max(100)
      .refine((ids) => new Set(ids).size === ids.length, 'Name each message once.')
      .optional(),
    filter: z.strictObject(filterShape).refine(inOrder, OUT_OF_ORDER).optional(),
    count: z.number().int().min(1).optional(),
  })
  .refine(({ messages, filter }) => !messages !== !filter, {
    path: ['messages'],
    message: 'Name either messages or a filter',
  })
  .refine(({ filter, count }) => !filter || count !== undefined, {
    path: ['count'],
    message: 'Say how many messages it is to be',
  });
export type CareDecisions = z.input<typeof careDecisionsSchema>;

/** `changed`: no longer as it was seen, and left alone. `more`: the filter leaves others that still wait. */
export interface CareDecided {
  decided: number;
  changed: number;
  more: boolean;
}

/** Days back from today, today included. */
export const FUNNEL_PERIODS = ['30', '90', '365', 'all'] as const;

export const careFunnelQuerySchema = z.strictObject({ period: z.enum(FUNNEL_PERIODS).default('90') });
export type CareFunnelQuery = z.infer<typeof careFunnelQuerySchema>;

/** Messages. `due` is `skipped` + `waiting` + `sent` + `failed` + `uncertain`; `delivered` are some of `sent`. */
export interface CareFunnel {
  due: number;
  /** The most frequent reason first. */
  skipped: { reason: SkipReason | null; messages: number }[];
  /** Planned, and neither gone nor given up, by state. */
  waiting: { state: MessageState; messages: number }[];
  /** What the provider took. */
  sent: number;
  delivered: number;
  failed: number;
  uncertain: number;
  /** After which the customer said no to more. */
  unsubscribed: number;
}

export interface CarePlanPage extends Named {
  state: 'draft' | 'active' | 'paused' | 'ended';
  trigger: string;
  purpose: string;
  channels: string[];
  /** By the customer's clock. */
  sendAt: string;
  activeSince: string | null;
  /** Value tiers that the plan keeps to; none: everybody's. */
  audienceTiers: string[];
  /** Occasions of the next 30 days among the customers the reader may see. */
  dueCount: number;
  /** The first day of the office that the funnel counts; null: all there is. */
  from: string | null;
  funnel: CareFunnel;
  /** The next days on which the plan would write to somebody; as CareOccurrences. */
  next: { day: string; customers: number }[];
  /** The last day that the calendar has a page for. */
  calendarTo: string;
  /** Up to how many days ahead was looked. */
  horizon: number;
}

/** How many messages of one customer: the newest so many. */
export const careHistoryQuerySchema = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(5) });
export type CareHistoryQuery = z.infer<typeof careHistoryQuerySchema>;

/** What one customer was sent and was not, the newest first, and what comes next of the plans that run. */
export interface CareHistory {
  messages: CareMessageRow[];
  total: number;
  /** The next first, of the coming 60 days. */
  next: Pick<CareForecastRow, 'plan' | 'day' | 'channel' | 'obstacle'>[];
}
