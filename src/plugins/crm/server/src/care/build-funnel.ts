import type { CareFunnel, MessageState } from '../../../shared/contracts/care-outbox';
import type { SkipReason } from '../../../shared/contracts/care';

export interface FunnelCount {
  state: MessageState;
  skipReason: SkipReason | null;
  messages: number;
  /** Those of them after which the customer said no to more. */
  unsubscribed: number;
}

const WAITING: MessageState[] = ['proposed', 'pending', 'sending', 'failed'];

/** The steps of a plan's messages, from what the outbox holds by state and reason. */
export const buildFunnel = (counts: FunnelCount[]): CareFunnel => {
  const sumOf = (states: MessageState[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, { messages }) => sum + messages, 0);
  return {
    due: counts.reduce((sum, { messages }) => sum + messages, 0),
    skipped: counts
      .filter(({ state }) => state === 'skipped')
      .map(({ skipReason, messages }) => ({ reason: skipReason, messages }))
      .sort((one, other) => other.messages - one.messages),
    waiting: WAITING.map((state) => ({ state, messages: sumOf([state]) })).filter(({ messages }) => messages > 0),
    sent: sumOf(['sent', 'delivered']),
    delivered: sumOf(['delivered']),
    failed: sumOf(['dead']),
    uncertain: sumOf(['uncertain']),
    unsubscribed: counts.reduce((sum, { unsubscribed }) => sum + unsubscribed, 0),
  };
};
