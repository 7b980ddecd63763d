import type { Core } from '@strapi/strapi';
import type { SendResult } from '../channels';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { runSql } from '../lib/run-sql';

/** So many messages one after the other that a channel does not take: the next would fare no better. */
const IN_A_ROW = 5;

interface Wait {
  /** Of the message that was tried last. */
  until: Date;
  reason: string;
}

/** Notes how a channel answered; `wait` when it is in trouble. */
export type WatchChannel = (channel: string, outcome: SendResult['outcome'], wait?: Wait) => Promise<void>;

/**
 * Lets all that is due wait when a channel takes nothing: a hundred thousand logins with a wrong password would end with
 * a provider that locks the account.
 */
export const holdChannels = (strapi: Core.Strapi, clock: () => Date): WatchChannel => {
  const inARow = new Map<string, number>();
  return async (channel, outcome, wait) => {
    const count = outcome === 'unavailable' ? (inARow.get(channel) ?? 0) + 1 : 0;
    inARow.set(channel, count % IN_A_ROW);
    if (count === IN_A_ROW && wait) await hold(strapi, channel, wait, clock());
  };
};

/** They wait as if each had been tried: a person sees why, and what is not sent by the end of its day can be sent again. */
const hold = (strapi: Core.Strapi, channel: string, { until, reason }: Wait, now: Date) =>
  strapi.db.transaction(async () => {
    const [{ held }] = await runSql<{ held: number }>(
      strapi,
      `with held as (update care_messages set state = 'failed', next_attempt_at = cast(:until as timestamp), last_error = :reason,
         updated_at = cast(:now as timestamp)
       where id in (
         select m.id from care_messages m join care_plans p on p.id = m.plan_key
         where m.state in ('pending', 'failed') and m.channel = :channel and p.state = 'active'
           and m.scheduled_for <= cast(:now as timestamp) and m.send_before > cast(:now as timestamp)
           and (m.next_attempt_at is null or m.next_attempt_at <= cast(:now as timestamp))
         for update of m skip locked
       )
       returning 1)
       select count(*)::int as held from held`,
      { channel, reason, until: until.toISOString(), now: now.toISOString() },
    );
    strapi.log.warn(`Care: ${channel} takes nothing (${reason}); ${held} more messages wait`);
    if (held > 0)
      await recordAudit(strapi, {
        action: 'job',
        title: 'care',
        uid: UID.careMessage,
        details: { channel, held, until: until.toISOString() },
      });
  }) as unknown as Promise<void>;
