/** Adds up a number of rows by a key, the largest first and equal ones in the order of their keys. */
export const sumByKey = <Row>(
  rows: Row[],
  keyOf: (row: Row) => string | null,
  numberOf: (row: Row) => number,
): { key: string | null; count: number }[] => {
  const sums = new Map<string | null, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + numberOf(row));
  return [...sums]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || String(a.key).localeCompare(String(b.key)));
};

/** part / whole, 0 of nothing. */
export const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
