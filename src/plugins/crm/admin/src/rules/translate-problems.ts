import { valueText } from '../lib/value-text';

type Messages = Record<string, string>;

interface Problem {
  path: (string | number)[];
  message: string;
  /** The sentence with its gaps, and what stands in them: server/src/lib/problem.ts. */
  template?: string;
  values?: Record<string, string | string[]>;
}

export interface ServerError {
  message?: string;
  details?: { errors?: Problem[] } | null;
}

/**
 * The server's English sentences in the user's language: those at the fields, and the one for the notice, which has
 * them all. `type` is the record's (`customer`), to name its values.
 */
export const translateError = <E extends ServerError>(error: E, messages: Messages, type = ''): E => {
  const problems = error.details?.errors;
  if (!Array.isArray(problems)) {
    return error.message === undefined ? error : { ...error, message: messages[error.message] ?? error.message };
  }
  const errors = problems.map((problem) => ({ ...problem, message: translate(problem, messages, type) }));
  return { ...error, message: errors.map(({ message }) => message).join(' '), details: { ...error.details, errors } };
};

const translate = ({ path, message, template, values }: Problem, messages: Messages, type: string): string => {
  if (!template || !values) return messages[message] ?? message;
  const word = (value: string) => valueText(messages, `${type}.${path.at(-1)}`, value);
  return (messages[template] ?? template).replace(/\{(\w+)\}/g, (gap, name: string) =>
    [values[name] ?? gap].flat().map(word).join(', '),
  );
};
