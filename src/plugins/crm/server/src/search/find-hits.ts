import { UID } from '../content-types';
import { NUMBER_LETTER, parseNumber } from '../numbering';
import { matchContact, type Indexes } from './match-contact';
import { matchText } from './match-text';
import type { Reader } from './limits';
import { isSearched, searchedFields } from './searched-fields';
import { combine, escapeLike, sql, type Sql, within } from './sql';
import { splitQuery } from './split-query';

interface Searched {
  table: string;
  /** A record is found by the words of what it belongs to: through a key column, or through a link table. */
  by?: { uid: string; relation: string; column: string; link?: { table: string; target: string } }[];
}

const ofCustomer = { uid: UID.customer, relation: 'customer', column: 'customer_key' };

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
      {
        uid: UID.estate,
        relation: 'estate',
        column: 'listing_id',
        link: { table: 'listings_estate_lnk', target: 'estate_id' },
      },
      {
        uid: UID.area,
        relation: 'area',
        column: 'listing_id',
        link: { table: 'listings_area_lnk', target: 'area_id' },
      },
    ],
  },
  [UID.task]: { table: 'tasks', by: [ofCustomer] },
  [UID.transaction]: {
    table: 'transactions',
    by: [ofCustomer, { uid: UID.listing, relation: 'listing', column: 'listing_key' }],
  },
  [UID.viewing]: { table: 'viewings', by: [ofCustomer] },
};

export const canFind = (uid: string): boolean => uid in SEARCHED;

/**
 * The ids of the records that a search finds, as a statement. `offset 0` keeps the planner from walking the index
 * of the list's order and trying row by row; undefined when nothing is searched for.
 */
export const findHits = async (
  uid: string,
  query: string,
  indexes: Indexes,
  reader: Reader,
): Promise<Sql | undefined> => {
  const terms = splitQuery(query);
  if (terms.length === 0) return undefined;
  return within(
    'select id from (@) as hits offset 0',
    combine(await Promise.all(terms.map((term) => matchTerm(uid, term, indexes, reader))), 'intersect'),
  );
};

/** A reader to whom every way is closed finds nothing. */
const NOBODY = sql('select null::int as id where false');

const matchTerm = async (uid: string, term: string, indexes: Indexes, reader: Reader): Promise<Sql> => {
  const { table, by = [] } = SEARCHED[uid];
  const letter = NUMBER_LETTER[uid as keyof typeof NUMBER_LETTER];
  const number = letter && parseNumber(term, letter);
  return combine(
    [
      NOBODY,
      ...matchOpenText(uid, table, term, reader),
      ...(number && reader.reads(uid, 'number') ? [sql(`select id from ${table} where number = ?`, number)] : []),
      ...(uid === UID.customer ? await matchContact(term, indexes) : []),
      ...(await Promise.all(
        by
          .filter(({ relation }) => reader.reads(uid, relation))
          .map(async ({ uid: target, column, link }) => {
            const inner = await matchReadable(target, term, indexes, reader);
            return link
              ? within(`select ${column} as id from ${link.table} where ${link.target} in (@)`, inner)
              : within(`select id from ${table} where ${column} in (@)`, inner);
          }),
      )),
    ],
    'union',
  );
};

/** Of the records that something belongs to, those the caller may read. */
const matchReadable = async (uid: string, term: string, indexes: Indexes, reader: Reader): Promise<Sql> => {
  const [found, readable] = await Promise.all([matchTerm(uid, term, indexes, reader), reader.readable(uid)]);
  return readable ? combine([found, readable], 'intersect') : found;
};

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Records by their search text, which is made of several fields: one in which only closed fields say the term is not
 * found by it.
 */
const matchOpenText = (uid: string, table: string, term: string, reader: Reader): Sql[] => {
  if (!isSearched(uid)) return [];
  const fields = searchedFields(uid);
  const open = fields.filter((field) => reader.reads(uid, field));
  const closed = fields.filter((field) => !open.includes(field));
  if (open.length === 0) return [];
  const hits = matchText(table, term);
  if (closed.length === 0) return [hits];
  const says = (names: readonly string[]) => `(${names.map((name) => `${columnOf(name)} ilike ?`).join(' or ')})`;
  const like = `%${escapeLike(term)}%`;
  return [
    {
      text: `select id from ${table} where id in (${hits.text}) and (${says(closed)} is not true or ${says(open)})`,
      bindings: [...hits.bindings, ...fields.map(() => like)],
    },
  ];
};
