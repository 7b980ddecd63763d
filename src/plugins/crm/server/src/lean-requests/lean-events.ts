import type { Core } from '@strapi/strapi';
import { currentDocumentCall } from './document-calls';

const EVENTS = ['entry.create', 'entry.update'];

/**
 * After each write Strapi reads the record again with everything that hangs on it (for a customer: every contact
 * there ever was), for the payload of webhooks. Where no webhook listens, the event carries the record alone.
 */
export const leanEvents = (strapi: Core.Strapi) => {
  const webhooks = () => strapi.get('webhookRunner') as { webhooksMap: Map<string, unknown[]> };
  const isAwaited = () => EVENTS.some((event) => webhooks().webhooksMap.get(event)?.length);

  strapi.db.lifecycles.subscribe({
    beforeFindOne({ model, params }) {
      const call = currentDocumentCall();
      const isForTheEvent =
        call?.isRead === false &&
        call.uid === model.uid &&
        !strapi.db.inTransaction() &&
        params.populate &&
        Object.keys(params.where ?? {}).join() === 'id';
      if (isForTheEvent && !isAwaited()) params.populate = {};
    },
  });
};
