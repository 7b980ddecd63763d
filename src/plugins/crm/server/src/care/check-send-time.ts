import type { Problem } from '../lib/problem';
import { pickSendWindow } from './planning/pick-send-window';

/** An hour from which on nobody may be written to leaves no time on the day, and each of its messages would be skipped. */
export const checkSendTime = (
  sendAt: string | null | undefined,
  { quietFrom, quietUntil }: { quietFrom: string; quietUntil: string },
): Problem[] =>
  !sendAt || pickSendWindow(sendAt, quietFrom, quietUntil)
    ? []
    : [
        {
          path: ['sendAt'],
          message: 'At {time} the quiet hours have begun, from {from} to {until}: choose a time before {from}',
          values: { time: sendAt, from: quietFrom, until: quietUntil },
        },
      ];
