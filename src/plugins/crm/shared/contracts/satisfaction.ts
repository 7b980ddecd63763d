import { z } from 'zod';
import { checkSpan, spanShape, type ReportPeriod } from './reports';

export const SATISFACTION_GROUPS = ['month', 'team', 'employee', 'trigger'] as const;
export type SatisfactionGroup = (typeof SATISFACTION_GROUPS)[number];

const shape = {
  ...spanShape,
  /** Document id; every survey without it. */
  survey: z.string().trim().min(1).max(40).optional(),
  by: z.enum(SATISFACTION_GROUPS).default('month'),
};

export const satisfactionQuerySchema = z.strictObject(shape).superRefine(checkSpan);
export type SatisfactionQuery = z.input<typeof satisfactionQuerySchema>;

export const answersQuerySchema = z
  .strictObject({
    ...shape,
    /** A group's: a month `2026-10`, a document id, the name of an occasion; empty for the group without one. */
    key: z.string().trim().max(40).optional(),
    low: z.enum(['true']).optional(),
    /** Of the reader, for questions and choices; the office's without it. */
    language: z.enum(['en', 'zh-CN', 'zh-TW']).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(100).default(20),
  })
  .superRefine(checkSpan);
export type AnswersQuery = z.input<typeof answersQuerySchema>;

/** Of the invitations sent in a time. A share of nothing is null. */
export interface SatisfactionFigures {
  invited: number;
  answered: number;
  /** answered / invited, 0–1. */
  responseRate: number | null;
  /** Per cent of those who gave 4 or 5 of 5. */
  csat: { n: number; percent: number | null };
  /** Per cent of 9 and 10 less per cent of 0 to 6: -100–100. */
  nps: { n: number; promoters: number; passives: number; detractors: number; score: number | null };
  /** 1–7. */
  ces: { n: number; mean: number | null };
  /** Answers after which somebody should call (the office's limits). */
  low: number;
}

export interface SatisfactionReport {
  period: ReportPeriod;
  by: SatisfactionGroup;
  /** As many days, right before. */
  before: SatisfactionFigures;
  total: SatisfactionFigures;
  /** Each month of the period: `2026-10`. */
  trend: { month: string; figures: SatisfactionFigures }[];
  /** `label` null: by month and occasion, which the reader names. `key` null: of nobody. */
  groups: { key: string | null; label: string | null; figures: SatisfactionFigures }[];
  /** Of the low answers: whose visit was made; of these, who answered again afterwards; of these, with a better score. */
  loop: { low: number; visited: number; resurveyed: number; improved: number };
  teams: Named[];
  surveys: Named[];
}

export interface Named {
  documentId: string;
  name: string;
}

export interface SurveyAnswer {
  documentId: string;
  answeredAt: string;
  survey: Named | null;
  customer: Named | null;
  employee: Named | null;
  /** What the survey was about: `viewing_done`, `signed` … */
  occasion: string;
  csat: number | null;
  nps: number | null;
  ces: number | null;
  low: boolean;
  comment: string | null;
  /** What was asked and answered besides, in the reader's language as far as the survey has it. */
  answers: { question: string; answer: string }[];
  visit: { documentId: string; state: string } | null;
}

export interface AnswerList {
  data: SurveyAnswer[];
  meta: { pagination: { page: number; pageSize: number; total: number } };
}
