import type { Core } from '@strapi/strapi';
import { recordAudits } from '../audit';
import { UID } from '../content-types';
import { gather } from '../lib/gather';
import { whileAway } from '../lib/while-away';
import { LEASE_MS, settleMessages, type ClaimedMessage, type MessageChange } from './outbox';

type Values = MessageChange['values'];

export interface Outcomes {
  /** Notes something about a message on its way. False if it is no longer ours: then it must not leave. */
  settle(message: ClaimedMessage, values: Values): Promise<boolean>;
  /** Settles for good, together with its entry on record. */
  conclude(message: ClaimedMessage, values: Values & { state: string }): Promise<boolean>;
}

/** A restart of the database takes seconds; who still waits after this long has all but lost the lease. */
const AWAY_SECONDS = LEASE_MS / 2_000;

/** What lanes report at the same time is written together: a commit for each would cost more than the sending. */
export const openOutcomes = (strapi: Core.Strapi, worker: string, clock: () => Date): Outcomes => {
  type Change = { message: ClaimedMessage; values: Values };
  const write = (changes: Change[]) =>
    settleMessages(
      strapi,
      { worker, now: clock() },
      changes.map(({ message, values }) => ({ id: message.id, values })),
    );

  const settle = gather(async (changes: Change[]) => {
    const settled = await whileAway(AWAY_SECONDS, () => write(changes));
    return changes.map(({ message }) => settled.has(message.id));
  });

  const conclude = gather(async (changes: Change[]) => {
    const settled = await whileAway(AWAY_SECONDS, () =>
      strapi.db.transaction(async () => {
        const ids = await write(changes);
        await recordAudits(
          strapi,
          changes
            .filter(({ message }) => ids.has(message.id))
            .map(({ message: { documentId }, values }) => ({
              action: 'send' as const,
              uid: UID.careMessage,
              documentId,
              changes: [{ field: 'state', from: 'sending', to: values.state as string }],
            })),
        );
        return ids;
      }),
    );
    return changes.map(({ message }) => settled.has(message.id));
  });

  return {
    settle: (message, values) => settle({ message, values }),
    conclude: (message, values) => conclude({ message, values }),
  };
};
