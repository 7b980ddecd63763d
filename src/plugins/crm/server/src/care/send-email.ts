import type { Core } from '@strapi/strapi';
import type { RenderedMessage } from './render-message';

/**
 * Gives a message to the mail server. The Message-ID is made of the row's id, so that mailboxes recognise what was
 * sent again. Resolves to the server's own words on it.
 */
export const sendEmail = async (
  strapi: Core.Strapi,
  { documentId, address }: { documentId: string; address: string },
  { subject, text, html }: RenderedMessage,
): Promise<string> => {
  const from = strapi.config.get<string>('plugin::email.settings.defaultFrom');
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const messageId = `<care.${documentId}@${domain}>`;
  const info = await strapi
    .plugin('email')
    .service('email')
    .send({ to: address, subject, text, html, messageId, headers: { 'Auto-Submitted': 'auto-generated' } });
  return `${messageId} ${info?.response ?? ''}`.trim();
};
