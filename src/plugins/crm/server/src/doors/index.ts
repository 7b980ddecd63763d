import type { Core } from '@strapi/strapi';
import type { Feature } from '../lib/feature';
import { checkIds } from './check-ids';
import { headers } from './headers';
import { input } from './input';
import { limitAddresses, limitCallers, type Limits } from './limits';
import { logRequests } from './log-requests';
import { refusals } from './refusals';
import { stopSurviving, survive } from './survive';

export { hideToken } from './public-pages';

const limitsOf = (strapi: Core.Strapi): Limits => strapi.config.get('plugin::crm.limits');

/** What stands between the network and every route: config/middlewares.ts has the order. */
export const doors: Feature = {
  slug: 'doors',
  middlewares: {
    headers,
    log: logRequests,
    refusals,
    input,
    limits: (_, { strapi }) => limitAddresses(limitsOf(strapi)),
  },
  register: survive,
  bootstrap(strapi) {
    checkIds(strapi);
    limitCallers(strapi, limitsOf(strapi));
  },
  destroy: stopSurviving,
};
