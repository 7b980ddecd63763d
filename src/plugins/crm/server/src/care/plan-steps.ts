/** Where a plan may go from where it stands. An ended plan stays ended: make a new one. */
export const PLAN_STEPS: Record<string, readonly string[]> = {
  draft: ['active', 'ended'],
  active: ['paused', 'ended'],
  paused: ['active', 'ended'],
  ended: [],
};
