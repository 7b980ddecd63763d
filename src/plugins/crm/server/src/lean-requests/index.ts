import type { Core } from '@strapi/strapi';
import type { Feature } from '../lib/feature';
import { documentCalls } from './document-calls';
import { leanEvents } from './lean-events';
import { leanOutput } from './lean-output';
import { leanReads } from './lean-reads';
import { leanTokens } from './lean-tokens';
import { leanUsers } from './lean-users';

/**
 * What Strapi does on every request and nobody asked for, left out: docs/decisions/0006 has the figures. Each file
 * says what it leaves out and when it does not.
 */
export const leanRequests: Feature = {
  slug: 'lean-requests',
  register(strapi: Core.Strapi) {
    documentCalls(strapi);
    leanReads(strapi);
    leanEvents(strapi);
  },
  bootstrap(strapi: Core.Strapi) {
    leanOutput(strapi);
    leanTokens(strapi);
    leanUsers(strapi);
  },
};
