import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import type { Language, Question } from './read-answers';
import { hashToken } from './token';

export interface Survey {
  id: number;
  questions: Question[];
  thankYou?: string | null;
  thankYouZhHans?: string | null;
  thankYouZhHant?: string | null;
}
export interface Invitation {
  id: number;
  language: Language | null;
  expiresAt: string;
  answeredAt: string | null;
  ownerKey: number | null;
  teamKey: number | null;
  survey: Survey | null;
  customer: { id: number; language: Language | null } | null;
  transaction: { id: number } | null;
  complaint: { id: number } | null;
}

/** The invitation that a link opens; null if there is none, or if its survey or customer is gone. */
export const findInvitation = async (strapi: Core.Strapi, token: string): Promise<Invitation | null> => {
  const found: Invitation | null = await strapi.db.query(UID.surveyInvitation).findOne({
    where: { tokenHash: hashToken(token) },
    populate: {
      survey: { populate: ['questions'] },
      customer: { select: ['id', 'language'] },
      transaction: { select: ['id'] },
      complaint: { select: ['id'] },
    },
  });
  return found?.survey && found.customer ? found : null;
};
