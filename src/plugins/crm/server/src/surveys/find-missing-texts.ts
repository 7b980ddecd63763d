import type { Language, Question } from './read-answers';

/** How the fields of each language end. */
const ENDINGS: Record<Language, string> = { en: '', 'zh-CN': 'ZhHans', 'zh-TW': 'ZhHant' };

export const LANGUAGES = Object.keys(ENDINGS) as Language[];
export const THANKS = LANGUAGES.map((language) => `thankYou${ENDINGS[language]}`);

export type SurveyTexts = { questions?: Partial<Question>[] } & Record<string, unknown>;

export interface MissingText {
  path: (string | number)[];
  language: Language;
}

const isWritten = (text: unknown) => typeof text === 'string' && text.trim() !== '';

/**
 * What a survey does not say in one of `languages`, as fields of its form. Thanks that are written in no language are the
 * program's own, which speaks all.
 */
export const findMissingTexts = (survey: SurveyTexts, languages: readonly Language[]): MissingText[] => {
  const hasThanks = THANKS.some((field) => isWritten(survey[field]));
  return languages.flatMap((language) => {
    const paths = (survey.questions ?? []).flatMap((question, at) =>
      ['label', ...(question.type === 'choice' ? ['options'] : [])]
        .map((field) => `${field}${ENDINGS[language]}`)
        .filter((field) => !isWritten((question as Record<string, unknown>)[field]))
        .map((field) => ['questions', at, field]),
    );
    const thanks = `thankYou${ENDINGS[language]}`;
    if (hasThanks && !isWritten(survey[thanks])) paths.push([thanks]);
    return paths.map((path) => ({ path, language }));
  });
};
