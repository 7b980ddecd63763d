import type { Score } from './read-answers';

export interface LowScores {
  surveyLowNps: number;
  surveyLowCsat: number;
}

/** Whether somebody should call: the office says from which score downwards. */
export const isLowScore = ({ nps, csat }: Partial<Record<Score, number>>, limits: LowScores): boolean =>
  (nps !== undefined && nps <= limits.surveyLowNps) || (csat !== undefined && csat <= limits.surveyLowCsat);
