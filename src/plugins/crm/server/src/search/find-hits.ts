import { UID } from '../content-types';
import { NUMBER_LETTER, parseNumber } from '../numbering';
import { matchContact, type Indexes } from './match-contact';
import { matchText } from './match-text';
import { isSearched } from './searched-fields';
import { combine, sql, type Sql, within } from './sql';
import { splitQuery } from './split-query';

interface Searched {
  table: string;
  /** A record is found by the words of what it belongs to: through a key column, or through a link table. */
  by?: { uid: string; column: string; link?: { table: string; target: string } }[];
}

const ofCustomer = { uid: UID.customer, column: 'customer_key' };

const SEARCHED: Record<string, Searched> = {
  [UID.area]: { table: 'areas' },
  [UID.careMessage]: { table: 'care_messages', by: [ofCustomer] },
  [UID.complaint]: { table: 'complaints', by: [ofCustomer] },
  [UID.customer]: { table: 'customers' },
  [UID.demand]: { table: 'demands', by: [ofCustomer] },
  [UID.employee]: { table: 'employees' },
  [UID.estate]: { table: 'estates' },
  [UID.interaction]: { table: 'interactions', by: [ofCustomer] },
  [UID.listing]: {
    table: 'listings',
    by: [
      { uid: UID.estate, column: 'listing_id', link: { table: 'listings_estate_lnk', target: 'estate_id' } },
      { uid: UID.area, column: 'listing_id', link: { table: 'listings_area_lnk', target: 'area_id' } },
    ],
  },
  [UID.task]: { table: 'tasks', by: [ofCustomer] },
  [UID.transaction]: { table: 'transactions', by: [ofCustomer, { uid: UID.listing, column: 'listing_key' }] },
  [UID.viewing]: { table: 'viewings', by: [ofCustomer] },
};

export const canFind = (uid: string): boolean => uid in SEARCHED;

/**
 * The ids of the records that a search finds, as a statement. `offset 0` keeps the planner from walking the index
 * of the list's order and trying row by row; undefined when nothing is searched for.
 */
export const findHits = async (uid: string, query: string, indexes: Indexes): Promise<Sql | undefined> => {
  const terms = splitQuery(query);
  if (terms.length === 0) return undefined;
  return within(
    'select id from (@) as hits offset 0',
    combine(await Promise.all(terms.map((term) => matchTerm(uid, term, indexes))), 'intersect'),
  );
};

const matchTerm = async (uid: string, term: string, indexes: Indexes): Promise<Sql> => {
  const { table, by = [] } = SEARCHED[uid];
  const letter = NUMBER_LETTER[uid as keyof typeof NUMBER_LETTER];
  const number = letter && parseNumber(term, letter);
  return combine(
    [
      ...(isSearched(uid) ? [matchText(table, term)] : []),
      ...(number ? [sql(`select id from ${table} where number = ?`, number)] : []),
      ...(uid === UID.customer ? await matchContact(term, indexes) : []),
      ...(await Promise.all(
        by.map(async ({ uid: target, column, link }) => {
          const inner = await matchTerm(target, term, indexes);
          return link
            ? within(`select ${column} as id from ${link.table} where ${link.target} in (@)`, inner)
            : within(`select id from ${table} where ${column} in (@)`, inner);
        }),
      )),
    ],
    'union',
  );
};
