import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

export interface NormalPhone {
  /** E.164: `+8613800138000`. */
  number: string;
  extension?: string;
}

const FEWEST_DIGITS = 7;

/**
 * Reads a phone number as people write it: full-width digits, `86-164…`, `+86 …`, `x371`, `转371`. A number without
 * a country code is of `defaultCountry` (ISO 3166-1 alpha-2). The length must be possible there; the operator's
 * prefix is not checked, because those lists age.
 */
export const normalisePhone = (input: string, defaultCountry: string): NormalPhone | undefined => {
  const written = input
    .normalize('NFKC')
    .replace(/\s*(转|轉|分机|分機)\s*:?\s*(?=\d)/, ' ext. ')
    .trim();
  const country = isSupportedCountry(defaultCountry) ? (defaultCountry as CountryCode) : undefined;
  const found = [written, `+${written.replace(/^[+0]+/, '')}`]
    .map((text) => parsePhoneNumberFromString(text, country))
    .find((phone) => phone?.isPossible() && phone.nationalNumber.length >= FEWEST_DIGITS);
  return (
    found && {
      number: found.number,
      ...(found.ext && { extension: found.ext }),
    }
  );
};
