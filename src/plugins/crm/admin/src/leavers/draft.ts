import type { HandOverRequest } from '../../../shared/contracts/leavers';

export interface ReceiverDraft {
  /** Of the row on the screen. */
  key: number;
  employee?: string;
  share: number;
}

export interface Draft {
  receivers: ReceiverDraft[];
  listingsTo?: string;
  leadTo?: string;
}

export const EMPTY_DRAFT: Draft = { receivers: [{ key: 0, share: 1 }] };

/** What is sent: rows in which nobody was chosen yet are left out. */
export const requestOf = (employee: string, { receivers, listingsTo, leadTo }: Draft): HandOverRequest => ({
  employee,
  receivers: receivers.flatMap((row) => (row.employee ? [{ employee: row.employee, share: row.share }] : [])),
  listingsTo,
  leadTo,
});
