import { hideAddresses, type SendResult } from '../channels';
import { pickNextAttempt, pickNextTry } from './pick-next-attempt';

const FREE = { worker: null, lease_until: null, next_attempt_at: null };
/** Nothing but a person's decision sends it again. */
export const DEAD = { ...FREE, state: 'dead', decided_at: null };

interface Handed {
  /** Before this one. */
  attempts: number;
  scheduledFor: Date;
  /** Null: a person sent it again. */
  sendBefore: Date | null;
}

/**
 * What becomes of a row once its channel has answered. The channel's own trouble is no attempt of the message while its
 * day lasts: it waits. What a person sent again has no such day, and comes back to the person after the usual attempts.
 */
export const sendOutcome = (result: SendResult, { attempts, scheduledFor, sendBefore }: Handed, now: Date) => {
  if (result.outcome === 'accepted')
    return { ...FREE, state: 'sent', sent_at: now, provider_id: cut(result.providerId), last_error: null };
  const last_error = cut(hideAddresses(result.reason));
  if (result.outcome === 'unknown') return { ...FREE, state: 'uncertain', decided_at: null, last_error };
  const waits = result.outcome === 'unavailable' && sendBefore !== null;
  const planned = waits
    ? pickNextTry(scheduledFor, now)
    : result.outcome === 'refused' && result.isPermanent
      ? undefined
      : pickNextAttempt(attempts + 1, now);
  if (!planned) return { ...DEAD, handed_over_at: null, last_error };
  const asked = now.getTime() + (result.retryAfterSeconds ?? 0) * 1000;
  const next_attempt_at = new Date(Math.max(planned.getTime(), asked));
  return { ...FREE, state: 'failed', handed_over_at: null, next_attempt_at, last_error, ...(waits && { attempts }) };
};

/** To the width of the column. */
export const cut = (text: string) => text.slice(0, 255);
