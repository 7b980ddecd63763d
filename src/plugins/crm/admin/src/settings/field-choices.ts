/** What the select boxes of the page offer; names in the reader's language come from `Intl`. */
const COUNTRIES = 'CN HK MO TW SG MY JP KR TH GB IE US CA AU NZ DE FR ES IT PT NL CH AE'.split(' ');
const CURRENCIES = 'CNY HKD MOP TWD SGD MYR JPY KRW THB GBP EUR USD CAD AUD NZD CHF AED'.split(' ');

export interface Choice {
  value: string;
  label: string;
}

const named = (type: 'region' | 'currency', codes: string[], current: string, locale: string): Choice[] => {
  const names = new Intl.DisplayNames([locale], { type });
  return [...new Set([current, ...codes])].map((value) => ({ value, label: `${names.of(value)} (${value})` }));
};

export const countryChoices = (current: string, locale: string) => named('region', COUNTRIES, current, locale);
export const currencyChoices = (current: string, locale: string) => named('currency', CURRENCIES, current, locale);

export const timeZoneChoices = (current: string): Choice[] =>
  [...new Set([current, ...Intl.supportedValuesOf('timeZone')])].map((value) => ({ value, label: value }));

export const LANGUAGE_CHOICES: Choice[] = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
  { value: 'zh-TW', label: '繁體中文' },
];
