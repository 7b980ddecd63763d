import type { NewDocument } from '../../lib/insert-documents';
import type { Random } from '../random';
import type { Occasion } from './find-occasions';
import { daysAfter } from './moments';
import type { CustomerPlan } from './plan-customers';
import { SURVEY_WORDS, type Mood } from './survey-words';

type Table = Record<string, number>;
const CSAT: Record<'calm' | 'complained' | 'calledBack', Table> = {
  calm: { 5: 46, 4: 32, 3: 11, 2: 7, 1: 4 },
  complained: { 5: 18, 4: 30, 3: 22, 2: 18, 1: 12 },
  calledBack: { 5: 35, 4: 42, 3: 15, 2: 6, 1: 2 },
};
/** Who is more content recommends more. */
const NPS: Record<string, Table> = {
  5: { 10: 50, 9: 36, 8: 14 },
  4: { 9: 20, 8: 50, 7: 26, 6: 4 },
  3: { 7: 40, 6: 40, 5: 20 },
  2: { 5: 40, 4: 35, 3: 25 },
  1: { 2: 40, 1: 30, 0: 30 },
};
const CES: Record<string, Table> = {
  5: { 7: 60, 6: 40 },
  4: { 6: 60, 5: 40 },
  3: { 4: 1 },
  2: { 3: 1 },
  1: { 2: 1, 1: 1 },
};
const MOODS: Record<string, Mood> = { 5: 'glad', 4: 'glad', 3: 'mixed', 2: 'cross', 1: 'cross' };
const LATEST_DAYS = 4;

/** Of somebody who answers, within a few days; whom a low score brought a call answers more gladly. */
export const drawAnswer = (
  random: Random,
  { event, sentAt }: Occasion,
  { origin, document: customer }: CustomerPlan,
  wasCalledBack: boolean,
): NewDocument & { csat: number; nps: number; answeredAt: Date } => {
  const kind = wasCalledBack ? 'calledBack' : event === 'complaint_closed' ? 'complained' : 'calm';
  const csat = random.pickWeighted(CSAT[kind]);
  const nps = Number(random.pickWeighted(NPS[csat]));
  const ces = event === 'complaint_closed' ? Number(random.pickWeighted(CES[csat])) : undefined;
  const comment =
    Number(csat) < 3 || random.isLikely(0.55) ? random.pick(SURVEY_WORDS[origin][MOODS[csat]]) : undefined;
  const answeredAt = daysAfter(sentAt, 0.05 + random.next() * LATEST_DAYS);
  return {
    csat: Number(csat),
    nps,
    ces,
    comment,
    answers: { csat: Number(csat), nps, ...(ces && { ces }), ...(comment && { comment }) },
    language: customer.language,
    answeredAt,
    createdAt: answeredAt,
  };
};
