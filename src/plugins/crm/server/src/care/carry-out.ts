import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CareDecision } from '../../../shared/contracts/care';
import type { MessageState } from '../../../shared/contracts/care-outbox';
import { recordAudits } from '../audit';
import { UID } from '../content-types';
import { getSettings } from '../settings';
import { pickResendTime } from './pick-resend-time';

export interface Decision {
  decision: CareDecision;
  /** Name of who decides. */
  by: string;
  now: Date;
}

export interface Undecided {
  id: number;
  document_id: string;
  state: MessageState;
  /** The customer's. */
  time_zone: string | null;
}

/**
 * Carries out a decision on messages that wait for it and are locked. Sent again, a message goes to the customer's present
 * address, out of the quiet hours.
 */
export const carryOut = async (
  strapi: Core.Strapi,
  trx: Knex,
  { decision, by, now }: Decision,
  messages: Undecided[],
): Promise<void> => {
  const settings = await getSettings(strapi);
  const zones = new Map<string | null, number[]>();
  for (const { id, time_zone: zone } of messages) zones.set(zone, [...(zones.get(zone) ?? []), id]);
  for (const [zone, ids] of zones)
    await trx('care_messages')
      .whereIn('id', ids)
      .update({
        ...outcomeOf(trx, decision, now),
        ...(decision === 'send_again' && { scheduled_for: pickResendTime(now, zone, settings) }),
        decided_at: now,
        updated_at: now,
        decisions: trx.raw(`coalesce(decisions, '[]'::jsonb) || cast(? as jsonb)`, [
          JSON.stringify([{ decision, at: now.toISOString(), by }]),
        ]),
      });
  const { state } = outcomeOf(trx, decision, now);
  await recordAudits(
    strapi,
    messages.map((message) => ({
      action: 'decide' as const,
      uid: UID.careMessage,
      documentId: message.document_id,
      changes: message.state === state ? [] : [{ field: 'state', from: message.state, to: state }],
      details: { decision },
    })),
  );
};

const outcomeOf = (trx: Knex, decision: CareDecision, now: Date): Record<string, unknown> & { state: string } => {
  if (decision === 'approve') return { state: 'pending' };
  if (decision === 'reject') return { state: 'skipped', skip_reason: 'rejected' };
  if (decision === 'arrived') return { state: 'sent', sent_at: trx.raw('coalesce(handed_over_at, ?)', [now]) };
  if (decision === 'leave') return { state: 'dead' };
  return {
    state: 'pending',
    attempts: 0,
    address: null,
    address_index: null,
    handed_over_at: null,
    next_attempt_at: null,
    send_before: null,
  };
};
