/**
 * Whether a customer was written to, as SQL of a message: one definition for planning and sending. What was refused, and so
 * is dead, never left; what left may have arrived, whatever became of it.
 */
export const hasLeft = (message: string): string =>
  `(${message}.handed_over_at is not null and ${message}.state <> 'sending')`;

/** Whether it may leave yet. */
export const isUnderWay = (message: string): string =>
  `${message}.state in ('proposed', 'pending', 'sending', 'failed')`;
