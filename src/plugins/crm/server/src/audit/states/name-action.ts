import type { AuditAction, AuditChange } from '../../../../shared/contracts/audit';

/** What an update of a record amounts to. */
export const nameAction = (changes: readonly AuditChange[]): AuditAction => {
  const archived = changes.find(({ field }) => field === 'archivedAt');
  if (archived) return archived.to === undefined ? 'restore' : 'archive';
  return changes.some(({ field }) => field === 'stage' || field === 'state') ? 'stage_change' : 'update';
};
