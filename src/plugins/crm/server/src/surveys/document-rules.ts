import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UID } from '../content-types';
import { onWrite } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { checkSurvey } from './check-survey';
import { pickKind } from './pick-kind';
import type { Question } from './read-answers';

const CLOSED = new Set(['update', 'clone']);

/** A survey can be asked; an answer is the customer's own and stays what it was. */
export const registerSurveyRules = (strapi: Core.Strapi) => {
  strapi.documents.use((context, next) => {
    if (context.uid === UID.surveyResponse && CLOSED.has(context.action))
      throw new errors.ValidationError('What a customer answered is never changed.');
    return next();
  });
  onWrite(strapi, UID.survey, {
    reads: [],
    watches: ['questions', 'kind'],
    write({ data }) {
      // What it measures follows from what it asks.
      delete data.kind;
      if (!Array.isArray(data.questions)) return;
      const questions = data.questions as Partial<Question>[];
      refuse(checkSurvey(questions));
      data.kind = pickKind(questions);
    },
  });
};
