import type { Core } from '@strapi/strapi';
import type { CarePreview } from '../../../../shared/contracts/care-form';
import { UID } from '../../content-types';
import { getSettings } from '../../settings';
import { loadMessageSources } from '../load-message-sources';
import { pickTemplate } from '../pick-template';
import type { DuePlan } from '../planning/build-due';
import { listVariables } from '../template-variables';
import { findRecipient } from './find-recipient';
import { previewTemplate, type DraftTemplate } from './preview-template';
import { hideUnreadable, type Reader } from './reader';

interface Wanted {
  plan: DuePlan;
  templates: DraftTemplate[];
  customer?: string;
}

/** What a customer would get: the one who is asked for, else the newest whom the plan is for. Nothing is recorded. */
export const previewPlan = async (
  strapi: Core.Strapi,
  { plan, templates, customer: wanted }: Wanted,
  reader: Reader,
): Promise<Omit<CarePreview, 'problems' | 'missing'>> => {
  const settings = await getSettings(strapi);
  const names = listVariables(strapi.contentTypes[UID.customer]);
  const customer = await findRecipient(strapi, plan, wanted, reader.scope);
  if (!customer)
    return { customer: null, language: null, messages: [], variables: names.map((name) => ({ name, value: '' })) };
  const message = {
    planId: plan.id ?? 0,
    customerId: Number(customer.id),
    occurrenceKey: `preview:${reader.now.getUTCFullYear()}`,
  };
  const sources = await loadMessageSources(strapi, [message], settings);
  const values = hideUnreadable(sources.variablesOf(message), reader.canRead);
  const known = new Set(names);
  const picked = templates.length > 0 && pickTemplate(templates, customer.language, settings.language);
  return {
    customer: { documentId: customer.document_id, name: customer.name, number: customer.number },
    language: picked ? picked.language : null,
    messages: templates.map((template) => previewTemplate(template, values, known)),
    variables: names.map((name) => {
      const [group, field] = name.split('.');
      return { name, value: String(values[group]?.[field] ?? '') };
    }),
  };
};
