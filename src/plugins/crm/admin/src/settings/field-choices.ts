import { intlLocale } from '../lib/number-format';

/** What the select boxes of the page offer; names in the reader's language come from `Intl`. */
const COUNTRIES = 'CN HK MO TW SG MY JP KR TH GB IE US CA AU NZ DE FR ES IT PT NL CH AE'.split(' ');
const CURRENCIES = 'CNY HKD MOP TWD SGD MYR JPY KRW THB GBP EUR USD CAD AUD NZD CHF AED'.split(' ');

export interface Choice {
  value: string;
  label: string;
}

const named = (type: 'region' | 'currency', codes: string[], current: string, locale: string): Choice[] => {
  const names = new Intl.DisplayNames([intlLocale(locale)], { type });
  return [...new Set([current, ...codes])].map((value) => ({ value, label: `${names.of(value)} (${value})` }));
};

export const countryChoices = (current: string, locale: string) => named('region', COUNTRIES, current, locale);
export const currencyChoices = (current: string, locale: string) => named('currency', CURRENCIES, current, locale);

const TIME_ZONES =
  'Asia/Shanghai Asia/Hong_Kong Asia/Macau Asia/Taipei Asia/Singapore Asia/Kuala_Lumpur Asia/Tokyo Asia/Seoul Asia/Bangkok Asia/Dubai Australia/Sydney Australia/Perth Pacific/Auckland Europe/London Europe/Dublin Europe/Lisbon Europe/Paris Europe/Berlin Europe/Madrid Europe/Rome Europe/Zurich America/New_York America/Chicago America/Denver America/Los_Angeles America/Toronto America/Vancouver UTC'.split(
    ' ',
  );

/** The browser's own zone is among them: an office may stand where the list does not reach. */
export const timeZoneChoices = (current: string): Choice[] =>
  [...new Set([current, ...TIME_ZONES, Intl.DateTimeFormat().resolvedOptions().timeZone])].map((value) => ({
    value,
    label: value.replace(/_/g, ' '),
  }));

export const LANGUAGE_CHOICES: Choice[] = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
  { value: 'zh-TW', label: '繁體中文' },
];
