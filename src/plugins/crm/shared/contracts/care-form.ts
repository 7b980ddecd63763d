import { z } from 'zod';

const documentId = z.string().trim().min(1).max(40);
const text = z.string().max(100_000).nullish();
const words = z.array(z.string().max(40)).max(100).nullish();
const people = z.array(documentId).max(500).default([]);

/** A plan as it stands in the form: what is left out is as it is saved; half of it may still be missing. */
const draftSchema = z.strictObject({
  trigger: z
    .enum(['birthday', 'holiday', 'deal_anniversary', 'days_after_stage', 'inactivity', 'segment_entry', 'manual'])
    .nullish(),
  birthdayCalendar: z.enum(['solar', 'lunar']).nullish(),
  holiday: documentId.nullish(),
  /** Only whether one is chosen matters here. */
  survey: documentId.nullish(),
  stageEvent: z.enum(['viewing_done', 'signed', 'handed_over', 'complaint_closed']).nullish(),
  silentDays: z.number().int().min(1).max(3650).nullish(),
  offsetDays: z.number().int().min(-60).max(3650).nullish(),
  sendAt: z
    .string()
    .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
    .nullish(),
  channels: words,
  purpose: z.enum(['service', 'greeting', 'promotional']).nullish(),
  state: z.enum(['draft', 'active', 'paused', 'ended']).nullish(),
  audienceTiers: words,
  audienceStages: words,
  audienceSources: words,
  audienceTypes: words,
  audienceLanguages: words,
  /** What the form changes in the saved list of employees. */
  audienceOwners: z.strictObject({ connect: people, disconnect: people }).optional(),
  templates: z
    .array(z.strictObject({ language: z.string().max(10).nullish(), subject: text, body: text, html: text, sms: text }))
    .max(20)
    .nullish(),
});
export type CareDraft = z.input<typeof draftSchema>;

/** `plan`: the saved plan that the draft changes. `customer`: whom the message is shown for. */
export const carePreviewSchema = z.strictObject({
  plan: documentId.optional(),
  customer: documentId.optional(),
  draft: draftSchema,
});
export type CarePreviewRequest = z.input<typeof carePreviewSchema>;

export const careOccurrencesSchema = z.strictObject({ plan: documentId.optional(), draft: draftSchema });
export type CareOccurrencesRequest = z.input<typeof careOccurrencesSchema>;

/** A sentence with gaps, as refusals bear it: the panel translates it. */
export interface PlanProblem {
  path: (string | number)[];
  message: string;
  template?: string;
  values?: Record<string, string | string[]>;
}

/** A part that cannot be written is null; its problem says why. */
export interface PreviewMessage {
  language: string;
  subject: string | null;
  text: string | null;
  html: string | null;
  /** With how it leaves: places taken and messages paid for, of shared/count-sms-parts.ts. */
  sms: { text: string; encoding: 'gsm7' | 'ucs2'; length: number; parts: number } | null;
}

export interface CarePreview {
  /** Nobody where the plan's audience is empty as far as the reader sees. */
  customer: { documentId: string; name: string; number: string | null } | null;
  /** Of the template that this customer gets. */
  language: string | null;
  /** By template, in the order of the form. */
  messages: PreviewMessage[];
  /** All that may stand between the braces, with this customer's value. */
  variables: { name: string; value: string }[];
  /** What refuses the draft as it is. */
  problems: PlanProblem[];
  /** What is missing besides before the plan can be switched on. */
  missing: PlanProblem[];
}

export interface CareOccurrences {
  /** The next ten days that concern somebody whom the reader may see, by the customers' calendar. */
  days: { day: string; customers: number }[];
  /** Customers of the plan's audience whom the reader may see. */
  audience: number;
  /** Those of them who would get the message as things stand: they agreed, and can be reached. */
  reached: number;
  /** Whether `reached` is reckoned from a part of a large audience. */
  isRough: boolean;
  /** Days looked ahead. */
  horizon: number;
}
