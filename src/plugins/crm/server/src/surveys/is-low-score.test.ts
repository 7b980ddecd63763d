import { isLowScore } from './is-low-score';

const limits = { surveyLowNps: 6, surveyLowCsat: 2 };

test('NPS up to 6 and CSAT up to 2 are low; ease alone is not', () => {
  expect([0, 6, 7].map((nps) => isLowScore({ nps }, limits))).toEqual([true, true, false]);
  expect([1, 2, 3].map((csat) => isLowScore({ csat }, limits))).toEqual([true, true, false]);
  expect(isLowScore({ nps: 9, csat: 2 }, limits)).toBe(true);
  expect(isLowScore({ ces: 1 }, limits)).toBe(false);
});
