import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { onWrite } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { checkSurvey } from './check-survey';
import { findMissingTexts, LANGUAGES, THANKS, type SurveyTexts } from './find-missing-texts';
import { pickKind } from './pick-kind';
import type { Language, Question } from './read-answers';

const CLOSED = new Set(['update', 'clone']);

/** A survey can be asked, and is written in the languages in which it is; an answer is the customer's own and stays what it was. */
export const registerSurveyRules = (strapi: Core.Strapi) => {
  strapi.documents.use((context, next) => {
    if (context.uid === UID.surveyResponse && CLOSED.has(context.action))
      refuse([{ path: ['answers'], message: 'What a customer answered is never changed.' }]);
    return next();
  });
  onWrite(strapi, UID.survey, {
    reads: [],
    watches: ['questions', 'kind', ...THANKS],
    async write({ data, before }) {
      // What it measures follows from what it asks.
      delete data.kind;
      const survey = before ? await mergeStored(strapi, before.id, data) : (data as SurveyTexts);
      if (Array.isArray(data.questions)) {
        refuse(checkSurvey(survey.questions ?? []));
        data.kind = pickKind(survey.questions ?? []);
      }
      if (!before) return;
      const missing = findMissingTexts(survey, await findAskedLanguages(strapi, before.id));
      refuse(
        missing.map(({ path }) => ({
          path,
          message: 'A plan that runs asks this survey in this language. Write this text.',
        })),
      );
    },
  });
};

/** The survey as it will be: a draft may leave fields of it, and of its questions, as they are. */
const mergeStored = async (strapi: Core.Strapi, id: number, data: Record<string, unknown>): Promise<SurveyTexts> => {
  const stored = await strapi.db.query(UID.survey).findOne({ where: { id }, populate: ['questions'] });
  type Row = Partial<Question> & { id?: number };
  const questions = (data.questions ?? stored.questions) as Row[];
  return {
    ...stored,
    ...data,
    questions: questions.map((question) => ({
      ...(question.id && stored.questions.find((row: Row) => Number(row.id) === Number(question.id))),
      ...question,
    })),
  };
};

/** In which languages plans that run ask a survey: those of their customers, all where a plan names none. */
const findAskedLanguages = async (strapi: Core.Strapi, survey: number): Promise<Language[]> => {
  const plans: { audienceLanguages: Language[] | null }[] = await strapi.db
    .query(UID.carePlan)
    .findMany({ where: { state: 'active', survey: { id: survey } }, select: ['audienceLanguages'] });
  const asked = plans.flatMap(({ audienceLanguages }) => (audienceLanguages?.length ? audienceLanguages : LANGUAGES));
  return LANGUAGES.filter((language) => asked.includes(language));
};
