import type { Core } from '@strapi/strapi';

/** One message as it leaves. Who made it keeps the rules: a channel only carries it. */
export interface OutgoingMessage {
  /** Of the row in the outbox: the idempotency key where the provider takes one, and what it is asked by. */
  documentId: string;
  /** In plain: an e-mail address, or a phone number in E.164. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The provider's own template, where it sends no free text, and the values for it by name. */
  template?: { code: string; params: Record<string, string> };
  /** Where the reader says no with one click. That of a test message leads nowhere. */
  unsubscribeUrl?: string;
}

export type SendResult =
  | { outcome: 'accepted'; providerId: string }
  /** The provider certainly does not have it, and this message or its recipient is why. Permanent: it would refuse it again. */
  | { outcome: 'refused'; isPermanent: boolean; reason: string; retryAfterSeconds?: number }
  /** The provider certainly does not have it, and would take no other either: a wrong password, nobody listens, it is busy. */
  | { outcome: 'unavailable'; reason: string; retryAfterSeconds?: number }
  /** It may have it: nothing sends this again before somebody asked. */
  | { outcome: 'unknown'; reason: string };

/** What the provider says became of a message. `absent`: it never had it, and sending again does no harm. */
export type Fate =
  | { fate: 'sent' | 'delivered'; providerId?: string }
  | { fate: 'failed'; providerId?: string; reason: string }
  | { fate: 'absent' };

export interface SentMessage {
  documentId: string;
  to: string;
  text: string;
  handedOverAt: Date;
}

export interface Receipt {
  /** At least one of both: the row, or the provider's own id. */
  documentId?: string;
  providerId?: string;
  fate: 'sent' | 'delivered' | 'failed';
  reason?: string;
}

/** What a customer answered. */
export interface Reply {
  /** As the provider writes it. */
  from: string;
  text: string;
  /** The provider's id of the answer. */
  id?: string;
}

/** A call of the provider's, its body both parsed and as it came. */
export interface ProviderCall {
  url: string;
  query: Record<string, unknown>;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
  rawBody: string;
  now: Date;
}

export interface Told {
  receipts: Receipt[];
  replies: Reply[];
  /** What the provider wants to hear; nothing unless given. */
  answer?: object;
}

export interface Channel {
  /** The provider's name: part of the address it calls back. */
  provider: string;
  send(message: OutgoingMessage): Promise<SendResult>;
  /** Undefined: the provider cannot tell, now or ever. */
  lookUp?(message: SentMessage): Promise<Fate | undefined>;
  /** Throws UnauthorizedError if the call is not the provider's, ValidationError if it makes no sense. */
  readCall?(call: ProviderCall): Promise<Told>;
  /** Messages a second, over all processes; 0: as many as one likes. */
  perSecond: number;
}

/** Strapi's convention for providers: a module with `init`. */
export interface Provider<Options> {
  init(options: Options, context: { strapi: Core.Strapi; timeoutMs: number; callbackUrl: string }): Channel;
}
