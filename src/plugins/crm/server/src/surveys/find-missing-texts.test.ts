import { SURVEY_PLANS } from '../care/shipped/shipped-plans';
import { findMissingTexts, LANGUAGES, type SurveyTexts } from './find-missing-texts';

const missing = (survey: SurveyTexts, languages = LANGUAGES) =>
  findMissingTexts(survey, languages).map(({ path, language }) => `${path.join('.')} ${language}`);

test('each text that a language lacks is told by its field', () => {
  const survey: SurveyTexts = {
    questions: [
      { type: 'nps', label: 'Recommend?', labelZhHans: '推荐吗？', labelZhHant: ' ' },
      { type: 'choice', label: 'How?', labelZhHans: '怎么？', labelZhHant: '怎麼？', options: 'Phone\nVisit' },
    ],
    thankYou: 'Thanks',
    thankYouZhHant: '謝謝',
  };
  expect(missing(survey)).toEqual([
    'questions.1.optionsZhHans zh-CN',
    'thankYouZhHans zh-CN',
    'questions.0.labelZhHant zh-TW',
    'questions.1.optionsZhHant zh-TW',
  ]);
  expect(missing(survey, ['en'])).toEqual([]);
});

test('thanks that are written in no language are the program’s own', () => {
  expect(missing({ questions: [{ type: 'text', label: 'What?' }] }, ['en'])).toEqual([]);
});

test('the shipped surveys lack nothing', () => {
  expect(SURVEY_PLANS.flatMap(({ survey }) => missing(survey as SurveyTexts))).toEqual([]);
});
