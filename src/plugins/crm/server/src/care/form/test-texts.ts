type Language = 'en' | 'zh-CN' | 'zh-TW';

interface Texts {
  /** Before the subject. */
  test: string;
  /** Above the text of an SMS that stands in an e-mail; `{parts}` is filled in. */
  sms: string;
}

const TEXTS: Record<Language, Texts> = {
  en: { test: '[Test]', sms: 'As SMS ({parts}):' },
  'zh-CN': { test: '[测试]', sms: '短信内容（{parts} 条）：' },
  'zh-TW': { test: '[測試]', sms: '簡訊內容（{parts} 則）：' },
};

/** Of the panel, as Strapi calls them. */
const PANEL: Record<string, Language> = { en: 'en', 'zh-Hans': 'zh-CN', zh: 'zh-TW' };

/** In the language of whoever gets the test, else of the message, else in English. */
export const testTexts = (panel: string | null | undefined, message: string | null): Texts =>
  TEXTS[PANEL[panel ?? ''] ?? (message as Language)] ?? TEXTS.en;
