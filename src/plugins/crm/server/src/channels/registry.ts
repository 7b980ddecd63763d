import type { Core } from '@strapi/strapi';
import type { Channel, Provider } from './channel';
import { configurationOf, publicUrl } from './configuration';
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

/** Who carries messages of a channel. WeCom and WhatsApp go here, each with its providers, once somebody needs them. */
const OPEN: Record<string, (strapi: Core.Strapi) => Promise<Channel | undefined>> = {
  email: async (strapi) => openEmail(strapi),
  async sms(strapi) {
    const { sms } = configurationOf(strapi);
    const load = SMS[sms.provider];
    if (!load) return undefined;
    const { provider } = await load();
    const options = (sms as unknown as Record<string, unknown>)[sms.provider] ?? {};
    const callbackUrl = `${publicUrl(strapi)}/api/crm/care/receipts/${sms.provider}`;
    return provider.init(options as never, { strapi, timeoutMs: sms.timeoutMs, callbackUrl });
  },
};

const opened = new WeakMap<Core.Strapi, Map<string, Promise<Channel | undefined>>>();

/** The channel by its name (`email`, `sms`); undefined if nobody carries it here. */
export const getChannel = (strapi: Core.Strapi, slug: string): Promise<Channel | undefined> => {
  const known = opened.get(strapi) ?? new Map<string, Promise<Channel | undefined>>();
  opened.set(strapi, known);
  const channel = known.get(slug) ?? OPEN[slug]?.(strapi) ?? Promise.resolve(undefined);
  known.set(slug, channel);
  return channel;
};

/** The channels whose messages can leave here. Loads nothing. */
export const openChannels = (strapi: Core.Strapi): string[] =>
  Object.keys(OPEN).filter((slug) => slug !== 'sms' || configurationOf(strapi).sms.provider !== 'none');

/** The channel whose provider has this name, for what the provider calls back. */
export const findChannelOf = async (
  strapi: Core.Strapi,
  provider: string,
): Promise<{ slug: string; channel: Channel } | undefined> => {
  for (const slug of Object.keys(OPEN)) {
    const channel = await getChannel(strapi, slug);
    if (channel?.provider === provider) return { slug, channel };
  }
  return undefined;
};
