import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CareDecision } from '../../../shared/contracts/care';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { applyScope, type Scope } from '../rights';
import { getSettings } from '../settings';
import { pickResendTime } from './pick-resend-time';

const DECIDABLE: Record<CareDecision, string[]> = {
  approve: ['proposed'],
  reject: ['proposed'],
  arrived: ['uncertain'],
  send_again: ['uncertain', 'dead', 'failed'],
  leave: ['uncertain', 'dead'],
};

interface Decision {
  documentId: string;
  decision: CareDecision;
  /** Name of who decides. */
  by: string;
  now: Date;
}

/**
 * Carries out what a person decides on a message, and writes down who and when. Of two who decide at once, the second is
 * told that it is done. Sent again, a message goes to the customer's present address, out of the quiet hours.
 */
export const decideMessage = (strapi: Core.Strapi, scope: Scope, decision: Decision): Promise<void> =>
  strapi.db.transaction(({ trx }) => decide(strapi, trx, scope, decision)) as unknown as Promise<void>;

const decide = async (
  strapi: Core.Strapi,
  knex: Knex.Transaction,
  scope: Scope,
  { documentId, decision, by, now }: Decision,
) => {
  const message = await applyScope(knex('care_messages as m'), scope, 'm')
    .leftJoin('customers as c', 'c.id', 'm.customer_key')
    .where('m.document_id', documentId)
    .first('m.id', 'm.state', 'm.handed_over_at', 'c.time_zone');
  if (!message) throw new errors.NotFoundError('There is no such message.', { documentId });

  const outcome = await outcomeOf(strapi, decision, message, now);
  const changed = await knex('care_messages')
    .where({ id: message.id })
    .whereIn('state', DECIDABLE[decision])
    .update({
      ...outcome,
      decided_at: now,
      updated_at: now,
      decisions: knex.raw(`coalesce(decisions, '[]'::jsonb) || cast(? as jsonb)`, [
        JSON.stringify([{ decision, at: now.toISOString(), by }]),
      ]),
    });
  if (changed === 0) throw new errors.ApplicationError('This message no longer waits for that decision');
  await recordAudit(strapi, {
    action: 'decide',
    uid: UID.careMessage,
    documentId,
    changes: message.state === outcome.state ? [] : [{ field: 'state', from: message.state, to: outcome.state }],
    details: { decision },
  });
};

const outcomeOf = async (
  strapi: Core.Strapi,
  decision: CareDecision,
  message: { handed_over_at: Date | null; time_zone: string | null },
  now: Date,
) => {
  if (decision === 'approve') return { state: 'pending' };
  if (decision === 'reject') return { state: 'skipped', skip_reason: 'rejected' };
  if (decision === 'arrived') return { state: 'sent', sent_at: message.handed_over_at ?? now };
  if (decision === 'leave') return { state: 'dead' };
  const settings = await getSettings(strapi);
  return {
    state: 'pending',
    attempts: 0,
    address: null,
    address_index: null,
    handed_over_at: null,
    next_attempt_at: null,
    send_before: null,
    scheduled_for: pickResendTime(now, message.time_zone, settings),
  };
};
