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

/** The 400 that forms and REST show at the fields. */
export const problemError = (problems: Problem[]) =>
  new errors.ValidationError(problems.map(fill).join(' '), {
    errors: problems.map((problem) => ({
      path: problem.path,
      message: fill(problem),
      name: 'ValidationError',
      ...(problem.values && { template: problem.message, values: problem.values }),
    })),
  });

export const refuse = (problems: Problem[]): void => {
  if (problems.length > 0) throw problemError(problems);
};
