import { checkMove, type Transitions } from '../history';
import type { Problem } from '../lib/problem';

/** Where a listing may go by hand. */
export const LISTING_STATES: Transitions = {
  draft: ['coming_soon', 'active', 'canceled'],
  coming_soon: ['active', 'hold', 'withdrawn', 'canceled'],
  active: ['hold', 'withdrawn', 'canceled', 'expired'],
  hold: ['active', 'withdrawn', 'canceled', 'expired'],
  reserved: [],
  pending: [],
  closed: [],
  withdrawn: ['active', 'canceled'],
  canceled: ['draft'],
  expired: ['active', 'withdrawn'],
};

const BY_TRANSACTION = ['reserved', 'pending', 'closed'];

/** Whether a deal may begin on a listing in this state. */
export const isOnMarket = (state: string) => ['coming_soon', 'active', 'hold'].includes(state);

const ONLY_A_DEAL = 'Only a transaction makes a listing reserved, pending or closed, or gives it back.';

/** `from` is undefined for a new listing. */
export const checkState = (from: string | undefined, to: string): Problem[] => {
  if (from === to) return [];
  if (BY_TRANSACTION.includes(to) || (from && BY_TRANSACTION.includes(from)))
    return [{ path: ['state'], message: ONLY_A_DEAL }];
  return from ? checkMove(LISTING_STATES, 'state', from, to) : [];
};
