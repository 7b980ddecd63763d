/** `[field, operator, value]`, as the Content Manager filters a list. */
export type ListFilter = [field: string, operator: string, value: string | string[]];

/** Rows with all of these properties; of several in one place, any. */
export type ListFilters = (ListFilter | { any: ListFilter[] })[];

const part = (place: string, [field, operator, value]: ListFilter): string[] => {
  const name = `${place}${field
    .split('.')
    .map((step) => `[${step}]`)
    .join('')}[${operator}]`;
  return (Array.isArray(value) ? value : [value]).map(
    (one, index) => `${name}${Array.isArray(value) ? `[${index}]` : ''}=${encodeURIComponent(one)}`,
  );
};

/** The list in the Content Manager that holds exactly the rows with these properties. */
export const listPath = (uid: string, filters: ListFilters, sort?: string): string => {
  const parts = filters.flatMap((filter, index) => {
    const place = `filters[$and][${index}]`;
    return 'any' in filter
      ? filter.any.flatMap((one, other) => part(`${place}[$or][${other}]`, one))
      : part(place, filter);
  });
  return `/content-manager/collection-types/${uid}?${['page=1', 'pageSize=20', ...(sort ? [`sort=${sort}`] : []), ...parts].join('&')}`;
};

export const recordPath = (uid: string, documentId: string) => `/content-manager/collection-types/${uid}/${documentId}`;
