export interface Contact {
  channel?: string | null;
  direction?: string | null;
  durationSec?: number | null;
  outcome?: string | null;
}

const IN_PERSON = ['visit', 'meeting', 'viewing'];
const UNREACHED = ['no_answer', 'busy', 'wrong_number'];
const SHORTEST_CALL_SEC = 30;

/**
 * Whether both sides spoke: a call of 30 seconds (or, its length unknown, with an outcome), a message that was
 * answered or came in, a meeting, a viewing. Keeping a customer depends on such contacts, not on attempts.
 */
export const isValidContact = ({ channel, direction, durationSec, outcome }: Contact): boolean => {
  if (outcome && UNREACHED.includes(outcome)) return false;
  if (channel && IN_PERSON.includes(channel)) return true;
  if (channel === 'call') return durationSec == null ? Boolean(outcome) : durationSec >= SHORTEST_CALL_SEC;
  return direction === 'inbound' || Boolean(outcome);
};
