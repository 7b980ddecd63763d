import { readAnswers, type Question } from './read-answers';

const questions: Question[] = [
  { key: 'nps', type: 'nps', label: 'Recommend?', required: true },
  { key: 'csat', type: 'csat', label: 'Satisfied?' },
  { key: 'how', type: 'choice', label: 'How?', options: 'Phone\n\n Visit ' },
  { key: 'more', type: 'text', label: 'More?' },
];

test('scores, choices and texts are read by the survey, and what it does not ask is left out', () => {
  const form = { nps: '0', csat: '5', how: '1', more: ' Thank you\n', other: 'x' };
  expect(readAnswers(questions, form)).toEqual({
    scores: { nps: 0, csat: 5 },
    answers: { nps: 0, csat: 5, how: 'Visit', more: 'Thank you' },
    comment: 'Thank you',
    problems: {},
  });
});

test('what must be answered, and what is on no scale, is told by question', () => {
  const long = 'x'.repeat(2_001);
  expect(readAnswers(questions, { nps: ' ', csat: '6', how: '2', more: long }).problems).toEqual({
    nps: 'missing',
    csat: 'outside',
    how: 'outside',
    more: 'tooLong',
  });
  expect(readAnswers(questions, { nps: '11' }).problems).toEqual({ nps: 'outside' });
  expect(readAnswers(questions, { nps: '-1', csat: '1e0' }).problems).toEqual({ nps: 'outside', csat: 'outside' });
  expect(readAnswers(questions, { nps: ['1', '2'] }).problems).toEqual({ nps: 'outside' });
});

test('an answer that was left open is no answer', () => {
  expect(readAnswers(questions, { nps: '7', more: '   ' })).toMatchObject({ answers: { nps: 7 }, comment: null });
});
