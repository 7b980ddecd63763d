import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { findCallerBack } from './find-caller-back';
import type { Invitation } from './find-invitation';
import { isLowScore } from './is-low-score';
import { taskTitle } from './page-texts';
import type { Answers, Language } from './read-answers';

/** An answer belongs to whoever looks after the customer; the document service lets nobody write keys. */
const WHOSE = `
  update survey_responses r set owner_key = c.owner_key, team_key = c.team_key
  from customers c where c.id = r.customer_key and r.id = :id`;

const CALL_BACK_MS = 24 * 3_600_000;

interface Answer {
  invitation: Invitation;
  read: Answers;
  language: Language;
  now: Date;
}

/**
 * Stores an answer and, where its score is low, the task to call the customer back: one transaction. False if the
 * invitation was answered before, also by the same link at the same time.
 */
export const answerSurvey = async (
  strapi: Core.Strapi,
  { invitation, read, language, now }: Answer,
): Promise<boolean> =>
  await strapi.db.transaction(async () => {
    const [open] = await runSql(
      strapi,
      `update survey_invitations set answered_at = cast(:now as timestamp), updated_at = cast(:now as timestamp)
       where id = :id and answered_at is null returning id`,
      { id: invitation.id, now: now.toISOString() },
    );
    if (!open) return false;
    const settings = await getSettings(strapi);
    const { customer, survey } = invitation;
    const task = isLowScore(read.scores, settings)
      ? await createTask(strapi, { invitation, read, now }, settings.language)
      : undefined;
    const response = await strapi.documents(UID.surveyResponse).create({
      data: {
        ...read.scores,
        answers: read.answers,
        comment: read.comment,
        language,
        answeredAt: now,
        survey: { set: [{ id: survey?.id }] },
        customer: { set: [{ id: customer?.id }] },
        invitation: { set: [{ id: invitation.id }] },
        ...(task && { followUpTask: { set: [{ id: task }] } }),
      } as never,
    });
    await runSql(strapi, WHOSE, { id: Number(response.id) });
    return true;
  });

const createTask = async (
  strapi: Core.Strapi,
  { invitation, read, now }: Omit<Answer, 'language'>,
  language: Language,
): Promise<number> => {
  const { customer, transaction, complaint, teamKey } = invitation;
  const assignee = await findCallerBack(strapi, invitation);
  const link = (id: number | null | undefined) => (id ? { set: [{ id }] } : undefined);
  const task = await strapi.documents(UID.task).create({
    data: {
      title: taskTitle(language, read.scores),
      type: 'return_visit',
      priority: 'high',
      origin: 'rule',
      dueAt: new Date(now.getTime() + CALL_BACK_MS),
      notes: read.comment,
      customer: link(customer?.id),
      transaction: link(transaction?.id),
      complaint: link(complaint?.id),
      assignee: link(assignee),
      team: link(teamKey),
    } as never,
  });
  return Number(task.id);
};
