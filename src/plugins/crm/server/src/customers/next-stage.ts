import { checkMove, type Transitions } from '../history';
import type { Problem } from '../lib/problem';

/** Where a customer may go by hand. A transaction moves its customer itself (advancedStage). */
export const CUSTOMER_STAGES: Transitions = {
  new: ['attempting', 'contacted', 'qualified', 'viewing', 'dormant', 'lost'],
  attempting: ['contacted', 'qualified', 'viewing', 'dormant', 'lost'],
  contacted: ['qualified', 'viewing', 'negotiating', 'dormant', 'lost'],
  qualified: ['viewing', 'negotiating', 'reserved', 'dormant', 'lost'],
  viewing: ['negotiating', 'reserved', 'dormant', 'lost'],
  negotiating: ['reserved', 'signed', 'dormant', 'lost'],
  reserved: ['signed', 'lost'],
  signed: ['owner', 'lost'],
  owner: ['dormant'],
  dormant: ['contacted', 'lost'],
  lost: ['contacted'],
};

const PATH = ['new', 'attempting', 'contacted', 'qualified', 'viewing', 'negotiating', 'reserved', 'signed', 'owner'];

const isBackward = (from: string, to: string) => PATH.includes(to) && PATH.indexOf(to) < PATH.indexOf(from);

/** Back along the path a customer goes only with a reason. */
export const checkStage = (from: string, to: string, reason: string | null | undefined): Problem[] => {
  if (!isBackward(from, to)) return checkMove(CUSTOMER_STAGES, 'stage', from, to);
  return reason?.trim()
    ? []
    : [{ path: ['stageReason'], message: 'Say why the customer goes back to an earlier stage.' }];
};

/** The stage that a deal brings a customer to: never back. */
export const advancedStage = (from: string, to: string): string => (PATH.indexOf(from) >= PATH.indexOf(to) ? from : to);
