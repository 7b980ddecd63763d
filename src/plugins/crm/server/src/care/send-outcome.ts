import { hideAddresses, type SendResult } from '../channels';
import { pickNextAttempt } from './pick-next-attempt';

const FREE = { worker: null, lease_until: null, next_attempt_at: null };
/** Nothing but a person's decision sends it again. */
export const DEAD = { ...FREE, state: 'dead', decided_at: null };

/** What becomes of a row once its channel has answered; `attempts` counts this one. */
export const sendOutcome = (result: SendResult, attempts: number, now: Date) => {
  if (result.outcome === 'accepted')
    return { ...FREE, state: 'sent', sent_at: now, provider_id: cut(result.providerId), last_error: null };
  const last_error = cut(hideAddresses(result.reason));
  if (result.outcome === 'unknown') return { ...FREE, state: 'uncertain', decided_at: null, last_error };
  const planned = result.isPermanent ? undefined : pickNextAttempt(attempts, now);
  if (!planned) return { ...DEAD, handed_over_at: null, last_error };
  const asked = now.getTime() + (result.retryAfterSeconds ?? 0) * 1000;
  const next_attempt_at = new Date(Math.max(planned.getTime(), asked));
  return { ...FREE, state: 'failed', handed_over_at: null, next_attempt_at, last_error };
};

/** To the width of the column. */
export const cut = (text: string) => text.slice(0, 255);
