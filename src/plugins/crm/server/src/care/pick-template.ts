const SIBLINGS: Record<string, string> = { 'zh-CN': 'zh-TW', 'zh-TW': 'zh-CN' };

/** The template in the customer's language, else in the other Chinese, else in the office's, else the first. */
export const pickTemplate = <T extends { language: string }>(
  templates: T[],
  language: string | null,
  officeLanguage: string,
): T => {
  const wanted = [language, SIBLINGS[language ?? ''], officeLanguage];
  return wanted.map((code) => templates.find((t) => t.language === code)).find((t) => t !== undefined) ?? templates[0];
};
