import type { Core } from '@strapi/strapi';
import { createInvitation } from '../surveys';
import { surveyLink } from './load-message-sources';
import type { ClaimedMessage } from './outbox';
import type { Variables } from './render-message';

/** The record that an occasion is about, by the beginning of its name. */
const ABOUT: Record<string, 'transactionId' | 'viewingId' | 'complaintId'> = {
  signed: 'transactionId',
  handed_over: 'transactionId',
  deal_anniversary: 'transactionId',
  viewing_done: 'viewingId',
  complaint_closed: 'complaintId',
};

/** Invites the customer of a message that asks a survey; the link is for the customer alone. */
export const inviteToSurvey = async (
  strapi: Core.Strapi,
  message: ClaimedMessage,
  surveyId: number | undefined,
  now: Date,
): Promise<Variables> => {
  if (!surveyId || message.customerId === null) return {};
  const [event, id] = message.occurrenceKey.split(':');
  const about = ABOUT[event] ? { [ABOUT[event]]: Number(id) } : {};
  const token = await createInvitation(
    strapi,
    {
      surveyId,
      customerId: message.customerId,
      occurrenceKey: message.occurrenceKey,
      messageId: message.id,
      planId: message.planId,
      language: message.language,
      ...about,
    },
    now,
  );
  return { survey: { link: surveyLink(strapi, token) } };
};
