import { checkSurvey } from './check-survey';

const pathsOf = (questions: Parameters<typeof checkSurvey>[0]) =>
  checkSurvey(questions).map(({ path }) => path.join('.'));

test('keys are distinct, each score is asked once, and a choice is one in every language', () => {
  expect(
    pathsOf([
      { key: 'a', type: 'nps' },
      { key: 'b', type: 'csat' },
      { key: 'c', type: 'text' },
    ]),
  ).toEqual([]);
  expect(
    pathsOf([
      { key: 'a', type: 'nps' },
      { key: 'a', type: 'nps' },
    ]),
  ).toEqual(['questions.1.key', 'questions.1.type']);
  expect(pathsOf([{ key: 'a', type: 'choice', options: 'One' }])).toEqual(['questions.0.options']);
  expect(pathsOf([{ key: 'a', type: 'choice', options: 'One\nTwo', optionsZhHans: '一' }])).toEqual([
    'questions.0.options',
  ]);
});
