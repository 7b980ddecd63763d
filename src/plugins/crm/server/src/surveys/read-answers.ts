export type Language = 'en' | 'zh-CN' | 'zh-TW';

export interface Question {
  key: string;
  type: 'csat' | 'nps' | 'ces' | 'choice' | 'text';
  label: string;
  labelZhHans?: string | null;
  labelZhHant?: string | null;
  /** One a line. */
  options?: string | null;
  optionsZhHans?: string | null;
  optionsZhHant?: string | null;
  required?: boolean | null;
}

/** First and last number of each scale. */
export const SCALES = { csat: [1, 5], nps: [0, 10], ces: [1, 7] } as const;
export type Score = keyof typeof SCALES;
export const LONGEST_TEXT = 2_000;

export type AnswerProblem = 'missing' | 'outside' | 'tooLong';

export interface Answers {
  scores: Partial<Record<Score, number>>;
  /** By the question's key. */
  answers: Record<string, string | number>;
  /** What was written, all texts together. */
  comment: string | null;
  problems: Record<string, AnswerProblem>;
}

export const isScale = (type: Question['type']): type is Score => type in SCALES;

export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * Reads what a form sent, by the questions of the survey. A choice is sent as the number of its line and stored as its
 * English line, whatever the customer read: numbers change when an office adds a choice. Whoever shows it translates it.
 */
export const readAnswers = (questions: readonly Question[], form: Record<string, unknown>): Answers => {
  const read: Answers = { scores: {}, answers: {}, comment: null, problems: {} };
  const texts: string[] = [];
  for (const { key, type, options, required } of questions) {
    const sent = form[key];
    const value = typeof sent === 'string' ? sent.trim() : '';
    if (sent !== undefined && typeof sent !== 'string') read.problems[key] = 'outside';
    else if (value === '') {
      if (required) read.problems[key] = 'missing';
    } else if (type === 'text') {
      if (value.length > LONGEST_TEXT) read.problems[key] = 'tooLong';
      else {
        read.answers[key] = value;
        texts.push(value);
      }
    } else {
      const number = /^\d{1,3}$/.test(value) ? Number(value) : NaN;
      const choices = linesOf(options);
      const [first, last] = isScale(type) ? SCALES[type] : [0, choices.length - 1];
      if (!(number >= first && number <= last)) read.problems[key] = 'outside';
      else {
        read.answers[key] = isScale(type) ? number : choices[number];
        if (isScale(type)) read.scores[type] = number;
      }
    }
  }
  if (texts.length > 0) read.comment = texts.join('\n\n');
  return read;
};
