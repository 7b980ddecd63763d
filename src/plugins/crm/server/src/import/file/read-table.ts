import { parse, CsvError } from 'csv-parse/sync';
import { problemError } from '../../lib/problem';

export interface TableRow {
  /** Of the file, the heading being line 1. */
  line: number;
  /** One text a column of the heading; missing ones are empty. */
  cells: string[];
  /** How many cells the line really has. */
  width: number;
}

export interface Table {
  /** Headings as they stand, an unnamed one as `Column 3`, a repeated one with its count: `phone (2)`. */
  headings: string[];
  delimiter: string;
  rows: TableRow[];
}

const DELIMITERS = [',', ';', '\t'];

/** Of comma, semicolon and tab, the one that stands most often in the heading, quotes left out. */
export const detectDelimiter = (text: string): string => {
  const heading = text.slice(0, text.search(/\r|\n|$/)).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((d) => heading.split(d).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
};

/** Rows of a CSV file with their line numbers. A row may be short or long; empty lines are none. Throws if it is no table. */
export const readTable = (text: string): Table => {
  if (text.includes('\0')) throw notATable('The file is not text. Save the table as CSV.');
  const delimiter = detectDelimiter(text);
  const records = parseRecords(text, delimiter);
  if (records.length === 0) throw notATable('The file is empty.');
  const [heading, ...body] = records;
  const headings = nameHeadings(heading.record);
  const rows = body
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map(({ record, line }) => ({
      line,
      width: record.length,
      cells: headings.map((_, i) => record[i] ?? ''),
    }));
  return { headings, delimiter, rows };
};

const parseRecords = (text: string, delimiter: string): { record: string[]; line: number }[] => {
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ record, line: info.lines - lineBreaksIn(record) }));
  } catch (error) {
    if (error instanceof CsvError)
      throw notATable('The file cannot be read as a table: {reason}', { reason: error.message });
    throw error;
  }
};

/** csv-parse counts the line a record ends on; a person looks for the line it begins on. */
const lineBreaksIn = (record: string[]) =>
  record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

const nameHeadings = (record: string[]): string[] => {
  const seen = new Map<string, number>();
  return record.map((cell, i) => {
    const name = cell.trim() || `Column ${i + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
};

const notATable = (message: string, values?: Record<string, string>) =>
  problemError([{ path: ['file'], message, values }]);
