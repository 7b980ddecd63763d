import type { Problem } from '../lib/problem';

/** The languages a customer can have; a template has one of the same. */
export const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];

interface Plan {
  state?: string | null;
  audienceLanguages?: string[] | null;
  templates?: { language?: string }[] | null;
}

/** A plan that runs speaks every language of its audience (of all customers, where it names none); a draft may lack some. */
export const checkLanguages = ({ state, audienceLanguages, templates }: Plan): Problem[] => {
  if (state !== 'active') return [];
  const needed = audienceLanguages?.length ? audienceLanguages : LANGUAGES;
  const missing = needed.filter((language) => !templates?.some((template) => template.language === language));
  if (missing.length === 0) return [];
  return [
    {
      path: ['templates'],
      message: 'A plan that runs needs a template in each language of its customers. Missing: {languages}.',
      values: { languages: missing },
    },
  ];
};
