import type { Core } from '@strapi/strapi';
import type { OutgoingMessage } from '../../channels';
import { engine } from '../template-engine';
import type { Template, Variables } from '../render-message';
import { writeMessage } from '../write-message';
import { testTexts } from './test-texts';

interface Source {
  documentId: string;
  channels: string[];
  template: Template & { language: string; smsTemplate?: string | null };
  variables: Variables;
  defaultCountry: string;
  /** Of whoever gets the test; `phone` only where an SMS can leave. */
  reader: { email: string; phone?: string; language?: string | null };
}

export interface TestMessage {
  channel: 'email' | 'sms';
  outgoing: OutgoingMessage;
}

/**
 * What a customer would get over each channel of a plan, as it leaves, addressed to the reader. An SMS that cannot reach the
 * reader stands in the e-mail. Throws where the template does not fit the customer.
 */
export const writeTest = (
  strapi: Core.Strapi,
  { documentId, channels, template, variables, defaultCountry, reader }: Source,
): TestMessage[] => {
  const { language } = template;
  const words = testTexts(reader.language, language);
  const write = (channel: 'email' | 'sms', to: string) =>
    writeMessage(strapi, { documentId, channel, language }, { template, variables, to, defaultCountry });
  const sms = channels.includes('sms') ? write('sms', reader.phone ?? '') : undefined;
  const email = channels.includes('email') ? write('email', reader.email).outgoing : undefined;
  const messages: TestMessage[] = [];
  if (sms && reader.phone) messages.push({ channel: 'sms', outgoing: sms.outgoing });
  const quoted = sms && !reader.phone ? { ...sms.outgoing, parts: sms.kept.parts ?? 1 } : undefined;
  if (email ?? quoted)
    messages.push({
      channel: 'email',
      outgoing: {
        ...quote(email ?? { text: '', html: '' }, quoted, words.sms),
        documentId,
        to: reader.email,
        subject: `${words.test} ${email?.subject ?? ''}`.trim(),
        unsubscribeUrl: email?.unsubscribeUrl,
      },
    });
  return messages;
};

type Written = Pick<OutgoingMessage, 'text' | 'html'>;

const quote = ({ text, html }: Written, sms: { text: string; parts: number } | undefined, label: string): Written => {
  if (!sms) return { text, html };
  const title = label.replace('{parts}', String(sms.parts));
  const block = `<hr><p><strong>${title}</strong></p><p>${engine.Utils.escapeExpression(sms.text).replaceAll('\n', '<br>')}</p>`;
  return { text: [text, `${title}\n${sms.text}`].filter(Boolean).join('\n\n'), html: `${html}\n${block}` };
};
