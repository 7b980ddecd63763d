import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { CareDecision } from '../../../shared/contracts/care';
import { applyScope, type Scope } from '../rights';
import { getSettings } from '../settings';
import { pickResendTime } from './pick-resend-time';

const DECIDABLE: Record<CareDecision, string[]> = {
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
export const decideMessage = async (strapi: Core.Strapi, scope: Scope, { documentId, decision, by, now }: Decision) => {
  const knex = strapi.db.connection;
  const message = await applyScope(knex('care_messages as m'), scope, 'm')
    .leftJoin('customers as c', 'c.id', 'm.customer_key')
    .where('m.document_id', documentId)
    .first('m.id', 'm.handed_over_at', 'c.time_zone');
  if (!message) throw new errors.NotFoundError('There is no such message');

  const changed = await knex('care_messages')
    .where({ id: message.id })
    .whereIn('state', DECIDABLE[decision])
    .update({
      ...(await outcomeOf(strapi, decision, message, now)),
      decided_at: now,
      updated_at: now,
      decisions: knex.raw(`coalesce(decisions, '[]'::jsonb) || cast(? as jsonb)`, [
        JSON.stringify([{ decision, at: now.toISOString(), by }]),
      ]),
    });
  if (changed === 0) throw new errors.ApplicationError('This message no longer waits for that decision');
};

const outcomeOf = async (
  strapi: Core.Strapi,
  decision: CareDecision,
  message: { handed_over_at: Date | null; time_zone: string | null },
  now: Date,
) => {
  if (decision === 'arrived') return { state: 'sent', sent_at: message.handed_over_at ?? now };
  if (decision === 'leave') return { state: 'dead' };
  const settings = await getSettings(strapi);
  return {
    state: 'pending',
    attempts: 0,
    address: null,
    handed_over_at: null,
    next_attempt_at: null,
    send_before: null,
    scheduled_for: pickResendTime(now, knownZone(message.time_zone) ?? settings.timeZone, settings),
  };
};

const knownZone = (name: string | null) =>
  name && Intl.supportedValuesOf('timeZone').includes(name) ? name : undefined;
