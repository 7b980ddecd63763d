import type { Core } from '@strapi/strapi';
import type { AlibabaOptions } from './sms/alibaba';
import type { TwilioOptions } from './sms/twilio';
import type { WebhookOptions } from './sms/webhook';

/** `plugin::crm.channels` of config/plugins.ts: all of it comes from the environment. */
export interface ChannelsConfiguration {
  sms: {
    provider: string;
    timeoutMs: number;
    webhook: WebhookOptions;
    twilio: TwilioOptions;
    alibaba: AlibabaOptions;
  };
  email: {
    perSecond: number;
    /** Signs what a mail service tells of bounces. */
    receiptsSecret?: string;
    /** Where a mail program may send its "unsubscribe" instead of opening the link. */
    unsubscribeAddress?: string;
  };
}

export const configurationOf = (strapi: Core.Strapi): ChannelsConfiguration =>
  strapi.config.get<ChannelsConfiguration>('plugin::crm.channels');

/** The address of this application as the world types it, without a slash at the end. */
export const publicUrl = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('server.absoluteUrl').replace(/\/$/, '');

/** What must be there for a provider, as the variables of the environment are named. */
const NEEDED: Record<string, [keyof ChannelsConfiguration['sms'], string, string][]> = {
  none: [],
  sink: [],
  webhook: [
    ['webhook', 'url', 'SMS_WEBHOOK_URL'],
    ['webhook', 'secret', 'SMS_WEBHOOK_SECRET'],
  ],
  twilio: [
    ['twilio', 'accountSid', 'TWILIO_ACCOUNT_SID'],
    ['twilio', 'authToken', 'TWILIO_AUTH_TOKEN'],
    ['twilio', 'from', 'TWILIO_FROM'],
  ],
  alibaba: [
    ['alibaba', 'accessKeyId', 'ALIBABA_ACCESS_KEY_ID'],
    ['alibaba', 'accessKeySecret', 'ALIBABA_ACCESS_KEY_SECRET'],
    ['alibaba', 'signName', 'ALIBABA_SMS_SIGN_NAME'],
  ],
};

/** What is wrong with the settings, in words for who runs the office's server; undefined if nothing is. */
export const findConfigurationProblem = ({ sms }: ChannelsConfiguration): string | undefined => {
  const needed = NEEDED[sms.provider];
  if (!needed) return `SMS_PROVIDER must be one of ${Object.keys(NEEDED).join(', ')}, not "${sms.provider}".`;
  const missing = needed
    .filter(([group, name]) => !(sms[group] as unknown as Record<string, unknown>)[name])
    .map(([, , variable]) => variable);
  return missing.length > 0 ? `SMS_PROVIDER=${sms.provider} also needs ${missing.join(', ')}.` : undefined;
};
