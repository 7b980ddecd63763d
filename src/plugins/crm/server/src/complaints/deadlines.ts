const HOUR_MS = 3_600_000;

/** Hours until a complaint must be acknowledged and until it must be resolved. */
const LIMITS: Record<string, { ack: number; resolve: number }> = {
  urgent: { ack: 2, resolve: 24 },
  high: { ack: 4, resolve: 3 * 24 },
  normal: { ack: 24, resolve: 7 * 24 },
  low: { ack: 24, resolve: 15 * 24 },
};

export const deadlines = (severity: string, receivedAt: Date): { ackDueAt: Date; dueAt: Date } => {
  const { ack, resolve } = LIMITS[severity] ?? LIMITS.normal;
  const after = (hours: number) => new Date(receivedAt.getTime() + hours * HOUR_MS);
  return { ackDueAt: after(ack), dueAt: after(resolve) };
};
