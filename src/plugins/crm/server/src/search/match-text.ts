import { escapeLike, sql, type Sql } from './sql';

const HAN_RUN = /\p{Script=Han}+/gu;
const TRIGRAM = /[\p{L}\p{N}]{3}/u;

/**
 * The rows of `table` whose search text has `term`, by the index that serves it: grams for Chinese characters and for
 * the beginning of a word, trigrams for three letters or more. The `like` beside it decides.
 */
export const matchText = (table: string, term: string): Sql => {
  const runs = term.match(HAN_RUN) ?? [];
  const pattern = `%${escapeLike(term)}%`;
  if (runs.length > 0)
    return sql(
      `select id from ${table} where crm_search_grams(search_text) @> ?::text[] and search_text like ?`,
      runs.flatMap(gramsOf),
      pattern,
    );
  if (TRIGRAM.test(term)) return sql(`select id from ${table} where search_text like ?`, pattern);
  return sql(
    `select id from ${table} where crm_search_grams(search_text) @> ?::text[] and (' ' || search_text) like ?`,
    [` ${term}`],
    `% ${escapeLike(term)}%`,
  );
};

/** A single character as it is, of a longer run every pair. */
const gramsOf = (run: string): string[] => {
  const characters = [...run];
  return characters.length === 1 ? characters : characters.slice(1).map((character, at) => characters[at] + character);
};
