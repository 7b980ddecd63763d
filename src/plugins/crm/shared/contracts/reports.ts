import { z } from 'zod';
import { calendarDaySchema } from './calendar-day';

/** A report may reach over this many days at most: ten years. */
export const MAX_REPORT_DAYS = 3660;

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** `from` and `to` are days of the office, both included; without them the last 30 days (of surveys the last 90). `team` is a document id. */
export const spanShape = {
  from: calendarDaySchema.optional(),
  to: calendarDaySchema.optional(),
  team: z.string().trim().min(1).max(40).optional(),
};

export const checkSpan = ({ from, to }: { from?: string; to?: string }, context: z.RefinementCtx): void => {
  if (!from || !to) return;
  if (from > to) context.addIssue({ code: 'custom', path: ['to'], message: 'The last day is before the first' });
  if (daysBetween(from, to) > MAX_REPORT_DAYS)
    context.addIssue({ code: 'custom', path: ['to'], message: 'Choose ten years at most.' });
};

export const reportQuerySchema = z.strictObject(spanShape).superRefine(checkSpan);
export type ReportQuery = z.infer<typeof reportQuerySchema>;

/** The days a report covers and the instants (ISO, UTC) between which they lie: `start` included, `end` not. */
export interface ReportPeriod {
  from: string;
  to: string;
  start: string;
  end: string;
  /** As many days, right before. */
  before: { from: string; to: string; start: string; end: string };
  /** The office's present week, from Monday. */
  week: { from: string; start: string; end: string };
  today: { day: string; start: string; end: string };
  now: string;
  timeZone: string;
}

/** `key` null: the record leaves the field empty. */
export interface KeyCount {
  key: string | null;
  count: number;
}
/** Of the day, or of the week or month that begins on it (the first one may begin before the period). */
export interface DayCount {
  day: string;
  count: number;
}
export interface Series {
  byDay: DayCount[];
  byWeek: DayCount[];
  byMonth: DayCount[];
}

/** What is counted by a field that the caller may not read is null. */
export interface CustomerFigures extends Series {
  /** At present. */
  total: number;
  /** At present in a stage that is neither owner, dormant nor lost. */
  active: number | null;
  lost: number | null;
  /** Created in the period; in the period before; in the present week. The series count `added` too. */
  added: number;
  addedBefore: number;
  addedThisWeek: number;
  /** Of `added` and of `addedBefore`: their source is a referral, or they say which customer referred them. */
  referrals: number | null;
  referralsBefore: number | null;
  /** `reached`: is or once was signed or owner; `conversion`: its share of `count`, 0–1. */
  bySource: (KeyCount & { added: number; reached: number; conversion: number })[] | null;
  byStage: KeyCount[] | null;
  /** Person or company. */
  byKind: KeyCount[] | null;
  /** A customer with two roles counts in both. */
  byRole: KeyCount[] | null;
  /** By the type of the customer's open demands; with two types in both. */
  byDemandType: KeyCount[];
}

export interface InteractionFigures extends Series {
  total: number;
  totalBefore: number;
  valid: number;
  /** valid / total, 0–1. */
  validShare: number;
  byChannel: (KeyCount & { valid: number })[];
  byOutcome: (KeyCount & { valid: number })[];
  byEmployee: { documentId: string | null; name: string | null; count: number; valid: number }[];
  /** Customers with a valid contact in the period. */
  contacted: number;
  /** Of these, who signed a deal on the day of such a contact or later. */
  converted: number;
  conversion: number;
}

export interface ListingFigures {
  total: number;
  byState: KeyCount[];
}

/**
 * `customers` signed a deal in the time, as buyer or tenant. `repeated`: of these, whose deal followed one that they had
 * signed on an earlier day, with whomever in the office. Cancelled and archived deals do not count. `rate`: its share, 0–1.
 */
export interface RepeatFigures {
  customers: number;
  repeated: number;
  rate: number;
}

export interface TransactionFigures {
  total: number;
  open: number;
  byStage: KeyCount[];
  /** Deals signed in the period and not cancelled, by month of signing and currency. */
  signed: number;
  signedBefore: number;
  /** Of those who signed in the period, and in the period before. */
  repeat: RepeatFigures;
  repeatBefore: RepeatFigures;
  amounts: { currency: string; count: number; amount: number | null }[];
  amountByMonth: { month: string; currency: string; count: number; amount: number | null }[];
}

export interface ComplaintFigures {
  open: number;
  overdue: number;
}

export interface TaskFigures {
  /** Open and due before the end of today; of these, due today; of these, past their time. */
  due: number;
  dueToday: number;
  overdue: number;
  /** Done in the period. */
  done: number;
  doneOnTime: number;
}

export interface WorkItem {
  documentId: string;
  title: string;
  /** Complaint number. */
  number?: string;
  dueAt: string;
  customer: string | null;
  person: string | null;
  priority: string;
}

/** Return visits: what `tasks` says of them alone, and those that are overdue longest. */
export type ReturnVisits = TaskFigures & { list: WorkItem[] };

/** Net promoter score as in `/reports/satisfaction`: of the invitations sent in the time; of no answer null. */
export interface NpsFigures {
  answers: number;
  score: number | null;
}

/** How much of the work appeared by itself. `share`: automatic / total, 0–1; of nothing 0. */
export interface AutomationShare {
  total: number;
  automatic: number;
  share: number;
}

/**
 * `tasks` made in the time, by origin: all but `manual` were made by the program. `messages` that left in it: those of
 * care plans, beside the e-mails and SMS to customers that somebody wrote by hand, as interactions.
 */
export interface AutomationFigures {
  tasks: (AutomationShare & { byOrigin: KeyCount[] }) | null;
  messages: AutomationShare | null;
}

/** What the caller may not read is null. */
export interface Dashboard {
  period: ReportPeriod;
  currency: string;
  teams: { documentId: string; name: string }[];
  customers: CustomerFigures | null;
  interactions: InteractionFigures | null;
  listings: ListingFigures | null;
  transactions: TransactionFigures | null;
  nps: { now: NpsFigures; before: NpsFigures } | null;
  complaints: (ComplaintFigures & { list: WorkItem[] }) | null;
  tasks: (TaskFigures & { list: WorkItem[] }) | null;
  automation: { now: AutomationFigures; before: AutomationFigures };
  returnVisits: ReturnVisits | null;
}

/** The widget on the home page. */
export interface Today {
  period: ReportPeriod;
  customers: { total: number; addedThisWeek: number } | null;
  complaints: (ComplaintFigures & { list: WorkItem[] }) | null;
  tasks: (TaskFigures & { list: WorkItem[] }) | null;
}

export interface CustomerReport {
  data: CustomerFigures;
  meta: { period: ReportPeriod };
}
export interface InteractionReport {
  data: InteractionFigures;
  meta: { period: ReportPeriod };
}
export interface TransactionReport {
  data: { listings: ListingFigures | null; transactions: TransactionFigures };
  meta: { period: ReportPeriod };
}
export interface AutomationReport {
  data: Dashboard['automation'];
  meta: { period: ReportPeriod };
}
export interface ReturnVisitReport {
  data: ReturnVisits;
  meta: { period: ReportPeriod };
}
