import type { Knex } from 'knex';
import type { AnswerList, SatisfactionGroup, SurveyAnswer } from '../../../../shared/contracts/satisfaction';
import { labelOf, showChoice, type Language, type Question } from '../../surveys';
import { groupKey, invitationRows, isLow, type Asked } from './satisfaction-rows';

interface Options {
  by: SatisfactionGroup;
  key?: string;
  low: boolean;
  page: number;
  pageSize: number;
  /** Of the reader; the office's without it. */
  language?: Language;
}

/** The answers behind a figure, the newest first. */
export const listAnswers = async (
  asked: Asked,
  { by, key, low, page, pageSize, language = asked.limits.language }: Options,
): Promise<AnswerList> => {
  const { view } = asked;
  const { knex } = view;
  const found = () => {
    const rows = invitationRows(asked).whereNotNull('r.id');
    if (key !== undefined) {
      const group = groupKey(knex, by, asked.period.timeZone);
      if (key === '') rows.whereRaw('? is null', [group]);
      else rows.whereRaw('? = ?', [group, key]);
    }
    return low ? rows.where(isLow(knex, asked.limits)) : rows;
  };
  const [{ total }] = await found().select(knex.raw('count(*)::int as total'));
  const rows: Row[] = await found()
    .leftJoin('surveys as q', 'q.id', 'i.survey_key')
    // A customer the caller may not read stays unnamed.
    .leftJoin(
      view.visible('customers', 'own').select('own.id', 'own.document_id', 'own.name').as('c'),
      'c.id',
      'i.customer_key',
    )
    .leftJoin('employees as e', 'e.id', 'i.owner_key')
    .leftJoin('tasks as t', 't.id', 'r.task_key')
    .select({
      documentId: 'r.document_id',
      answeredAt: 'r.answered_at',
      csat: 'r.csat',
      nps: 'r.nps',
      ces: 'r.ces',
      comment: 'r.comment',
      answers: 'r.answers',
      surveyId: 'i.survey_key',
      surveyDocumentId: 'q.document_id',
      surveyName: 'q.title',
      customerDocumentId: 'c.document_id',
      customerName: 'c.name',
      employeeDocumentId: 'e.document_id',
      employeeName: 'e.name',
      visitDocumentId: 't.document_id',
      visitState: 't.state',
    })
    .select({ occasion: groupKey(knex, 'trigger', asked.period.timeZone) })
    .select(knex.raw('(?) as low', [isLow(knex, asked.limits)]))
    .orderBy([
      { column: 'r.answered_at', order: 'desc' },
      { column: 'r.id', order: 'desc' },
    ])
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const questions = await findQuestions(knex, rows);
  return {
    data: rows.map((row) => toAnswer(row, questions.get(row.surveyId) ?? [], language)),
    meta: { pagination: { page, pageSize, total } },
  };
};

type Row = Pick<SurveyAnswer, 'documentId' | 'csat' | 'nps' | 'ces' | 'low' | 'comment' | 'occasion'> &
  Record<
    | 'surveyDocumentId'
    | 'surveyName'
    | 'customerDocumentId'
    | 'customerName'
    | 'employeeDocumentId'
    | 'employeeName'
    | 'visitDocumentId'
    | 'visitState',
    string | null
  > & { answeredAt: Date | string; surveyId: number; answers: string | Record<string, unknown> | null };

/** Those without a score, which has a field of its own. */
const findQuestions = async (knex: Knex, rows: Row[]): Promise<Map<number, Question[]>> => {
  const found: (Question & { surveyId: number })[] = await knex('surveys_cmps as link')
    .join('components_survey_questions as question', 'question.id', 'link.cmp_id')
    .where('link.field', 'questions')
    .whereIn('question.type', ['choice', 'text'])
    .whereIn('link.entity_id', [...new Set(rows.map(({ surveyId }) => surveyId).filter(Boolean))])
    .orderBy('link.order')
    .select({
      surveyId: 'link.entity_id',
      key: 'question.key',
      type: 'question.type',
      label: 'question.label',
      labelZhHans: 'question.label_zh_hans',
      labelZhHant: 'question.label_zh_hant',
      options: 'question.options',
      optionsZhHans: 'question.options_zh_hans',
      optionsZhHant: 'question.options_zh_hant',
    });
  const bySurvey = new Map<number, Question[]>();
  for (const { surveyId, ...question } of found) bySurvey.set(surveyId, [...(bySurvey.get(surveyId) ?? []), question]);
  return bySurvey;
};

const named = (documentId: string | null, name: string | null) =>
  documentId === null ? null : { documentId, name: name ?? '' };

const toAnswer = (row: Row, questions: Question[], language: Language): SurveyAnswer => {
  const answers = (typeof row.answers === 'string' ? JSON.parse(row.answers) : row.answers) ?? {};
  return {
    documentId: row.documentId,
    answeredAt: new Date(row.answeredAt).toISOString(),
    survey: named(row.surveyDocumentId, row.surveyName),
    customer: named(row.customerDocumentId, row.customerName),
    employee: named(row.employeeDocumentId, row.employeeName),
    occasion: row.occasion,
    csat: row.csat,
    nps: row.nps,
    ces: row.ces,
    low: row.low,
    comment: row.comment,
    answers: questions
      .filter(({ key }) => answers[key] !== undefined && answers[key] !== null && answers[key] !== '')
      .map((question) => ({
        question: labelOf(question, language),
        answer: showChoice(question, String(answers[question.key]), language),
      })),
    visit: row.visitDocumentId === null ? null : { documentId: row.visitDocumentId, state: row.visitState ?? '' },
  };
};
