import type { Feature } from '../lib/feature';
import { UID } from '../content-types';
import { adminRoute } from '../lib/routes';
import { controller } from './controller';
import { registerHolidayRules, registerPlanRules } from './document-rules';
import { startCareJobs, stopCareJobs } from './jobs';
import { seedCare } from './seed-care';
import { registerSendTimeRule } from './send-time-rule';

export { deliverMessages } from './deliver-messages';
export { AUDIENCE, audienceBindings } from './planning/candidates-sql';
export { planMessages } from './planning/plan-messages';
export { renderMessage } from './render-message';
export { BIRTHDAY_PLAN, SURVEY_PLANS } from './shipped/shipped-plans';

const readMessages = { action: 'plugin::content-manager.explorer.read', subject: UID.careMessage };

/** Greetings that go out once: plans, the outbox, its delivery, and the page where people look after it. */
export const care: Feature = {
  slug: 'care',
  register(strapi) {
    registerPlanRules(strapi);
    registerHolidayRules(strapi);
    registerSendTimeRule(strapi);
  },
  seed: seedCare,
  startJobs: startCareJobs,
  destroy: stopCareJobs,
  permissions: [
    { uid: 'care.read', displayName: 'Read the page Care messages', subCategory: 'care' },
    { uid: 'care.decide', displayName: 'Decide on messages that failed or are uncertain', subCategory: 'care' },
    { uid: 'care.switch', displayName: 'Switch plans on and off', subCategory: 'care' },
  ],
  controller,
  adminRoutes: [
    adminRoute('GET', '/care', 'care.overview', 'plugin::crm.care.read'),
    adminRoute('GET', '/care/messages', 'care.messages', 'plugin::crm.care.read'),
    adminRoute('GET', '/customers/:documentId/care', 'care.history', readMessages),
    adminRoute('GET', '/care/switches', 'care.switches', 'plugin::crm.care.read'),
    adminRoute('PUT', '/care/switches', 'care.setSwitches', 'plugin::crm.settings.update'),
    adminRoute('GET', '/care/plans/:documentId', 'care.plan', 'plugin::crm.care.read'),
    adminRoute('GET', '/care/calendar', 'care.calendar', 'plugin::crm.care.read'),
    adminRoute('GET', '/care/calendar/:day', 'care.calendarDay', 'plugin::crm.care.read'),
    adminRoute('GET', '/care/forecast', 'care.forecast', 'plugin::crm.care.read'),
    adminRoute('POST', '/care/preview', 'care.preview', 'plugin::crm.care.read'),
    adminRoute('POST', '/care/occurrences', 'care.occurrences', 'plugin::crm.care.read'),
    adminRoute('POST', '/care/messages/:documentId/decision', 'care.decide', 'plugin::crm.care.decide'),
    adminRoute('POST', '/care/decisions', 'care.decideMany', 'plugin::crm.care.decide'),
    adminRoute('POST', '/care/plans/:documentId/state', 'care.setPlanState', 'plugin::crm.care.switch'),
    adminRoute('POST', '/care/plans/:documentId/test', 'care.test', 'plugin::crm.care.switch'),
  ],
};
