import { isCalendarDay } from '../lib/calendar';
import type { Problem } from '../lib/problem';
import { isOpen, MILESTONE } from './next-stage';

export interface TransactionDraft {
  [field: string]: unknown;
  stage?: string | null;
  amount?: number | string | null;
  cancelReason?: string | null;
  commissionTotal?: number | string | null;
  commissions?: { amount?: number | string | null }[] | null;
  archivedAt?: unknown;
}

/** What a transaction must be, whole as it will be stored. */
export const checkTransaction = (transaction: TransactionDraft): Problem[] => {
  const problems: Problem[] = [];
  const refuse = (field: string, message: string) => problems.push({ path: [field], message });
  const { stage, amount, cancelReason, commissionTotal, commissions } = transaction;

  if (amount != null && !(Number(amount) > 0)) refuse('amount', 'Enter an amount above zero.');
  if (stage === 'cancelled' && !cancelReason?.trim()) refuse('cancelReason', 'Say why the transaction fell through.');
  if (transaction.archivedAt && stage && isOpen(stage))
    refuse('stage', 'Complete or cancel the transaction before you archive it.');
  const shares = (commissions ?? []).reduce((sum, { amount: share }) => sum + Number(share ?? 0), 0);
  if (commissionTotal != null && shares > Number(commissionTotal))
    refuse('commissions', 'The shares add up to more than the commission. Lower one of them.');
  for (const field of Object.values(MILESTONE)) {
    const day = transaction[field];
    if (day && !isCalendarDay(String(day))) refuse(field, 'This day does not exist. Enter it like 2026-03-31.');
  }
  return problems;
};
