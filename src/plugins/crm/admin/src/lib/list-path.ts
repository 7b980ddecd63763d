/** `[field, operator, value]`, as the Content Manager filters a list. */
export type ListFilter = [field: string, operator: string, value: string | string[]];

const part = (place: string, [field, operator, value]: ListFilter): string[] => {
  const name = `${place}${field
    .split('.')
    .map((step) => `[${step}]`)
    .join('')}[${operator}]`;
  return (Array.isArray(value) ? value : [value]).map(
    (one, index) => `${name}${Array.isArray(value) ? `[${index}]` : ''}=${encodeURIComponent(one)}`,
  );
};

/**
 * The list in the Content Manager that holds exactly the rows with these properties, and with any of `any`. The panel
 * reads five levels of an address: alternatives stand beside the other filters, since within them they would be too deep.
 */
export const listPath = (uid: string, filters: ListFilter[], sort?: string, any: ListFilter[] = []): string => {
  const parts = [
    ...filters.flatMap((filter, index) => part(`filters[$and][${index}]`, filter)),
    ...any.flatMap((filter, index) => part(`filters[$or][${index}]`, filter)),
  ];
  return `/content-manager/collection-types/${uid}?${['page=1', 'pageSize=20', ...(sort ? [`sort=${sort}`] : []), ...parts].join('&')}`;
};

export const recordPath = (uid: string, documentId: string) => `/content-manager/collection-types/${uid}/${documentId}`;
