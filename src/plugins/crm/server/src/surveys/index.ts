import type { Feature } from '../lib/feature';
import { restRoute } from '../lib/routes';
import { controller } from './controller';
import { registerSurveyRules } from './document-rules';

export { createInvitation, type InvitationInput } from './create-invitation';
export { findCallerBack } from './find-caller-back';
export { findMissingTexts, LANGUAGES as SURVEY_LANGUAGES, type SurveyTexts } from './find-missing-texts';
export { isLowScore, type LowScores } from './is-low-score';
export { labelOf, showChoice, taskTitle } from './page-texts';
export type { Language, Question } from './read-answers';
export { neverAsked, surveyAsked, surveyGap, surveyOff } from './survey-gap-sql';

/** What customers are asked, the page on which they answer without a login, and the call that a low score asks for. */
export const surveys: Feature = {
  slug: 'surveys',
  register: registerSurveyRules,
  controller,
  restRoutes: [
    restRoute('GET', '/crm/surveys/:token', 'surveys.page', { auth: false, caller: 'reader' }),
    restRoute('POST', '/crm/surveys/:token', 'surveys.answer', { auth: false, caller: 'reader' }),
  ],
};
