import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { insertDocuments } from '../lib/insert-documents';
import { neverAsked } from './survey-gap-sql';
import { createToken, hashToken } from './token';

export interface InvitationInput {
  /** Row ids. */
  surveyId: number;
  customerId: number;
  /** What the survey is about, once: `signed:12`. */
  occurrenceKey: string;
  messageId?: number;
  planId?: number;
  transactionId?: number;
  viewingId?: number;
  complaintId?: number;
  language?: string | null;
}

const DAY_MS = 86_400_000;

/**
 * Invites a customer to a survey and answers with the token of the link. The same occasion again (a message that is
 * sent once more) is the same invitation with a new token, since the old one is not known any more; what was answered
 * stays answered. Throws if there is no such survey or customer.
 */
export const createInvitation = async (strapi: Core.Strapi, input: InvitationInput, now: Date): Promise<string> =>
  await strapi.db.transaction(async ({ trx }) => {
    const { surveyId, customerId, occurrenceKey } = input;
    // Locked, so that of two who invite at once the second finds the first's.
    const customer = await trx('customers').where('id', customerId).forNoKeyUpdate().first('owner_key', 'team_key');
    const survey = await trx('surveys').where('id', surveyId).first('expires_after_days');
    if (!customer || !survey) throw new Error(`No survey ${surveyId} for a customer ${customerId}`);
    const token = createToken();
    const fresh = {
      tokenHash: hashToken(token),
      sentAt: now,
      expiresAt: new Date(now.getTime() + survey.expires_after_days * DAY_MS),
    };
    const [again] = await trx('survey_invitations')
      .where({ survey_key: surveyId, customer_key: customerId, occurrence_key: occurrenceKey })
      .update({ token_hash: fresh.tokenHash, sent_at: fresh.sentAt, expires_at: fresh.expiresAt, updated_at: now })
      .returning('id');
    if (again) {
      // The message that is being sent takes the place of one that never left.
      if (input.messageId)
        await trx.raw(
          `update survey_invitations_message_lnk l set care_message_id = :message from survey_invitations i
           where l.survey_invitation_id = :id and i.id = l.survey_invitation_id and ${neverAsked('i')}`,
          { id: again.id, message: input.messageId },
        );
      return token;
    }
    const about = {
      message: input.messageId,
      plan: input.planId,
      transaction: input.transactionId,
      viewing: input.viewingId,
      complaint: input.complaintId,
    };
    await insertDocuments(strapi, trx, UID.surveyInvitation, [
      {
        ...fresh,
        ...about,
        documentId: `i${randomBytes(12).toString('hex').slice(1)}`,
        survey: surveyId,
        customer: customerId,
        occurrenceKey,
        language: input.language,
        surveyKey: surveyId,
        customerKey: customerId,
        ownerKey: customer.owner_key,
        teamKey: customer.team_key,
        createdAt: now,
        updatedAt: now,
        publishedAt: now,
      },
    ]);
    return token;
  });
