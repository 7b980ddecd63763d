import type { Core } from '@strapi/strapi';
import { awaitTurn, getChannel, hideAddresses, openChannels } from '../../channels';
import { UID } from '../../content-types';
import { problemError } from '../../lib/problem';
import { getSettings } from '../../settings';
import { loadMessageSources } from '../load-message-sources';
import { pickTemplate } from '../pick-template';
import type { PlanRow } from '../planning/plan-row';
import { findOwnPhone } from './find-own-phone';
import { findRecipient } from './find-recipient';
import { hideUnreadable, type Reader } from './reader';
import { writeTest, type TestMessage } from './write-test';

interface Test {
  plan: PlanRow & { documentId: string };
  /** Whose message it is, else that of the newest customer whom the plan is for. */
  customer?: string;
  language?: string;
  /** Who asks, and gets it. */
  user: { id: number; email: string; preferedLanguage?: string | null };
}

/**
 * Sends the reader what a customer would get over each channel of the plan, with what the reader may see of them. Nothing is
 * recorded. Resolves to the addresses that it went to.
 */
export const sendTest = async (
  strapi: Core.Strapi,
  { plan, customer: wanted, language, user }: Test,
  { scope, canRead, now }: Reader,
): Promise<string[]> => {
  const settings = await getSettings(strapi);
  const customer = await findRecipient(strapi, plan, wanted, scope);
  if (!customer)
    throw problemError([
      {
        path: ['customer'],
        message: 'Nobody whom you may see belongs to this audience: choose a customer in the plan',
      },
    ]);
  const message = {
    planId: plan.id,
    customerId: Number(customer.id),
    occurrenceKey: `test:${now.getUTCFullYear()}`,
  };
  const sources = await loadMessageSources(strapi, [message], settings);
  const template = pickTemplate(sources.templatesOf(plan.id), language ?? customer.language, settings.language);
  const phone = openChannels(strapi).includes('sms') ? await findOwnPhone(strapi, user.id) : undefined;
  let messages: TestMessage[];
  try {
    messages = writeTest(strapi, {
      documentId: `test-${plan.documentId}-${now.getTime()}`,
      channels: plan.channels?.length ? plan.channels : ['email'],
      template,
      variables: hideUnreadable(sources.variablesOf(message), canRead),
      defaultCountry: settings.defaultCountry,
      reader: { email: user.email, phone, language: user.preferedLanguage },
    });
  } catch (error) {
    strapi.log.warn(`Test message of ${UID.carePlan} ${plan.documentId} not written: ${(error as Error).message}`);
    throw problemError([
      { path: ['templates'], message: 'The text cannot be filled in for this customer: correct the template' },
    ]);
  }
  for (const test of messages) await send(strapi, test);
  strapi.log.info(`Test message of ${UID.carePlan} ${plan.documentId} sent`);
  return messages.map(({ outgoing }) => outgoing.to);
};

const send = async (strapi: Core.Strapi, { channel: slug, outgoing }: TestMessage): Promise<void> => {
  const channel = await getChannel(strapi, slug);
  if (channel) await awaitTurn(strapi, channel);
  const result = await channel?.send(outgoing);
  if (result?.outcome === 'accepted') return;
  throw problemError([
    {
      path: ['channels'],
      message:
        slug === 'email'
          ? 'The mail server did not take the test message. It said: {reason}'
          : 'The SMS provider did not take the test message. It said: {reason}',
      values: { reason: hideAddresses(result?.reason ?? '–') },
    },
  ]);
};
