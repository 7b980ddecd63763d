import type { Core } from '@strapi/strapi';
import { countSmsParts } from '../../../shared/count-sms-parts';
import { addLink, unsubscribeUrl, type OutgoingMessage } from '../channels';
import { normalisePhone } from '../encryption';
import type { ClaimedMessage } from './outbox';
import { renderMessage, renderSms, smsValues, type Template, type Variables } from './render-message';

interface WrittenMessage {
  /** As the channel takes it. */
  outgoing: OutgoingMessage;
  /** As the row keeps it: without the link, which whoever reads the row must not be able to click. */
  kept: { subject: string | null; body: string; parts: number | null };
}

interface Source {
  template: Template & { smsTemplate?: string | null };
  variables: Variables;
  /** What only the customer may see, over `variables`: the row keeps none of it. */
  secrets?: Variables;
  /** In plain. */
  to: string;
  defaultCountry: string;
}

/** A message as its channel wants it. Throws where the template does not fit the customer. */
export const writeMessage = (
  strapi: Core.Strapi,
  { documentId, channel, language }: Pick<ClaimedMessage, 'documentId' | 'channel' | 'language'>,
  { template, variables, secrets, to, defaultCountry }: Source,
): WrittenMessage => {
  const all = { ...variables, ...secrets };
  if (channel === 'email') {
    const { subject, text, html } = renderMessage(template, all);
    const kept = renderMessage(template, variables);
    const url = unsubscribeUrl(strapi, documentId);
    return {
      outgoing: { documentId, to, subject, ...addLink({ text, html }, url, language), unsubscribeUrl: url },
      kept: { subject: kept.subject, body: kept.text, parts: null },
    };
  }
  // Every other channel carries a short text, or its provider's template.
  const text = renderSms(template, all);
  const number = normalisePhone(to, defaultCountry)?.number ?? to;
  const code = template.smsTemplate?.trim();
  const approved = code ? { template: { code, params: smsValues(template, all) } } : {};
  return {
    outgoing: { documentId, to: number, subject: '', text, html: '', ...approved },
    kept: { subject: null, body: renderSms(template, variables), parts: countSmsParts(text).parts },
  };
};
