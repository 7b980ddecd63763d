import { checkMove, type Transitions } from '../history';
import type { Problem } from '../lib/problem';

export const COMPLAINT_STATES: Transitions = {
  received: ['classified'],
  classified: ['accepted', 'rejected'],
  accepted: ['investigating', 'rejected'],
  investigating: ['resolved'],
  resolved: ['fed_back', 'investigating'],
  fed_back: ['closed', 'investigating'],
  closed: ['investigating'],
  rejected: [],
};

const REOPEN_DAYS = 30;
const DAY_MS = 86_400_000;

export interface ComplaintDraft {
  [field: string]: unknown;
  state?: string | null;
  rejectReason?: string | null;
  feedbackMethod?: string | null;
  feedbackText?: string | null;
  closedAt?: string | Date | null;
  reopenCount?: number | null;
}

/** Why `after` (the complaint whole, as it will be stored) may not follow `from`. */
export const checkComplaint = (from: string | undefined, after: ComplaintDraft, now: Date): Problem[] => {
  const to = after.state ?? 'received';
  const problems = from ? checkMove(COMPLAINT_STATES, 'state', from, to) : [];
  const ask = (field: keyof ComplaintDraft, message: string) =>
    String(after[field] ?? '').trim() || problems.push({ path: [field as string], message });

  if (to === 'rejected') ask('rejectReason', 'Say why the complaint is rejected.');
  if (to === 'fed_back' || to === 'closed') {
    ask('feedbackMethod', 'Choose how the customer was told of the outcome.');
    ask('feedbackText', 'Write what the customer was told.');
  }
  const closedAt = after.closedAt ? new Date(after.closedAt).getTime() : undefined;
  if (from === 'closed' && to !== 'closed' && closedAt !== undefined && now.getTime() - closedAt > REOPEN_DAYS * DAY_MS)
    problems.push({
      path: ['state'],
      message: 'It was closed more than 30 days ago. Record a new complaint that refers to it.',
    });
  return problems;
};

/** The instants and counts that a move sets. `before` is undefined for a new complaint. */
export const followState = (
  before: ComplaintDraft | undefined,
  to: string,
  now: Date,
  today: string,
): Record<string, unknown> => {
  const from = before?.state ?? 'received';
  if (from === to) return {};
  const isReopened = from === 'closed';
  return {
    ...(!before?.ackAt && { ackAt: now }),
    ...(to === 'resolved' && { resolvedAt: now }),
    ...(to === 'fed_back' && !before?.feedbackOn && { feedbackOn: today }),
    ...(to === 'closed' && { closedAt: now }),
    ...(to === 'investigating' && { resolvedAt: null, closedAt: null }),
    ...(isReopened && { reopenCount: (before?.reopenCount ?? 0) + 1 }),
  };
};
