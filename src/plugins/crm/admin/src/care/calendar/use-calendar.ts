import { useAddress } from '../../lib/use-address';

interface View {
  /** `YYYY-MM` */
  month?: string;
  /** `YYYY-MM-DD` */
  day?: string;
  plan?: string;
  plans?: string;
  page?: string;
  pageSize?: string;
}

/** What the calendar shows stands in the address of the page, as the filters of the other tabs do. */
export const useCalendar = () => {
  const [query, setQuery] = useAddress<View>();
  const { month, day, plan, plans, page = '1', pageSize = '25' } = query;
  return {
    view: { month, day, plan, plans: plans === 'all' ? 'all' : 'active', page, pageSize } as const,
    /** An empty value takes a filter away. */
    change: (next: View) => setQuery({ ...query, ...next, page: '1' }),
  };
};
