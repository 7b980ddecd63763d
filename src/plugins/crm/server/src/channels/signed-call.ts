import { z } from 'zod';
import { validate } from '../lib/validate';
import type { ProviderCall, Told } from './channel';
import { assertSigned } from './signature';

const text = (length: number) => z.string().trim().min(1).max(length);

/** Of our own signed callbacks: what became of a message, or what a customer answered. */
const eventSchema = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('receipt'),
      /** Of the row, as it was given when sending … */
      messageId: text(40).optional(),
      /** … or the id that the provider answered. */
      id: text(200).optional(),
      status: z.enum(['sent', 'delivered', 'failed', 'bounced']),
      reason: z.string().trim().max(400).optional(),
    })
    .refine(({ messageId, id }) => messageId ?? id, { path: ['messageId'], message: 'messageId or id must be there' }),
  z.object({ type: z.literal('reply'), from: text(40), text: z.string().max(2_000), id: text(200).optional() }),
]);
const callSchema = z.array(eventSchema).max(1_000);

/** The `Message-ID` of our e-mails names their row. */
const rowOf = (id?: string) => (id === undefined ? undefined : /^<?care\.(\w+)@/.exec(id)?.[1]);

export const readSignedCall = (secret: string | undefined, call: ProviderCall): Told => {
  assertSigned(secret, call);
  const told: Told = { receipts: [], replies: [] };
  const events = Array.isArray(call.body) ? validate(callSchema, call.body) : [validate(eventSchema, call.body)];
  for (const event of events) {
    if (event.type === 'reply') told.replies.push(event);
    else {
      const { messageId = rowOf(event.id), id, status, reason } = event;
      told.receipts.push({
        documentId: messageId,
        providerId: id,
        fate: status === 'bounced' ? 'failed' : status,
        reason,
      });
    }
  }
  return told;
};
