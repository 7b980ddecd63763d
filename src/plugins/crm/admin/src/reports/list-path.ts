/** `[field, operator, value]`, as the Content Manager filters a list. */
export type ListFilter = [field: string, operator: string, value: string | string[]];

/** The list in the Content Manager that holds exactly the rows with these properties. */
export const listPath = (uid: string, filters: ListFilter[], sort?: string): string => {
  const parts = filters.flatMap(([field, operator, value], index) => {
    const name = `filters[$and][${index}]${field
      .split('.')
      .map((part) => `[${part}]`)
      .join('')}[${operator}]`;
    return (Array.isArray(value) ? value : [value]).map(
      (one, place) => `${name}${Array.isArray(value) ? `[${place}]` : ''}=${encodeURIComponent(one)}`,
    );
  });
  return `/content-manager/collection-types/${uid}?${['page=1', 'pageSize=20', ...(sort ? [`sort=${sort}`] : []), ...parts].join('&')}`;
};

export const recordPath = (uid: string, documentId: string) => `/content-manager/collection-types/${uid}/${documentId}`;
