import { useQueryParams } from '@strapi/strapi/admin';
import { SATISFACTION_GROUPS, type SatisfactionGroup } from '../../../shared/contracts/satisfaction';
import { buildSearch, NOBODY, type View } from './build-search';

/** What the page shows stands in its address, so that it can be kept and passed on. */
export const useView = () => {
  const [{ query }, setQuery] = useQueryParams<View>();
  const { from, to, team, survey, key, low, page = '1', pageSize = '20' } = query;
  const tab = query.tab === 'answers' ? 'answers' : 'figures';
  const by: SatisfactionGroup = SATISFACTION_GROUPS.find((group) => group === query.by) ?? 'employee';
  const asked = { from, to, team, survey, by };
  return {
    tab,
    by,
    team,
    survey,
    key,
    isLowOnly: low === 'true',
    /** For the report, and for the answers behind it. */
    asked,
    answersAsked: {
      ...asked,
      key: key === NOBODY ? '' : key,
      low: low === 'true' ? ('true' as const) : undefined,
      page: Number(page),
      pageSize: Number(pageSize),
    },
    /** Changes the view and goes back to the first page. An empty value takes a filter away. */
    change: (next: View) => setQuery(Object.fromEntries(new URLSearchParams(buildSearch(query, next))), 'push', true),
    /** The address of a changed view. */
    linkTo: (next: View) => `?${buildSearch(query, next)}`,
    reset: () => setQuery({}, 'push', true),
  };
};
