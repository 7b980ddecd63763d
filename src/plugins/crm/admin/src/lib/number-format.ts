/** The language of Strapi's interface as Intl knows it: `zh` is Traditional Chinese here. */
export const intlLocale = (locale: string) => (locale === 'zh' ? 'zh-Hant' : locale);

/** 6 500 000 as `6.5M` or `650万`: for tiles; below 10 000 in full. */
export const shortNumber = (value: number, locale: string) =>
  new Intl.NumberFormat(intlLocale(locale), {
    notation: Math.abs(value) < 10_000 ? 'standard' : 'compact',
    maximumFractionDigits: 1,
  }).format(value);

export const exactNumber = (value: number, locale: string) => new Intl.NumberFormat(intlLocale(locale)).format(value);

/** `¥6.5M`, `¥650万`. */
export const shortMoney = (value: number, currency: string, locale: string) =>
  new Intl.NumberFormat(intlLocale(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(value);

export const exactMoney = (value: number, currency: string, locale: string) =>
  new Intl.NumberFormat(intlLocale(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 2,
    minimumFractionDigits: 0,
  }).format(value);

/** 0.0425 as `4 %`, with one digit below ten per cent. */
export const percent = (share: number, locale: string) =>
  new Intl.NumberFormat(intlLocale(locale), {
    style: 'percent',
    maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0,
  }).format(share);

export const oneDigit = (value: number, locale: string) =>
  new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: 1 }).format(value);

/** `+42.5`, `-3`, `0`: a score that may lie on either side of nothing. */
export const signedNumber = (value: number, locale: string) =>
  new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value);

/** 5 as `5.0`: a mean. */
export const fixedNumber = (value: number, locale: string) =>
  new Intl.NumberFormat(intlLocale(locale), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
