import type { StatusVariant } from '@strapi/design-system';
import type { RunSummary, Severity } from '../../../shared/contracts/import';

export const stateTone = ({ state, dryRun }: Pick<RunSummary, 'state' | 'dryRun'>): StatusVariant => {
  if (state === 'failed') return 'danger';
  if (state === 'done') return dryRun ? 'secondary' : 'success';
  return state === 'ready' ? 'neutral' : 'primary';
};

export const SEVERITY_TONE: Record<Severity, StatusVariant> = {
  error: 'danger',
  warning: 'warning',
  notice: 'secondary',
};
