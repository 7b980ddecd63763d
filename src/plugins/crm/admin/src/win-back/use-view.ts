import type { WinBackKind, WinBackQuery } from '../../../shared/contracts/win-back';
import { filled, useAddress } from '../lib/use-address';

/** What stands in the address of the page. */
export interface View {
  kind?: WinBackKind;
  reason?: string;
  owner?: string;
  retry?: string;
  silentDays?: string;
  team?: string;
  page?: string;
  pageSize?: string;
}

const FILTERS = ['reason', 'owner', 'retry', 'silentDays', 'team'] as const;

export const useView = () => {
  const [view, setView] = useAddress<View>();
  const { kind, page = '1', pageSize = '25' } = view;
  const filters = filled(Object.fromEntries(FILTERS.map((name) => [name, view[name]])));
  return {
    view,
    kind,
    isFiltered: Object.keys(filters).length > 0,
    asked: { ...filled({ kind }), ...filters, page: Number(page), pageSize: Number(pageSize) } as WinBackQuery,
    /** Changes the view and goes back to the first page. An empty value takes a filter away. */
    change: (next: View) => setView({ ...view, page: undefined, ...next }),
    clear: () => setView(filled({ kind })),
    reset: () => setView({}),
  };
};
