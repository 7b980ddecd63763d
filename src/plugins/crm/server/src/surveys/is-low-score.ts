import type { Score } from './read-answers';

interface Limits {
  surveyLowNps: number;
  surveyLowCsat: number;
}

/** Whether somebody should call: the office says from which score downwards. */
export const isLowScore = ({ nps, csat }: Partial<Record<Score, number>>, limits: Limits): boolean =>
  (nps !== undefined && nps <= limits.surveyLowNps) || (csat !== undefined && csat <= limits.surveyLowCsat);
