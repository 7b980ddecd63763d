import { useSearchParams } from 'react-router-dom';

/**
 * What a page shows, as it stands in its address, and how to replace all of it; empty values are left out. Strapi's
 * `useQueryParams` adds to what is there, so that nothing can be taken away, and does not encode what is typed.
 */
export const useAddress = <Query extends object>(): [Query, (next: Query) => void] => {
  const [params, setParams] = useSearchParams();
  return [Object.fromEntries(params) as Query, (next) => setParams(filled(next), { replace: true })];
};

/** Without what is empty. */
export const filled = (query: object): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value));
