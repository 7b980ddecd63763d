/** A cell as text only: a spreadsheet runs what begins with one of these signs, an apostrophe in front stops it. */
const inert = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as CSV that spreadsheets open as UTF-8 and never run. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => quoted(typeof cell === 'number' ? String(cell) : inert(cell))).join(',')).join('\r\n')}\r\n`;
