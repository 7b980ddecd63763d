import { z } from 'zod';
import { calendarDaySchema } from './calendar-day';

export const CONSENT_CHANNELS = ['email', 'sms', 'phone', 'wechat'] as const;
export const CONSENT_PURPOSES = ['service', 'greeting', 'promotional'] as const;
export const CONSENT_METHODS = ['form', 'verbal', 'written', 'import', 'double_opt_in', 'stop_reply'] as const;

export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

const method = z.enum(CONSENT_METHODS);
const proof = z.string().trim().max(500);

/** One entry to add. `unknown` takes back what was entered by mistake. Days are the office's. */
export const consentEntrySchema = z.strictObject({
  channel: z.enum(CONSENT_CHANNELS),
  purpose: z.enum(CONSENT_PURPOSES),
  state: z.enum(['granted', 'withdrawn', 'unknown']),
  method: method.nullish(),
  /** Where the proof is: the form's number, the recording, the message. */
  proof: proof.nullish(),
  /** When the customer said so; today unless given. */
  givenOn: calendarDaySchema.nullish(),
  /** The last day on which it holds. */
  expiresOn: calendarDaySchema.nullish(),
});
export type ConsentEntryInput = z.infer<typeof consentEntrySchema>;

export const withdrawAllSchema = z.strictObject({
  method,
  proof: proof.nullish(),
  /** Also: nobody calls or writes to this customer any more, for whatever purpose. */
  doNotContact: z.boolean().default(false),
});
export type WithdrawAll = z.input<typeof withdrawAllSchema>;

export const doNotContactSchema = z.strictObject({ doNotContact: z.boolean() });

export interface ConsentEntry {
  channel: ConsentChannel;
  purpose: ConsentPurpose;
  state: 'granted' | 'withdrawn' | 'unknown';
  method: ConsentMethod | null;
  proof: string | null;
  recordedAt: string;
  recordedBy: string | null;
  expiresAt: string | null;
}

/** What counts now for a channel and purpose; without an entry it is `unknown`. */
export interface ConsentCell extends Omit<ConsentEntry, 'state' | 'recordedAt'> {
  state: ConsentEntry['state'] | 'expired';
  recordedAt: string | null;
}

export interface ConsentLedger {
  doNotContact: boolean;
  /** Whether the reader may change `doNotContact`. */
  mayChangeContact: boolean;
  /** One for each channel and purpose. */
  cells: ConsentCell[];
  /** Newest first. */
  history: ConsentEntry[];
}

/** What a change did to messages that waited. */
export interface ConsentEffect {
  /** Queued messages that are not sent now. */
  stopped: number;
  /** Messages that had been handed to the mail server already. */
  underWay: number;
}
