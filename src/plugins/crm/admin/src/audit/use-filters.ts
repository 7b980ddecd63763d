import { useAddress } from '../lib/use-address';

export interface Filters {
  who?: string;
  action?: string;
  type?: string;
  record?: string;
  from?: string;
  to?: string;
  ip?: string;
  before?: string;
}

const NAMES = ['who', 'action', 'type', 'record', 'from', 'to', 'ip', 'before'] as const;

/** What the page shows stands in its address, so that it can be kept and passed on. */
export const useFilters = () => {
  const [query, setQuery] = useAddress<Filters>();
  const filters: Filters = Object.fromEntries(NAMES.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  return {
    filters,
    isFiltered: NAMES.some((name) => name !== 'before' && filters[name]),
    /** Changes filters and goes back to the newest entry. An empty value takes a filter away. */
    change: (next: Filters) => setQuery({ ...filters, before: undefined, ...next }),
    clear: () => setQuery({}),
  };
};
