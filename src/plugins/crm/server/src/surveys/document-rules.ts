import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { onWrite } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { checkSurvey } from './check-survey';
import type { Question } from './read-answers';

const CLOSED = new Set(['update', 'clone']);

/** A survey can be asked; an answer is the customer's own and stays what it was. */
export const registerSurveyRules = (strapi: Core.Strapi) => {
  strapi.documents.use((context, next) => {
    if (context.uid === UID.surveyResponse && CLOSED.has(context.action))
      refuse([{ path: ['answers'], message: 'What a customer answered is never changed.' }]);
    return next();
  });
  onWrite(strapi, UID.survey, {
    reads: [],
    watches: ['questions'],
    write({ data }) {
      if (Array.isArray(data.questions)) refuse(checkSurvey(data.questions as Partial<Question>[]));
    },
  });
};
