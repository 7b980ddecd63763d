import { buildForm } from './answer-page';
import { inLanguage, showChoice } from './page-texts';
import type { Question } from './read-answers';

test('words are those of the reader, else of the other Chinese, else English', () => {
  expect(inLanguage('zh-TW', { en: 'Thanks', zhHans: '谢谢', zhHant: '謝謝' })).toBe('謝謝');
  expect(inLanguage('zh-TW', { en: 'Thanks', zhHans: '谢谢', zhHant: ' ' })).toBe('谢谢');
  expect(inLanguage('zh-CN', { en: 'Thanks', zhHant: '謝謝' })).toBe('謝謝');
  expect(inLanguage('zh-CN', { en: 'Thanks' })).toBe('Thanks');
  expect(inLanguage('en', { zhHans: '谢谢' })).toBe('');
});

test('a stored choice is shown in the reader’s words, and as it is where the survey does not offer it', () => {
  const question: Question = {
    key: 'how',
    type: 'choice',
    label: 'How?',
    options: 'Phone\nVisit',
    optionsZhHans: '电话\n上门',
  };
  expect(showChoice(question, 'Visit', 'zh-CN')).toBe('上门');
  expect(showChoice(question, 'Visit', 'en')).toBe('Visit');
  expect(showChoice(question, 'Letter', 'zh-CN')).toBe('Letter');
  expect(showChoice({ ...question, type: 'text' }, 'Visit', 'zh-CN')).toBe('Visit');
});

test('the name of an office is no pattern', () => {
  const page = buildForm({ questions: [], language: 'en', office: "$& $' Homes" });
  expect(page).toContain('Your answer goes to $&amp; $&#39; Homes only.');
});
