/**
 * The year of an occasion by its key; of what happens once (a contract, a viewing, a silence) that of `day`, the day of
 * sending (`YYYY-MM-DD`). The shapes of the keys: planning/plan-slots.ts and planning/candidates-sql.ts.
 */
export const occasionYear = (occurrenceKey: string, day: string): string => {
  const [kind, second, third] = occurrenceKey.split(':');
  switch (kind) {
    case 'birthday':
    case 'preview':
    case 'test':
      return second;
    case 'holiday':
    case 'deal_anniversary':
      return third;
    default:
      return day.slice(0, 4);
  }
};
