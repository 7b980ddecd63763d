import { errors } from '@strapi/utils';
import twilio, { RequestClient } from 'twilio';
import { z } from 'zod';
import { now } from '../../lib/clock';
import { validate } from '../../lib/validate';
import type { Fate, Provider, Receipt, SendResult } from '../channel';
import { judgeAnswer, judgeNetworkError } from '../judge-answer';

export interface TwilioOptions {
  accountSid: string;
  authToken: string;
  /** A number, or the id of a messaging service (`MG…`). */
  from: string;
  /** Another place than https://api.twilio.com. */
  baseUrl?: string;
  perSecond: number;
}

/** What the library keeps to itself of an answer: the header that says when to come back. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly retryAfter: string | undefined,
    body: unknown,
  ) {
    const { message, code } = (body ?? {}) as { message?: string; code?: number };
    super(`HTTP ${status} ${code ?? ''} ${message ?? ''}`.trim());
  }
}

class Client extends RequestClient {
  constructor(
    timeout: number,
    private readonly baseUrl?: string,
  ) {
    super({ timeout });
  }

  override async request<T>(options: Parameters<typeof RequestClient.prototype.request<T>>[0]) {
    const { pathname, search } = new URL(options.uri);
    const uri = this.baseUrl ? `${this.baseUrl.replace(/\/$/, '')}${pathname}${search}` : options.uri;
    const answer = await super.request<T>({ ...options, uri });
    if (answer.statusCode >= 300) {
      const headers = answer.headers as Record<string, string | undefined>;
      throw new Refusal(answer.statusCode, headers['retry-after'], answer.body);
    }
    return answer;
  }
}

const FATES: Record<string, Receipt['fate'] | undefined> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  failed: 'failed',
  undelivered: 'failed',
  canceled: 'failed',
};

const callSchema = z.object({
  MessageSid: z.string().min(1).max(64),
  MessageStatus: z.string().max(40).optional(),
  ErrorCode: z.string().max(20).optional(),
  From: z.string().max(64).optional(),
  Body: z.string().max(4_000).optional(),
});

/** Twilio takes no idempotency key: what is unknown is looked for among what went to the number, by its text. */
export const provider: Provider<TwilioOptions> = {
  init({ accountSid, authToken, from, baseUrl, perSecond }, { timeoutMs, callbackUrl }) {
    const client = twilio(accountSid, authToken, { httpClient: new Client(timeoutMs, baseUrl) });
    const sender = from.startsWith('MG') ? { messagingServiceSid: from } : { from };
    return {
      provider: 'twilio',
      perSecond,
      async send({ documentId, to, text }): Promise<SendResult> {
        try {
          const statusCallback = `${callbackUrl}?message=${documentId}`;
          const { sid } = await client.messages.create({ ...sender, to, body: text, statusCallback });
          return { outcome: 'accepted', providerId: sid };
        } catch (error) {
          if (error instanceof Refusal) return judgeAnswer({ ...error, reason: error.message, now: now() });
          return judgeNetworkError(error);
        }
      },
      async lookUp({ to, text, handedOverAt }): Promise<Fate | undefined> {
        const sent = await client.messages.list({ to, dateSentAfter: handedOverAt, limit: 50 });
        const found = sent.find(({ body, direction }) => body === text && direction.startsWith('outbound'));
        if (!found) return undefined;
        const fate = FATES[found.status] ?? 'sent';
        return { fate, providerId: found.sid, reason: found.errorMessage ?? found.status };
      },
      async readCall({ url, query, headers, body }) {
        const signature = String(headers['x-twilio-signature'] ?? '');
        if (!twilio.validateRequest(authToken, signature, url, (body ?? {}) as Record<string, unknown>))
          throw new errors.UnauthorizedError('The signature does not fit.');
        const { MessageSid: providerId, MessageStatus: status, ErrorCode, From, Body } = validate(callSchema, body);
        if (status === undefined)
          return { receipts: [], replies: From ? [{ from: From, text: Body ?? '', id: providerId }] : [] };
        const fate = FATES[status];
        const documentId = typeof query.message === 'string' ? query.message : undefined;
        const reason = ErrorCode ? `${status} (Twilio ${ErrorCode})` : status;
        return { receipts: fate ? [{ documentId, providerId, fate, reason }] : [], replies: [] };
      },
    };
  },
};
