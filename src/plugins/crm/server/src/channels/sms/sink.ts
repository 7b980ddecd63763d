import type { Provider } from '../channel';

/** For trials: nothing leaves. The row in the outbox holds what would have been sent, `trial:` marks it. */
export const provider: Provider<Record<string, never>> = {
  init: (_, { strapi }) => ({
    provider: 'sink',
    perSecond: 0,
    async send({ documentId }) {
      strapi.log.info(`SMS ${documentId}: a trial, not sent`);
      return { outcome: 'accepted', providerId: `trial:${documentId}` };
    },
    async lookUp({ documentId }) {
      return { fate: 'sent', providerId: `trial:${documentId}` };
    },
  }),
};
