import type { Core } from '@strapi/strapi';
import { getChannel } from '../../channels';
import { UID } from '../../content-types';
import { problemError } from '../../lib/problem';
import { getSettings } from '../../settings';
import { loadMessageSources } from '../load-message-sources';
import { pickTemplate } from '../pick-template';
import type { PlanRow } from '../planning/plan-row';
import { renderMessage } from '../render-message';
import { findRecipient } from './find-recipient';
import { hideUnreadable, type Reader } from './reader';

interface Test {
  plan: PlanRow & { documentId: string };
  /** Whose message it is, else that of the newest customer whom the plan is for. */
  customer?: string;
  language?: string;
  to: string;
}

/** Sends the reader the e-mail that a customer would get, with what the reader may see of them. Nothing is recorded. */
export const sendTest = async (
  strapi: Core.Strapi,
  { plan, customer: wanted, language, to }: Test,
  { scope, canRead, now }: Reader,
): Promise<void> => {
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
  const rendered = renderMessage(template, hideUnreadable(sources.variablesOf(message), canRead));
  const channel = await getChannel(strapi, 'email');
  const documentId = `test-${plan.documentId}-${now.getTime()}`;
  const result = await channel?.send({ ...rendered, documentId, to, subject: `[Test] ${rendered.subject}` });
  if (result?.outcome !== 'accepted')
    throw problemError([
      {
        path: [],
        message: 'The mail server did not take the message: {reason}',
        values: { reason: result?.reason ?? '–' },
      },
    ]);
  strapi.log.info(`Test message of ${UID.carePlan} ${plan.documentId} sent to ${to}`);
};
