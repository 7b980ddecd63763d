import type { Transitions } from '../history';

export const TRANSACTION_STAGES: Transitions = {
  intention: ['deposit', 'subscribed', 'signed', 'cancelled'],
  deposit: ['subscribed', 'signed', 'cancelled'],
  subscribed: ['signed', 'cancelled'],
  signed: ['loan', 'transfer', 'handed_over', 'cancelled'],
  loan: ['transfer', 'cancelled'],
  transfer: ['handed_over', 'cancelled'],
  handed_over: ['completed', 'cancelled'],
  completed: [],
  cancelled: [],
};

/** What a transaction in this stage makes of its listing and its customer. `listing: undefined` leaves it alone. */
export const EFFECTS: Record<string, { listing?: 'reserved' | 'pending' | 'closed'; customer?: string }> = {
  intention: { customer: 'negotiating' },
  deposit: { listing: 'reserved', customer: 'reserved' },
  subscribed: { listing: 'reserved', customer: 'reserved' },
  signed: { listing: 'pending', customer: 'signed' },
  loan: { listing: 'pending', customer: 'signed' },
  transfer: { listing: 'pending', customer: 'signed' },
  handed_over: { listing: 'closed', customer: 'owner' },
  completed: { listing: 'closed', customer: 'owner' },
  cancelled: {},
};

export const isOpen = (stage: string) => stage !== 'completed' && stage !== 'cancelled';

/** The day on which a stage was reached. */
export const MILESTONE: Record<string, string> = {
  intention: 'intentionOn',
  deposit: 'depositOn',
  subscribed: 'subscribedOn',
  signed: 'signedOn',
  loan: 'loanOn',
  transfer: 'transferOn',
  handed_over: 'handedOverOn',
  completed: 'completedOn',
  cancelled: 'cancelledOn',
};
