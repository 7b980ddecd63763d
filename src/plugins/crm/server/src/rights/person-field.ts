import { UID } from '../content-types';

/** The relation to the employee who answers for a record: what `ownerKey` is the copy of. */
export const PERSON_FIELD: Partial<Record<string, string>> = {
  [UID.customer]: 'owner',
  [UID.demand]: 'owner',
  [UID.listing]: 'owner',
  [UID.transaction]: 'owner',
  [UID.viewing]: 'agent',
  [UID.interaction]: 'employee',
  [UID.task]: 'assignee',
  [UID.complaint]: 'assignee',
};
