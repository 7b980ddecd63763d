/** What an answer must not tell: where the program lies, how it is written, what it asks the database. */
const LEAKS = [
  /\n\s+at\s.+:\d+:\d+/,
  /node_modules/,
  /\/(home|work|srv|usr|var|opt|tmp)\/[\w.-]+\//,
  /\b(select|insert into|update|delete from)\s+(distinct\s+)?"\w+"/i,
  /syntax error at or near|invalid input syntax|violates \w+[- ]?\w* constraint|operator does not exist|out of range for type/,
  /column .* does not exist|relation ".*" does not exist|missing FROM-clause/,
  /Cannot (read|set|destructure|convert)\b|is not a function|is not iterable|Maximum call stack|reading '/,
  /Undefined binding|Knex|_lnk\b/,
  /ECONNREFUSED|ENOENT|EACCES|ENAMETOOLONG/,
];

export const findLeak = (text: string): string | undefined => {
  for (const leak of LEAKS) {
    const found = leak.exec(text);
    if (found) return found[0].slice(0, 120);
  }
  return undefined;
};
