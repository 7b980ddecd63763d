import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { unguarded } from '../guards';
import { runSql } from '../lib/run-sql';
import type { Holder } from './find-number-holders';

/** Providers repeat a call for hours or days. A quarter leaves room for whoever was switched off meanwhile. */
const REPEATED_DAYS = 90;

export interface KeptReply {
  provider: string;
  /** The provider's id of the answer, or what else tells it from another. */
  id: string;
  text: string;
  from: Holder;
  now: Date;
}

/**
 * Keeps an answer as a communication of the customer, with the customer's owner: it stands on the timeline, and the
 * customer was in touch. False if this answer is kept already: providers repeat a call that they think was lost.
 */
export const keepReply = (strapi: Core.Strapi, { provider, id, text, from, now }: KeptReply): Promise<boolean> =>
  strapi.db.transaction(async () => {
    const taken = await runSql(
      strapi,
      `insert into crm_channels.replies (provider, id, taken_at) values (:provider, left(:id, 200), cast(:now as timestamp))
       on conflict do nothing returning id`,
      { provider, id, now: now.toISOString() },
    );
    if (taken.length === 0) return false;
    await unguarded(() =>
      strapi.documents(UID.interaction).create({
        data: {
          customer: { set: [{ id: from.id }] },
          employee: from.ownerKey === null ? undefined : { set: [{ id: from.ownerKey }] },
          channel: 'sms',
          direction: 'inbound',
          occurredAt: now.toISOString(),
          content: text,
        } as never,
      }),
    );
    return true;
  }) as unknown as Promise<boolean>;

/** The names of answers that nobody repeats any more; the answers themselves stay with the customers. */
export const forgetReplies = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  await runSql(
    strapi,
    `delete from crm_channels.replies where taken_at < cast(:now as timestamp) - make_interval(days => :days) returning id`,
    { now: now.toISOString(), days: REPEATED_DAYS },
  );
};
