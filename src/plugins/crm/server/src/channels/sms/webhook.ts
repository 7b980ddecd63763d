import { z } from 'zod';
import { now } from '../../lib/clock';
import type { Fate, Provider, SendResult } from '../channel';
import { judgeAnswer, judgeNetworkError } from '../judge-answer';
import { sign } from '../signature';
import { readSignedCall } from '../signed-call';

export interface WebhookOptions {
  url: string;
  secret: string;
  perSecond: number;
}

const acceptedSchema = z.object({ id: z.union([z.string().min(1).max(200), z.number()]).transform(String) });
const fateSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  status: z.enum(['queued', 'sent', 'delivered', 'failed']),
  reason: z.string().optional(),
});
const REASON_LENGTH = 300;

/**
 * A service of one's own. `POST url` with `{ messageId, to, text }`, signed, answers 2xx `{ id }`;
 * `GET url/<messageId>` answers `{ status }` or 404. The same `Idempotency-Key` twice is one message.
 */
export const provider: Provider<WebhookOptions> = {
  init({ url, secret, perSecond }, { timeoutMs }) {
    const call = (target: string, body: string, init: RequestInit = {}) => {
      const timestamp = String(Math.floor(now().getTime() / 1000));
      const headers = { 'X-Timestamp': timestamp, 'X-Signature': sign(secret, timestamp, body), ...init.headers };
      return fetch(target, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    };
    return {
      provider: 'webhook',
      perSecond,
      async send({ documentId, to, text }): Promise<SendResult> {
        const body = JSON.stringify({ messageId: documentId, to, text });
        try {
          const answer = await call(url, body, {
            method: 'POST',
            body,
            headers: { 'Content-Type': 'application/json', 'Idempotency-Key': documentId },
          });
          const said = await answer.text();
          if (!answer.ok) {
            const reason = `HTTP ${answer.status} ${said}`.slice(0, REASON_LENGTH);
            return judgeAnswer({
              status: answer.status,
              retryAfter: answer.headers.get('retry-after'),
              reason,
              now: now(),
            });
          }
          const accepted = acceptedSchema.safeParse(readJson(said));
          if (!accepted.success) return { outcome: 'unknown', reason: `HTTP ${answer.status} without an id` };
          return { outcome: 'accepted', providerId: accepted.data.id };
        } catch (error) {
          return judgeNetworkError(error);
        }
      },
      async lookUp({ documentId }): Promise<Fate | undefined> {
        const answer = await call(`${url.replace(/\/$/, '')}/${documentId}`, '');
        const said = await answer.text();
        if (answer.status === 404) return { fate: 'absent' };
        if (!answer.ok) return undefined;
        const { id: providerId, status, reason } = fateSchema.parse(readJson(said));
        if (status === 'failed') return { fate: 'failed', providerId, reason: reason ?? 'failed' };
        return { fate: status === 'delivered' ? 'delivered' : 'sent', providerId };
      },
      readCall: async (told) => readSignedCall(secret, told),
    };
  },
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
