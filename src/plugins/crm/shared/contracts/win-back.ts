import { z } from 'zod';
import { calendarDaySchema } from './calendar-day';
import type { KeyCount } from './reports';

/** `lost` and `dormant` are stages; `silent` is everybody else who was not heard of for longer than `silentDays`. */
export const WIN_BACK_KINDS = ['lost', 'dormant', 'silent'] as const;
export type WinBackKind = (typeof WIN_BACK_KINDS)[number];

/** `due`: today and not past its time; `overdue`: past its time; `planned`: on a later day. */
export const RETRY_STATES = ['none', 'due', 'overdue', 'planned'] as const;
export type RetryState = (typeof RETRY_STATES)[number];

export const LOST_REASONS = [
  'price',
  'location',
  'bought_elsewhere',
  'financing',
  'policy',
  'unreachable',
  'not_serious',
  'duplicate',
  'other',
] as const;

/** In the place of the owner's document id: customers of nobody. */
export const NO_OWNER = '-';

const documentId = z.string().trim().min(1).max(40);
const scopeShape = {
  team: documentId.optional(),
  /** Days without a contact; without it the office's setting. */
  silentDays: z.coerce.number().int().min(1).max(3650).optional(),
};

export const winBackReportQuerySchema = z.strictObject(scopeShape);

export const winBackQuerySchema = z.strictObject({
  ...scopeShape,
  kind: z.enum(WIN_BACK_KINDS).optional(),
  reason: z.enum(LOST_REASONS).optional(),
  owner: documentId.optional(),
  retry: z.enum(RETRY_STATES).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});
export type WinBackQuery = z.input<typeof winBackQuerySchema>;

/** One plan reaches so many customers at most: a page of the list. */
export const MAX_RETRIES = 100;
const MAX_NOTE = 500;

/** `on`: the day of the office by whose evening somebody calls; `note`: why, or what to say. */
export const retryPlanSchema = z.strictObject({
  customers: z
    .array(documentId)
    .min(1)
    .max(MAX_RETRIES)
    .refine((ids) => new Set(ids).size === ids.length, 'Name each customer once.'),
  on: calendarDaySchema,
  note: z.string().trim().max(MAX_NOTE).default(''),
});
export type RetryPlan = z.input<typeof retryPlanSchema>;

/** What planning did to one task: `before` null made it, else it moved one that was there. */
export const retryChangeSchema = z.strictObject({
  task: documentId,
  before: z.strictObject({ dueAt: z.iso.datetime().nullable(), notes: z.string().nullable() }).nullable(),
});
export const retryUndoSchema = z.strictObject({ changes: z.array(retryChangeSchema).min(1).max(MAX_RETRIES) });
export type RetryChange = z.infer<typeof retryChangeSchema>;

export interface WinBackRow {
  documentId: string;
  name: string;
  number: string | null;
  stage: string;
  kind: WinBackKind;
  lostReason: string | null;
  /** When the customer went into the stage; of who is silent, the last contact. Null where nobody wrote it down. */
  since: string | null;
  lastContactAt: string | null;
  /** Days since the last contact, or since the record was made where there was none. */
  silentDays: number;
  /** The latest word on calls is no: no call can be planned. */
  refusesCalls: boolean;
  owner: { documentId: string; name: string } | null;
  /** The task and its note only for who may read it. */
  retry: { task: string | null; dueAt: string; state: RetryState; note: string | null } | null;
}

export interface WinBackFigures {
  total: number;
  byKind: KeyCount[];
  /** Of the lost ones. */
  byReason: KeyCount[];
  byRetry: KeyCount[];
}

export interface WinBackList {
  data: WinBackRow[];
  meta: {
    pagination: { page: number; pageSize: number; total: number };
    silentDays: number;
    /** The office's day. */
    today: string;
    /** Of the customers of the owner that was asked for, whatever else was. */
    figures: WinBackFigures;
    owners: { documentId: string; name: string; count: number }[];
    teams: { documentId: string; name: string }[];
  };
}

export interface WinBackReport {
  data: WinBackFigures;
  meta: { silentDays: number };
}

export interface RetryAnswer {
  data: { created: number; moved: number; changes: RetryChange[] };
}
