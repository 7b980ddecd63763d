import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../shared/contracts/settings';
import { publicUrl } from '../channels';
import { UID } from '../content-types';
import { calendarDay } from '../lib/clock';
import { occasionYear } from './occasion-year';
import type { ClaimedMessage } from './outbox';
import type { Template, Variables } from './render-message';
import { findCustomerFields } from './template-variables';

export interface MessageSources {
  templatesOf(planId: number): (Template & { language: string })[];
  /** The survey that the plan asks for, as a row id. */
  surveyOf(planId: number): number | undefined;
  variablesOf(message: Addressed): Variables;
}

/** `scheduledFor`: left out where the key itself names the year. */
type Addressed = Pick<ClaimedMessage, 'customerId' | 'occurrenceKey'> & Partial<Pick<ClaimedMessage, 'scheduledFor'>>;

/** Reads what a batch is written from: templates of its plans, its customers and those who answer for them. */
export const loadMessageSources = async (
  strapi: Core.Strapi,
  messages: Pick<ClaimedMessage, 'planId' | 'customerId'>[],
  settings: Settings,
): Promise<MessageSources> => {
  const fields = findCustomerFields(strapi.contentTypes[UID.customer]);
  const plans = await strapi.db.query(UID.carePlan).findMany({
    where: { id: { $in: [...new Set(messages.map((message) => message.planId))] } },
    populate: ['templates', 'survey'],
  });
  const customers = await strapi.db.query(UID.customer).findMany({
    where: { id: { $in: messages.map((message) => message.customerId).filter((id) => id !== null) } },
    select: ['id', ...fields],
    populate: { owner: { select: ['name'] } },
  });
  return {
    templatesOf: (planId) => plans.find((plan) => plan.id === planId)?.templates ?? [],
    surveyOf: (planId) => plans.find((plan) => plan.id === planId)?.survey?.id,
    variablesOf: ({ customerId, occurrenceKey, scheduledFor }) => {
      const customer = customers.find((row) => row.id === customerId) ?? {};
      return {
        customer: Object.fromEntries(fields.map((name) => [name, customer[name] ?? ''])),
        owner: { name: customer.owner?.name ?? '' },
        office: { name: settings.officeName },
        survey: { link: surveyLink(strapi, SAMPLE_TOKEN) },
        occasion: {
          year: occasionYear(occurrenceKey, scheduledFor ? calendarDay(scheduledFor, settings.timeZone) : ''),
        },
      };
    },
  };
};

/** Stands in previews, tests and the row itself: only the customer gets the link that works. */
const SAMPLE_TOKEN = '***';

export const surveyLink = (strapi: Core.Strapi, token: string): string =>
  `${publicUrl(strapi)}/api/crm/surveys/${token}`;
