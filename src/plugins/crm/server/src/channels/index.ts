import type { Core } from '@strapi/strapi';
import type { Feature } from '../lib/feature';
import { restRoute } from '../lib/routes';
import { configurationOf, findConfigurationProblem, publicUrl } from './configuration';
import { controller } from './controller';
import { startChannelJobs } from './jobs';
import { unsubscribeToken } from './unsubscribe/token';

export type { Channel, OutgoingMessage, SendResult } from './channel';
export { publicUrl } from './configuration';
export { forgetReplies } from './keep-reply';
export { hideAddresses } from './hide-addresses';
export { awaitTurn } from './pace';
export { getChannel, openChannels } from './registry';
export { resolveUncertain } from './resolve-uncertain';
export { addLink } from './unsubscribe/add-link';

/** Where the reader of an e-mail says no. */
export const unsubscribeUrl = (strapi: Core.Strapi, documentId: string): string =>
  `${publicUrl(strapi)}/api/crm/care/unsubscribe/${unsubscribeToken(documentId)}`;

/** Whose count a call is: doors/limits.ts. A mail service posts for many readers (one click) from few addresses. */
const provider = { auth: false, caller: 'provider' };
const reader = { auth: false, caller: 'reader' };
const mailService = { auth: false, caller: 'mailService' };

/** Who carries messages: e-mail, SMS, and whatever comes; what they tell afterwards; how customers say no. */
export const channels: Feature = {
  slug: 'channels',
  register(strapi) {
    const problem = findConfigurationProblem(configurationOf(strapi));
    if (problem) throw new Error(problem);
  },
  startJobs: startChannelJobs,
  controller,
  restRoutes: [
    restRoute('POST', '/crm/care/receipts/:provider', 'channels.receive', provider),
    restRoute('GET', '/crm/care/unsubscribe/:token', 'channels.showUnsubscribe', reader),
    restRoute('POST', '/crm/care/unsubscribe/:token', 'channels.unsubscribe', mailService),
  ],
};
