import { useQueryParams } from '@strapi/strapi/admin';

export const TABS = ['due', 'sent', 'skipped', 'decide', 'plans'] as const;
export type Tab = (typeof TABS)[number];

interface Filters {
  tab?: Tab;
  plan?: string;
  reason?: string;
  from?: string;
  to?: string;
  page?: string;
  pageSize?: string;
}

/** What the page shows stands in its address, so that it can be kept and passed on. */
export const useFilters = () => {
  const [{ query }, setQuery] = useQueryParams<Filters>();
  const { tab = 'due', plan, reason, from, to, page = '1', pageSize = '25' } = query;
  return {
    filters: { tab: TABS.includes(tab) ? tab : 'due', plan, reason, from, to, page, pageSize } satisfies Filters,
    /** Changes filters and goes back to the first page. An empty value takes a filter away. */
    change: (next: Filters) => {
      const merged = { ...query, ...next, page: '1' };
      setQuery(Object.fromEntries(Object.entries(merged).filter(([, value]) => value)) as Filters, 'push', true);
    },
  };
};
