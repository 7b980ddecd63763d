import type { Outcome, RunWithTargets } from '../../../shared/contracts/import';

const UIDS = { customers: 'api::customer.customer', listings: 'api::listing.listing' };

/** The list of the records that a run wrote: those its person changed while it ran. Nothing for what wrote none. */
export const recordsPath = (run: RunWithTargets, outcome: Outcome): string | undefined => {
  if (run.dryRun || !run.startedAt || !run.finishedAt || !['created', 'updated'].includes(outcome)) return undefined;
  if (!run.counts?.[outcome]) return undefined;
  const filters = [
    ['[updatedAt][$gte]', run.startedAt],
    ['[updatedAt][$lte]', run.finishedAt],
    ['[updatedBy][id][$eq]', String(run.startedBy)],
  ];
  const query = filters.map(([path, value], place) => `filters[$and][${place}]${path}=${encodeURIComponent(value)}`);
  return `/content-manager/collection-types/${UIDS[run.type]}?page=1&${query.join('&')}`;
};
