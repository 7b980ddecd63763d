import { languageOrder } from '../lib/language-order';

/** The template in the customer's language, else in the other Chinese, else in the office's, else the first. */
export const pickTemplate = <T extends { language: string }>(
  templates: T[],
  language: string | null,
  officeLanguage: string,
): T =>
  languageOrder(language, officeLanguage)
    .map((code) => templates.find((t) => t.language === code))
    .find((t) => t !== undefined) ?? templates[0];
