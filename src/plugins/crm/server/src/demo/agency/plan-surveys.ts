import { SURVEY_PLANS } from '../../care';
import type { NewDocument } from '../../lib/insert-documents';
import { isLowScore, taskTitle, type LowScores } from '../../surveys';
import type { Random } from '../random';
import { drawAnswer } from './answer-survey';
import type { Occasion } from './find-occasions';
import { daysAfter, hoursAfter } from './moments';
import type { CustomerPlan } from './plan-customers';
import { EMPLOYEES } from './plan-staff';

export interface SurveyRecords {
  surveys: NewDocument[];
  /** In the order of the surveys. */
  plans: NewDocument[];
  invitations: NewDocument[];
  responses: NewDocument[];
  tasks: NewDocument[];
}

interface Context {
  now: Date;
  limits: LowScores;
  /** Positions that the first plan and the first task get in the lists of their types. */
  firstPlan: number;
  firstTask: number;
}

const GAP_DAYS = 30;
const ASKED_FOR_DAYS = 300;
const EASE = {
  key: 'ces',
  type: 'ces',
  label: 'How easy was it to have your complaint resolved?',
  labelZhHans: '投诉处理的过程是否省心？',
  labelZhHant: '客訴處理的過程是否省心？',
};

/** What the shipped surveys asked in the past months, who answered, and the return visits after low scores. */
export const planSurveys = (
  random: Random,
  customers: CustomerPlan[],
  occasions: Occasion[],
  { now, limits, firstPlan, firstTask }: Context,
): SurveyRecords => {
  const createdAt = daysAfter(now, -ASKED_FOR_DAYS - 1);
  const made: SurveyRecords = {
    surveys: SURVEY_PLANS.map(({ survey }) => ({ ...survey, createdAt })),
    plans: SURVEY_PLANS.map(({ plan }, survey) => ({ ...plan, survey, state: 'active', activeSince: now, createdAt })),
    invitations: [],
    responses: [],
    tasks: [],
  };
  const closing = made.surveys[surveyOf('complaint_closed')];
  closing.questions = [...(closing.questions as NewDocument[]), EASE];
  const lastAsked = new Map<number, Date>();
  const calledBackAt = new Map<number, Date>();

  for (const occasion of occasions) {
    const { customer, sentAt, event, about, record } = occasion;
    const { document } = customers[customer];
    const last = lastAsked.get(customer);
    if (sentAt > now || sentAt < createdAt || document.doNotContact) continue;
    if (last && last > daysAfter(sentAt, -GAP_DAYS)) continue;
    lastAsked.set(customer, sentAt);
    const survey = surveyOf(event);
    const invitation: NewDocument = {
      survey,
      plan: firstPlan + survey,
      customer,
      [about]: record,
      // The id of the row takes its place: `#`, so that no position is taken for one.
      occurrenceKey: `${event}:#${record}`,
      language: document.language,
      sentAt,
      expiresAt: daysAfter(sentAt, 30),
      createdAt: sentAt,
    };
    made.invitations.push(invitation);
    const visitedAt = calledBackAt.get(customer);
    const wasCalledBack = visitedAt !== undefined && visitedAt < sentAt;
    if (!random.isLikely(wasCalledBack ? 0.8 : 0.5)) continue;
    const answer = drawAnswer(random, occasion, customers[customer], wasCalledBack);
    if (answer.answeredAt > now) continue;
    invitation.answeredAt = answer.answeredAt;
    const isLow = isLowScore(answer, limits);
    if (isLow) {
      const visit = planVisit(random, customers[customer], answer, now);
      made.tasks.push({ ...visit, customer, ...(about === 'viewing' ? {} : { [about]: record }) });
      if (visit.completedAt) calledBackAt.set(customer, visit.completedAt as Date);
    }
    made.responses.push({
      ...answer,
      survey,
      customer,
      invitation: made.invitations.length - 1,
      followUpTask: isLow ? firstTask + made.tasks.length - 1 : undefined,
    });
  }
  return made;
};

const surveyOf = (event: Occasion['event']) => SURVEY_PLANS.findIndex(({ plan }) => plan.stageEvent === event);

/** As the rule makes it; most are done within two days. */
const planVisit = (
  random: Random,
  { owner, origin }: CustomerPlan,
  { csat, nps, comment, answeredAt }: ReturnType<typeof drawAnswer>,
  now: Date,
): NewDocument => {
  const dueAt = hoursAfter(answeredAt, 24);
  const visitedAt = hoursAfter(answeredAt, random.int(2, 44));
  const isDone = random.isLikely(0.85) && visitedAt < now;
  return {
    title: taskTitle(origin === 'gb' ? 'en' : 'zh-CN', { csat, nps }),
    type: 'return_visit',
    priority: 'high',
    origin: 'rule',
    state: isDone ? 'done' : 'todo',
    progress: isDone ? 100 : 0,
    dueAt,
    notes: comment,
    assignee: owner,
    team: EMPLOYEES[owner].team,
    ...(isDone && { completedAt: visitedAt, onTime: visitedAt <= dueAt }),
    createdAt: answeredAt,
    updatedAt: isDone ? visitedAt : answeredAt,
  };
};
