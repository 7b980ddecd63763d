import { UID } from '../content-types';
import { buildSearchText } from './build-search-text';

/**
 * What a record of each type is found by, beside its number. Phones and addresses are searched where they are kept,
 * and a record of a customer or an estate is found by that one's words too (related-hits.ts): nothing here grows old
 * when somebody renames them.
 */
const SEARCHED_FIELDS: Partial<Record<string, readonly string[]>> = {
  [UID.area]: ['name', 'pinyin', 'code'],
  [UID.complaint]: ['subject'],
  [UID.customer]: ['name', 'familyName', 'givenName', 'company', 'externalId'],
  [UID.employee]: ['name', 'position', 'email'],
  [UID.estate]: ['name', 'aliases', 'developer'],
  [UID.interaction]: ['subject', 'content', 'customerFeedback', 'nextStep'],
  [UID.listing]: ['title', 'building', 'unit', 'room', 'layoutText', 'externalKey'],
  [UID.task]: ['title'],
  [UID.transaction]: ['notes'],
};

/** Of a long text the beginning is searched. */
const LONGEST = 200;

export const SEARCHED_TYPES = Object.keys(SEARCHED_FIELDS);

export const searchedFields = (uid: string): readonly string[] => SEARCHED_FIELDS[uid] ?? [];

export const isSearched = (uid: string): boolean => uid in SEARCHED_FIELDS;

/** The search text of a record, from its whole values. Every path that writes rows must set it, bulk loads too. */
export const searchTextOf = (uid: string, values: Record<string, unknown>): string =>
  buildSearchText(
    searchedFields(uid).map((field) => {
      // Rows are written before Strapi looks at their types.
      const value = values[field];
      return typeof value === 'string' ? value.slice(0, LONGEST) : undefined;
    }),
  );
