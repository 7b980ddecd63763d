import type { Core } from '@strapi/strapi';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../../shared/contracts/care';
import type { Channel, Provider } from './channel';
import { configurationOf, publicUrl, type ChannelsConfiguration } from './configuration';
import { openEmail } from './email/email';

/**
 * The providers of SMS. Loaded when the first message leaves: their libraries take a fifth of a second and ten
 * megabytes each.
 */
const SMS: Record<string, () => Promise<{ provider: Provider<never> }>> = {
  sink: () => import('./sms/sink'),
  webhook: () => import('./sms/webhook'),
  twilio: () => import('./sms/twilio'),
  alibaba: () => import('./sms/alibaba'),
};

interface Carrier {
  isSetUp(configuration: ChannelsConfiguration): boolean;
  open(strapi: Core.Strapi): Promise<Channel | undefined>;
}

/** A channel with a choice of providers: `provider` of its group in the configuration names one of `known`, or `none`. */
const carriedBy = (group: 'sms', known: typeof SMS): Carrier => ({
  isSetUp: (configuration) => configuration[group].provider !== 'none',
  async open(strapi) {
    const { provider: name, timeoutMs, ...options } = configurationOf(strapi)[group];
    const { provider } = (await known[name]?.()) ?? {};
    const callbackUrl = `${publicUrl(strapi)}/api/crm/care/receipts/${name}`;
    const own = (options as Record<string, unknown>)[name] ?? {};
    return provider?.init(own as never, { strapi, timeoutMs, callbackUrl });
  },
});

/** Who carries messages of a channel: the place of WeCom and WhatsApp (docs/channels.md). */
const CARRIERS: Record<MessageChannel, Carrier> = {
  email: { isSetUp: () => true, open: async (strapi) => openEmail(strapi) },
  sms: carriedBy('sms', SMS),
};

const opened = new WeakMap<Core.Strapi, Map<string, Promise<Channel | undefined>>>();

/** The channel by its name (`email`, `sms`); undefined if nobody carries it here. */
export const getChannel = (strapi: Core.Strapi, slug: string): Promise<Channel | undefined> => {
  const known = opened.get(strapi) ?? new Map<string, Promise<Channel | undefined>>();
  opened.set(strapi, known);
  const carrier: Carrier | undefined = CARRIERS[slug as MessageChannel];
  const channel = known.get(slug) ?? carrier?.open(strapi) ?? Promise.resolve(undefined);
  known.set(slug, channel);
  return channel;
};

/** The channels whose messages can leave here. Loads nothing. */
export const openChannels = (strapi: Core.Strapi): MessageChannel[] =>
  MESSAGE_CHANNELS.filter((slug) => CARRIERS[slug].isSetUp(configurationOf(strapi)));

/** The channel whose provider has this name, for what the provider calls back. */
export const findChannelOf = async (
  strapi: Core.Strapi,
  provider: string,
): Promise<{ slug: string; channel: Channel } | undefined> => {
  for (const slug of MESSAGE_CHANNELS) {
    const channel = await getChannel(strapi, slug);
    if (channel?.provider === provider) return { slug, channel };
  }
  return undefined;
};
