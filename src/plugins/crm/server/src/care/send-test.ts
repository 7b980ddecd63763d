import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { getChannel } from '../channels';
import { UID } from '../content-types';
import { applyScope, type Scope } from '../rights';
import { getSettings } from '../settings';
import { loadMessageSources } from './load-message-sources';
import { pickTemplate } from './pick-template';
import { renderMessage } from './render-message';

interface Test {
  plan: { id: number; documentId: string };
  language?: string;
  to: string;
  scope: Scope;
  now: Date;
}

/** Sends the reader the message that the customer entered last would get. Nothing is recorded. */
export const sendTest = async (strapi: Core.Strapi, { plan, language, to, scope, now }: Test): Promise<void> => {
  const settings = await getSettings(strapi);
  const customer = await applyScope(strapi.db.connection('customers'), scope)
    .whereNull('archived_at')
    .orderBy('id', 'desc')
    .first('id', 'language');
  if (!customer) throw new errors.ApplicationError('There is no customer yet to write the test message for');
  const message = {
    planId: plan.id,
    customerId: customer.id as number,
    occurrenceKey: `birthday:${now.getUTCFullYear()}`,
  };
  const sources = await loadMessageSources(strapi, [message], settings);
  const template = pickTemplate(sources.templatesOf(plan.id), language ?? customer.language, settings.language);
  const rendered = renderMessage(template, sources.variablesOf(message));
  const channel = await getChannel(strapi, 'email');
  const documentId = `test-${plan.documentId}-${now.getTime()}`;
  const result = await channel?.send({ ...rendered, documentId, to, subject: `[Test] ${rendered.subject}` });
  if (result?.outcome !== 'accepted')
    throw new errors.ApplicationError(`The mail server did not take the message: ${result?.reason ?? ''}`);
  strapi.log.info(`Test message of ${UID.carePlan} ${plan.documentId} sent to ${to}`);
};
