import { filled, useAddress } from '../lib/use-address';

export const TABS = ['due', 'outbox', 'decide', 'plans'] as const;
export type Tab = (typeof TABS)[number];

/** Lists stand with commas between: `sent,delivered`. */
export interface MessageFilters {
  state?: string;
  channel?: string;
  plan?: string;
  customer?: string;
  reason?: string;
  unsubscribed?: string;
  from?: string;
  to?: string;
  q?: string;
}

interface Query extends MessageFilters {
  tab?: Tab;
  page?: string;
  pageSize?: string;
}

const NAMES = ['state', 'channel', 'plan', 'customer', 'reason', 'unsubscribed', 'from', 'to', 'q'] as const;

/** What the page shows stands in its address, so that it can be kept and passed on. */
export const useFilters = () => {
  const [query, setQuery] = useAddress<Query>();
  const { tab = 'due', page = '1', pageSize = '25' } = query;
  const filters: MessageFilters = filled(Object.fromEntries(NAMES.map((name) => [name, query[name]])));
  return {
    tab: TABS.includes(tab) ? tab : 'due',
    filters,
    paging: { page, pageSize },
    isFiltered: Object.keys(filters).length > 0,
    /** Changes filters and goes back to the first page. An empty value takes a filter away. */
    change: (next: Query) => setQuery({ ...query, ...next, page: '1' }),
    /** Nothing but the tab. */
    open: (next: Tab) => setQuery({ tab: next }),
  };
};

const PAGE = '/plugins/crm/care-messages';

/** The outbox with a filter. */
export const outboxPath = (filters: MessageFilters): string =>
  `${PAGE}?${new URLSearchParams({ tab: 'outbox', ...filled(filters) })}`;

export const planPath = (documentId: string): string => `${PAGE}/plans/${documentId}`;
export const calendarPath = (filters: { day?: string; plan?: string; plans?: string }): string =>
  `${PAGE}?${new URLSearchParams({ tab: 'due', ...filled(filters) })}`;
export const plansPath = `${PAGE}?tab=plans`;
