import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import type { Problem } from '../lib/problem';
import { relationTarget } from '../lib/relation-target';
import { findMissingTexts, SURVEY_LANGUAGES, type SurveyTexts } from '../surveys';

type AskedSurvey = SurveyTexts & { documentId: string; active: boolean | null };

interface Draft {
  /** As the request writes it. */
  survey: unknown;
  /** The survey that the plan asks so far, with its questions. */
  before?: AskedSurvey | null;
  /** What the plan will be. */
  state?: string | null;
  audienceLanguages?: string[] | null;
}

/**
 * What keeps a plan from asking its survey. One that is out of use is not chosen, and no plan that runs keeps it; a plan
 * that runs asks in every language of its customers.
 */
export const checkPlanSurvey = async (
  strapi: Core.Strapi,
  { survey: written, before, state, audienceLanguages }: Draft,
): Promise<Problem[]> => {
  const target = relationTarget(written);
  const survey: AskedSurvey | null | undefined =
    target === undefined
      ? before
      : target && (await strapi.db.query(UID.survey).findOne({ where: target, populate: ['questions'] }));
  if (!survey) return [];
  const isRunning = state === 'active';
  if (survey.active === false && (isRunning || survey.documentId !== before?.documentId))
    return [{ path: ['survey'], message: 'This survey is not in use. Take it into use again, or choose another one.' }];
  const languages = SURVEY_LANGUAGES.filter((code) => !audienceLanguages?.length || audienceLanguages.includes(code));
  const missing = isRunning ? findMissingTexts(survey, languages).map(({ language }) => language) : [];
  if (missing.length === 0) return [];
  return [
    {
      path: ['survey'],
      message: 'This survey is not written in every language of the plan’s customers. Missing: {languages}.',
      values: { languages: [...new Set(missing)] },
    },
  ];
};
