import { SURVEY_PLANS } from '../../care';
import type { NewDocument } from '../../lib/insert-documents';
import { daysAfter } from './moments';
import type { ComplaintPlan } from './plan-complaints';
import type { TransactionPlan } from './plan-transactions';

/** Something after which a customer is asked. `record` is its position in the list of its type. */
export interface Occasion {
  event: 'viewing_done' | 'signed' | 'handed_over' | 'complaint_closed';
  about: 'viewing' | 'transaction' | 'complaint';
  record: number;
  customer: number;
  sentAt: Date;
}

interface Records {
  viewings: NewDocument[];
  transactions: TransactionPlan[];
  complaints: ComplaintPlan[];
}

/** The occasions of the shipped surveys, each as many days afterwards as its plan says; in the order of asking. */
export const findOccasions = ({ viewings, transactions, complaints }: Records): Occasion[] =>
  [
    ...viewings.flatMap(({ customer, state, endAt }, record) =>
      state === 'done'
        ? [
            {
              event: 'viewing_done',
              about: 'viewing',
              record,
              customer: customer as number,
              at: endAt as Date,
            } as const,
          ]
        : [],
    ),
    ...transactions.flatMap(({ customer, steps, document }, record) =>
      (['signed', 'handed_over'] as const).flatMap((event) => {
        const step = document.stage === 'cancelled' ? undefined : steps.find(({ stage }) => stage === event);
        return step ? [{ event, about: 'transaction', record, customer, at: step.at } as const] : [];
      }),
    ),
    ...complaints.flatMap(({ document: { customer, closedAt } }, record) =>
      closedAt
        ? [
            {
              event: 'complaint_closed',
              about: 'complaint',
              record,
              customer: customer as number,
              at: closedAt as Date,
            } as const,
          ]
        : [],
    ),
  ]
    .map(({ at, ...occasion }) => ({ ...occasion, sentAt: daysAfter(at, daysUntilAsked(occasion.event)) }))
    .sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());

const daysUntilAsked = (event: Occasion['event']) =>
  SURVEY_PLANS.find(({ plan }) => plan.stageEvent === event)?.plan.offsetDays ?? 0;
