/** The largest `most` rows and, where more remain, one row that sums them up. */
export const pickTop = <Row extends { value: number | null }>(
  rows: Row[],
  most: number,
  sumUp: (rest: Row[], value: number) => Row,
): Row[] => {
  if (rows.length <= most) return rows;
  const sorted = [...rows].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const rest = sorted.slice(most - 1);
  return [
    ...sorted.slice(0, most - 1),
    sumUp(
      rest,
      rest.reduce((sum, row) => sum + (row.value ?? 0), 0),
    ),
  ];
};
