import { isCalendarDay } from '../lib/calendar';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/**
 * A Chinese resident identity number by GB 11643-1999: 6 digits of region (not checked: regions change), the date of
 * birth, 3 digits of sequence, a check digit of ISO 7064 MOD 11-2. Returns it as printed on the card, or undefined.
 */
export const checkResidentId = (input: string): string | undefined => {
  const id = input.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (!/^\d{17}[\dX]$/.test(id)) return undefined;
  if (!isCalendarDay(residentIdBirthday(id))) return undefined;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(id[place]), 0);
  return CHECK[sum % 11] === id[17] ? id : undefined;
};

/** `YYYY-MM-DD` inside a number that checkResidentId returned. */
export const residentIdBirthday = (id: string): string => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
