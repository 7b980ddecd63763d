const two = (n: number) => String(n).padStart(2, '0');

/** The day so many days after an instant on the reader's own calendar, as `YYYY-MM-DD`. */
export const dayAhead = (from: Date, days: number): string => {
  const day = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};
