import type { Feature } from '../lib/feature';
import { startReturnVisitJobs } from './jobs';

export { planReturnVisits } from './plan-return-visits';

/** After a contract and after a complaint somebody asks how it went: a task on each of the days that the office chose. */
export const returnVisits: Feature = {
  slug: 'return-visits',
  startJobs: startReturnVisitJobs,
};
