import type { Core } from '@strapi/strapi';
import type { Channel, SendResult } from '../channel';
import { configurationOf } from '../configuration';
import { readSignedCall } from '../signed-call';
import { judgeSmtpError, type SmtpError } from './judge-smtp-error';

/** E-mail by Strapi's own provider, which config/plugins.ts names: SMTP. */
export const openEmail = (strapi: Core.Strapi): Channel => {
  const { perSecond, receiptsSecret, unsubscribeAddress } = configurationOf(strapi).email;
  const from = strapi.config.get<string>('plugin::email.settings.defaultFrom');
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    provider: 'email',
    perSecond,
    /** The Message-ID is made of the row's id, so that mailboxes recognise what was sent again. */
    async send({ documentId, to, subject, text, html, unsubscribeUrl }): Promise<SendResult> {
      const messageId = `<care.${documentId}@${domain}>`;
      const headers = {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribeUrl && listHeaders(unsubscribeUrl, unsubscribeAddress)),
      };
      try {
        const info = await strapi
          .plugin('email')
          .service('email')
          .send({ to, subject, text, html, messageId, headers });
        return { outcome: 'accepted', providerId: `${messageId} ${info?.response ?? ''}`.trim() };
      } catch (error) {
        const { message: reason } = error as SmtpError;
        const judgement = judgeSmtpError(error as SmtpError);
        if (judgement === 'unknown' || judgement === 'unavailable') return { outcome: judgement, reason };
        return { outcome: 'refused', isPermanent: judgement === 'permanent', reason };
      }
    },
    readCall: async (call) => readSignedCall(receiptsSecret, call),
  };
};

/** RFC 2369 and RFC 8058: the mail program shows its own button, and one click needs no page. */
const listHeaders = (url: string, address?: string) => ({
  'List-Unsubscribe': address ? `<${url}>, <mailto:${address}?subject=unsubscribe>` : `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
