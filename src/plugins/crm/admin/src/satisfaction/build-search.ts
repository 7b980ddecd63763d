const FIELDS = ['tab', 'from', 'to', 'team', 'survey', 'by', 'key', 'low', 'page', 'pageSize'] as const;

/** What stands in the address of the page. */
export type View = Partial<Record<(typeof FIELDS)[number], string>>;

/** In the place of the key of a group without one: an empty value would take the filter away. */
export const NOBODY = '-';

/** The address of a view after a change: on its first page; empty values are left out; a key belongs to its `by`. */
export const buildSearch = (view: View, next: View): string => {
  const merged: View = { ...view, page: undefined, ...next };
  if (next.by && next.by !== view.by && next.key === undefined) merged.key = undefined;
  const search = new URLSearchParams();
  for (const field of FIELDS) {
    const value = merged[field];
    if (typeof value === 'string' && value !== '') search.set(field, value);
  }
  return search.toString();
};
