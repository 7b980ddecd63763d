import { foldText } from './fold-text';

const MOST_TERMS = 6;
const FEWEST_PHONE_DIGITS = 7;
const EXTENSION = /\s*(?:x|#|ext\.?|转|轉|分机|分機)\s*\d+\s*$/i;

/**
 * The words of a search: a record must have all of them. A phone number typed with gaps, brackets or an extension is
 * one word, of its digits.
 */
export const splitQuery = (query: string): string[] => {
  const plain = query.normalize('NFKC').trim();
  const phone = plain.replace(EXTENSION, '');
  const digits = phone.replace(/\D/g, '');
  if (/^[+\d\s().\-/]+$/.test(phone) && digits.length >= FEWEST_PHONE_DIGITS) return [digits];
  return [...new Set(foldText(query).split(' '))].filter(Boolean).slice(0, MOST_TERMS);
};
