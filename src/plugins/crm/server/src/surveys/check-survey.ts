import type { Problem } from '../lib/problem';
import { isScale, linesOf, type Question } from './read-answers';

/** What keeps questions from being a survey. */
export const checkSurvey = (questions: readonly Partial<Question>[]): Problem[] => {
  const problems: Problem[] = [];
  const keys = new Set<string>();
  const scales = new Set<string>();
  questions.forEach(({ key = '', type = 'text', options, optionsZhHans, optionsZhHant }, at) => {
    if (keys.has(key))
      problems.push({
        path: ['questions', at, 'key'],
        message: 'Two questions have the key {key}. Give each its own.',
        values: { key },
      });
    keys.add(key);
    if (isScale(type)) {
      if (scales.has(type))
        problems.push({ path: ['questions', at, 'type'], message: 'A survey asks for each score at most once.' });
      scales.add(type);
    }
    const counts = [options, optionsZhHans, optionsZhHant].map((text) => linesOf(text).length);
    if (type === 'choice' && (counts[0] < 2 || counts.some((count) => count > 0 && count !== counts[0])))
      problems.push({
        path: ['questions', at, 'options'],
        message: 'A question with a choice needs two choices or more, one a line, as many in each language.',
      });
  });
  return problems;
};
