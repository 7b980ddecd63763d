import { isScale, type Question, type Score } from './read-answers';

/** What a survey measures, by its questions: the one score it asks for, else `mixed`. */
export const pickKind = (questions: readonly Partial<Question>[]): Score | 'mixed' => {
  const scores = new Set(questions.flatMap(({ type }) => (type && isScale(type) ? [type] : [])));
  const [only] = scores;
  return scores.size === 1 ? only : 'mixed';
};
