import { z } from 'zod';

export const STOP_REASONS = [
  'left_audience',
  'do_not_contact',
  'complaint_open',
  'archived',
  'playbook_ended',
  'by_hand',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export const playbookStateSchema = z.strictObject({ state: z.enum(['active', 'paused', 'ended']) });
export type PlaybookState = z.infer<typeof playbookStateSchema>;

/** Which playbook a customer is put into. */
export const putInSchema = z.strictObject({ playbook: z.string().trim().min(1).max(40) });
export type PutIn = z.infer<typeof putInSchema>;

export interface PlaybookStep {
  afterDays: number;
  taskType: string;
  title: string;
}

/** A playbook with what has become of it, counted of the customers and tasks that the reader may see. */
export interface PlaybookCard {
  /** Row id, for lists that are filtered by it. */
  id: number;
  documentId: string;
  name: string;
  strategy: 'retention' | 'development' | 'win_back';
  state: 'draft' | 'active' | 'paused' | 'ended';
  activeSince: string | null;
  audience: { tiers: string[]; stages: string[]; sources: string[]; types: string[] };
  steps: PlaybookStep[];
  repeatAfterDays: number | null;
  newPerOwnerAndDay: number;
  /** Customers of the audience whom it has not taken on, and how many owners they have. */
  waiting: { customers: number; owners: number };
  runs: { active: number; completed: number; stopped: Partial<Record<StopReason, number>> };
  tasks: { open: number; overdue: number; done: number };
}

export interface PlaybooksOverview {
  playbooks: PlaybookCard[];
}

export const waitingQuerySchema = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});
export type WaitingQuery = z.infer<typeof waitingQuerySchema>;

/** Customers whom a playbook has not taken on, in the order in which it would. */
export interface WaitingList {
  data: { customer: Named & { number: string | null }; owner: Named }[];
  meta: { pagination: { page: number; pageSize: number; total: number } };
}

interface Named {
  documentId: string;
  name: string;
}

export interface CustomerRun {
  documentId: string;
  playbook: Named & { strategy: PlaybookCard['strategy']; state: PlaybookCard['state'] };
  startedOn: string;
  round: number;
  openTasks: number;
  /** The next step that has no task yet, on its day (`YYYY-MM-DD`). */
  next: { title: string; day: string } | null;
}

/** The playbooks that a customer is in. `choices`: those that run and the customer is not in; empty for who may not put in. */
export interface CustomerPlaybooks {
  runs: CustomerRun[];
  choices: Named[];
}
