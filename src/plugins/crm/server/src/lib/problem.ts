import { errors } from '@strapi/utils';

/** What is wrong with one field, and what to change: a plain English sentence that is also its translation's id. */
export interface Problem {
  path: (string | number)[];
  message: string;
}

/** The 400 that forms and REST show at the fields. */
export const problemError = (problems: Problem[]) =>
  new errors.ValidationError(problems[0].message, {
    errors: problems.map((problem) => ({ ...problem, name: 'ValidationError' })),
  });
