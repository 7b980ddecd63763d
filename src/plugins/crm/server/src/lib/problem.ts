import { errors } from '@strapi/utils';

/**
 * What is wrong with one field and what to change, as a plain English sentence that is also its translation's id.
 * A sentence with `{gaps}` brings `values` for them: the panel translates the sentence first, then each value.
 */
export interface Problem {
  path: (string | number)[];
  message: string;
  values?: Record<string, string | string[]>;
}

const fill = ({ message, values = {} }: Problem): string =>
  message.replace(/\{(\w+)\}/g, (gap, name: string) => [values[name] ?? gap].flat().join(', '));

/** As they cross HTTP: the sentence filled in, and its parts for the panel to translate. */
export const describeProblems = (problems: Problem[]) =>
  problems.map((problem) => ({
    path: problem.path,
    message: fill(problem),
    name: 'ValidationError',
    ...(problem.values && { template: problem.message, values: problem.values }),
  }));

/** The 400 that forms and REST show at the fields. */
export const problemError = (problems: Problem[]) =>
  new errors.ValidationError(problems.map(fill).join(' '), { errors: describeProblems(problems) });

export const refuse = (problems: Problem[]): void => {
  if (problems.length > 0) throw problemError(problems);
};
