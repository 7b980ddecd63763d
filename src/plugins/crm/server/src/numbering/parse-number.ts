/** `c-123`, `C000123`, `Ｃ－000123` as `C-000123`; digits alone need a `letter`. Undefined when it is no human number. */
export const parseNumber = (written: string, letter: string): string | undefined => {
  const match = /^(?:([a-z])[-–\s]?)?(\d{1,12})$/i.exec(written.normalize('NFKC').trim());
  if (!match || (match[1] && match[1].toUpperCase() !== letter)) return undefined;
  return `${letter}-${match[2].replace(/^0+(?=\d)/, '').padStart(6, '0')}`;
};
