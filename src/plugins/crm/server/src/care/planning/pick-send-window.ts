export interface SendWindow {
  /** `HH:MM` by the customer's clock: not before … */
  from: string;
  /** … and not from this minute on, `24:00` for the end of the day. */
  until: string;
}

/**
 * When on its day a message may leave: at `sendAt`, or when the quiet hours that hold `sendAt` end, and until they begin
 * again. Nothing if they last to the end of the day.
 */
export const pickSendWindow = (sendAt: string, quietFrom: string, quietUntil: string): SendWindow | undefined => {
  if (quietFrom === quietUntil) return { from: sendAt, until: '24:00' };
  if (quietFrom > quietUntil) {
    const from = sendAt < quietUntil ? quietUntil : sendAt;
    return from < quietFrom ? { from, until: quietFrom } : undefined;
  }
  if (sendAt < quietFrom) return { from: sendAt, until: quietFrom };
  return { from: sendAt < quietUntil ? quietUntil : sendAt, until: '24:00' };
};
