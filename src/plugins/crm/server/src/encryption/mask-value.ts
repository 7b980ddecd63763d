import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Kind } from './encrypted-fields';

const HEAD = 3;
const TAIL = 4;
const LEAST_HIDDEN = 4;

/** `13812341234` → `138****1234`: at most three and four characters, and never fewer than four hidden. */
const maskMiddle = (text: string): string => {
  const tail = Math.min(TAIL, Math.max(0, text.length - LEAST_HIDDEN));
  const head = Math.min(HEAD, Math.max(0, text.length - tail - LEAST_HIDDEN));
  return (
    text.slice(0, head) + '*'.repeat(Math.max(LEAST_HIDDEN, text.length - head - tail)) + text.slice(text.length - tail)
  );
};

/** Numbers of the office's country as they are dialled there, others behind their country code. */
const maskPhone = (number: string, defaultCountry: string): string => {
  const phone = parsePhoneNumberFromString(number);
  if (!phone) return maskMiddle(number);
  const masked = maskMiddle(phone.nationalNumber);
  return phone.country === defaultCountry ? masked : `+${phone.countryCallingCode} ${masked}`;
};

const maskEmail = (address: string): string => {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${[...address][0]}***${address.slice(at)}`;
};

/** What stands in lists, pickers and REST in the place of a value (S81). */
export const maskValue = (kind: Kind, plain: string, defaultCountry: string): string => {
  switch (kind) {
    case 'phone':
      return maskPhone(plain, defaultCountry);
    case 'email':
      return maskEmail(plain);
    case 'contact':
      return plain.includes('@') ? maskEmail(plain) : maskPhone(plain, defaultCountry);
    case 'identity':
      return maskMiddle(plain);
    case 'account':
      return `${[...plain][0] ?? ''}***`;
    case 'text':
      return '***';
  }
};

/** No real phone number, address or account holds three stars in a row. */
export const isMasked = (value: unknown): value is string => typeof value === 'string' && value.includes('***');
