import type { Feature } from '../lib/feature';
import { registerPlanRules } from './document-rules';
import { startCareJobs, stopCareJobs } from './jobs';
import { seedCare } from './seed-care';

export { deliverMessages } from './deliver-messages';
export { planMessages } from './plan-messages';

export const care: Feature = {
  slug: 'care',
  register: registerPlanRules,
  seed: seedCare,
  startJobs: startCareJobs,
  destroy: stopCareJobs,
};
