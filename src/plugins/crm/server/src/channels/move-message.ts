import type { Core } from '@strapi/strapi';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { runSql } from '../lib/run-sql';
import type { Receipt } from './channel';
import { hideAddresses } from './hide-addresses';

/**
 * What a message may have been, for each thing a provider tells of it. `delivered` overrules everything; `failed` never
 * overrules it, whichever comes first. A message that a worker holds was handed over before anybody can tell of it.
 */
const FROM: Record<Receipt['fate'], string[]> = {
  sent: ['uncertain', 'sending'],
  delivered: ['uncertain', 'sending', 'sent', 'dead'],
  failed: ['uncertain', 'sending', 'sent'],
};

const STATE = { sent: 'sent', delivered: 'delivered', failed: 'dead' } as const;

export interface Move extends Receipt {
  channel: string;
  /** Who tells, for the record. */
  provider: string;
  now: Date;
}

/**
 * Moves the row that a provider tells of, and puts it on record. False if there is no such row, or nothing new in it:
 * the same told twice changes nothing. What failed for good waits for a person; no program sends it again.
 */
export const moveMessage = (strapi: Core.Strapi, move: Move): Promise<boolean> =>
  strapi.db.transaction(async () => {
    const { channel, documentId = null, providerId = null, fate, reason = null, now, provider } = move;
    const [row] = await runSql<{ document_id: string; before: string }>(
      strapi,
      `with told as (
         select id, state from care_messages
         where (document_id = cast(:documentId as text) or provider_id = cast(:providerId as text))
           and channel = :channel and state = any(:from) and handed_over_at is not null
         order by (document_id = cast(:documentId as text)) desc nulls last
         limit 1
         for update
       )
       update care_messages m set
         state = :state,
         sent_at = case when :state = 'dead' then m.sent_at else coalesce(m.sent_at, m.handed_over_at) end,
         delivered_at = case when :state = 'delivered' then cast(:now as timestamp) end,
         provider_id = coalesce(m.provider_id, left(:providerId, 200)),
         last_error = case when :state = 'dead' then left(coalesce(:reason, 'The provider did not deliver it'), 255) end,
         worker = null, lease_until = null, next_attempt_at = null, decided_at = null, updated_at = cast(:now as timestamp)
       from told where told.id = m.id
       returning m.document_id, told.state as before`,
      {
        documentId,
        providerId,
        channel,
        from: FROM[fate],
        state: STATE[fate],
        reason: reason && hideAddresses(reason),
        now: now.toISOString(),
      },
    );
    if (!row) return false;
    await recordAudit(strapi, {
      action: 'send',
      uid: UID.careMessage,
      documentId: row.document_id,
      changes: [{ field: 'state', from: row.before, to: STATE[fate] }],
      details: { provider },
    });
    return true;
  }) as unknown as Promise<boolean>;
