import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Settings } from '../../../shared/contracts/settings';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { sendPage } from '../lib/public-page';
import { getSettings } from '../settings';
import { answerSurvey } from './answer-survey';
import { buildForm, buildNotice, type Notice } from './answer-page';
import { findInvitation, type Invitation, type Survey } from './find-invitation';
import { inLanguage, PAGE_TEXTS } from './page-texts';
import { readAnswers, type Language } from './read-answers';

const STATUS: Record<Notice, number> = { thanks: 200, answered: 200, expired: 410, unknown: 404 };

/** The public page of one invitation. Nothing on it says whose it is. */
export const controller: Feature['controller'] = ({ strapi }) => ({
  async page(ctx) {
    const { invitation, settings, language, notice } = await open(strapi, ctx);
    if (notice) return tell(ctx, notice, language, settings);
    const { questions } = invitation?.survey as Survey;
    sendPage(ctx, 200, buildForm({ questions, language, office: settings.officeName }));
  },

  async answer(ctx) {
    const { invitation, settings, language, notice } = await open(strapi, ctx);
    if (notice || !invitation) return tell(ctx, notice ?? 'unknown', language, settings);
    const { questions, ...survey } = invitation.survey as Survey;
    const sent = (ctx.request as { body?: Record<string, unknown> }).body ?? {};
    const read = readAnswers(questions, sent);
    const { problems } = read;
    const hasProblems = Object.keys(problems).length > 0;
    const isEmpty = !hasProblems && Object.keys(read.answers).length === 0;
    if (hasProblems || isEmpty)
      return sendPage(
        ctx,
        400,
        buildForm({ questions, language, office: settings.officeName, sent, problems, isEmpty }),
      );
    const isFirst = await answerSurvey(strapi, { invitation, read, language, now: now() });
    const words = { en: survey.thankYou, zhHans: survey.thankYouZhHans, zhHant: survey.thankYouZhHant };
    tell(ctx, isFirst ? 'thanks' : 'answered', language, settings, isFirst ? inLanguage(language, words) : undefined);
  },
});

interface Opened {
  invitation: Invitation | null;
  settings: Settings;
  language: Language;
  /** What is to be said instead of the questions. */
  notice?: Notice;
}

const open = async (strapi: Core.Strapi, ctx: Context): Promise<Opened> => {
  const settings = await getSettings(strapi);
  const invitation = await findInvitation(strapi, String(ctx.params.token));
  const asked = ctx.query.language;
  const language: Language =
    typeof asked === 'string' && Object.hasOwn(PAGE_TEXTS, asked)
      ? (asked as Language)
      : (invitation?.language ?? invitation?.customer?.language ?? settings.language);
  const opened = { invitation, settings, language };
  if (!invitation) return { ...opened, notice: 'unknown' };
  if (invitation.answeredAt) return { ...opened, notice: 'answered' };
  return new Date(invitation.expiresAt) <= now() ? { ...opened, notice: 'expired' } : opened;
};

const tell = (ctx: Context, notice: Notice, language: Language, settings: Settings, text?: string) =>
  sendPage(ctx, STATUS[notice], buildNotice(notice, language, settings.officeName, text));
