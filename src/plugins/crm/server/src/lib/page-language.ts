export type PageLanguage = 'en' | 'zh-CN' | 'zh-TW';

const LANGUAGES: readonly string[] = ['en', 'zh-CN', 'zh-TW'] satisfies PageLanguage[];

/** The page's own language, else the reader's, else English. `accepted` is best first, as the browser sends it. */
export const pickLanguage = (own: string | null | undefined, accepted: string[] = []): PageLanguage => {
  for (const wanted of [own ?? '', ...accepted]) {
    if (LANGUAGES.includes(wanted)) return wanted as PageLanguage;
    if (/^zh\b.*(TW|HK|MO|Hant)/i.test(wanted)) return 'zh-TW';
    if (/^zh\b/i.test(wanted)) return 'zh-CN';
    if (/^en\b/i.test(wanted)) return 'en';
  }
  return 'en';
};
