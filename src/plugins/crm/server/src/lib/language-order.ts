const SIBLINGS: Record<string, string> = { 'zh-CN': 'zh-TW', 'zh-TW': 'zh-CN' };

/** In which languages words are looked for: the reader's, else the other Chinese, else `fallback`. */
export const languageOrder = (language: string | null | undefined, fallback: string): string[] =>
  [language, SIBLINGS[language ?? ''], fallback].filter((code): code is string => Boolean(code));
