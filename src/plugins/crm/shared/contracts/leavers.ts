import { z } from 'zod';

/** What an employee holds and a colleague can take over. */
export const HELD = [
  'customers',
  'demands',
  'listings',
  'keys',
  'roles',
  'transactions',
  'viewings',
  'helping',
  'tasks',
  'complaints',
  'teams',
  'staff',
] as const;
export type Held = (typeof HELD)[number];
export type HeldCounts = Partial<Record<Held, number>>;

export const UNDO_DAYS = 7;
export const MOST_RECEIVERS = 20;

const documentId = z.string().min(1).max(60);

export const handOverSchema = z.strictObject({
  /** Document id of the employee who leaves. */
  employee: documentId,
  receivers: z
    .array(z.strictObject({ employee: documentId, share: z.number().int().min(1).max(100).default(1) }))
    .max(MOST_RECEIVERS)
    .default([]),
  /** Who gets the listings, with keys and roles, when it is not the receivers. */
  listingsTo: documentId.nullish(),
  /** Who leads the teams and the people that the employee led. */
  leadTo: documentId.nullish(),
});
export type HandOverRequest = z.input<typeof handOverSchema>;

export interface ColleagueChoice {
  documentId: string;
  name: string;
  number: string | null;
  position: string | null;
  team: string | null;
  state: 'active' | 'leave' | 'left';
  /** May be handed over by the reader; may take over. */
  canLeave: boolean;
  canReceive: boolean;
}

export interface Receiver {
  documentId: string;
  name: string;
  team: string | null;
  /** Customers of the receiver today, and how many the receiver should have at most. */
  customers: number;
  capacity: number | null;
  receives: HeldCounts;
}

/** Keys of sentences, `leavers.warning.<key>`, and what fills their gaps. */
export interface Warning {
  key: 'overCapacity' | 'noLogin' | 'paused' | 'otherTeam' | 'sharedLogin';
  values: Record<string, string | number>;
}

export interface Preview {
  employee: { documentId: string; name: string; team: string | null; manager: string | null; state: string };
  /** Which logins end: a person may have one for the panel and one for programs. */
  logins: { panel: boolean; rest: boolean };
  counts: HeldCounts;
  receivers: Receiver[];
  /** Nobody was chosen for these yet. */
  unassigned: Held[];
  /** Helping at a viewing ends; nobody takes it over. */
  released: number;
  /** Stays with the employee as history. */
  stays: { interactions: number; transactions: number };
  warnings: Warning[];
}

export interface HandOverRun {
  id: string;
  employee: { documentId: string; name: string };
  receivers: { documentId: string; name: string; receives: HeldCounts }[];
  counts: HeldCounts;
  logins: { panel: boolean; rest: boolean };
  runBy: string;
  runAt: string;
  undoUntil: string;
  undoneAt: string | null;
  undoneBy: string | null;
  canUndo: boolean;
}

export interface UndoPreview {
  /** Comes back, and why the rest stays where it is. */
  returns: HeldCounts;
  stays: { reassigned: number; finished: number };
  logins: { panel: boolean; rest: boolean };
}

export type PeopleResponse = { data: ColleagueChoice[] };
export type PreviewResponse = { data: Preview };
export type RunResponse = { data: HandOverRun };
export type RunsResponse = { data: HandOverRun[] };
export type UndoPreviewResponse = { data: UndoPreview };
