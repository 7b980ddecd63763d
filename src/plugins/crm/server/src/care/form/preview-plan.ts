import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { CarePreview } from '../../../../shared/contracts/care-form';
import { UID } from '../../content-types';
import { applyScope, type Scope } from '../../rights';
import { getSettings } from '../../settings';
import { loadMessageSources } from '../load-message-sources';
import { pickTemplate } from '../pick-template';
import type { DuePlan } from '../planning/build-due';
import type { Variables } from '../render-message';
import { listVariables } from '../template-variables';
import { findAudience } from './find-audience';
import { previewTemplate, type DraftTemplate } from './preview-template';

interface Reader {
  scope: Scope;
  /** Whether the reader may see this field of a customer. */
  canRead(field: string): boolean;
  now: Date;
}
interface Wanted {
  plan: DuePlan;
  templates: DraftTemplate[];
  customer?: string;
}

const HIDDEN = '***';

/** What a customer would get: the one who is asked for, else the newest whom the plan is for. Nothing is recorded. */
export const previewPlan = async (
  strapi: Core.Strapi,
  { plan, templates, customer: wanted }: Wanted,
  reader: Reader,
): Promise<Omit<CarePreview, 'problems' | 'missing'>> => {
  const settings = await getSettings(strapi);
  const names = listVariables(strapi.contentTypes[UID.customer]);
  const customer = await findCustomer(strapi, plan, wanted, reader.scope);
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

const findCustomer = async (
  strapi: Core.Strapi,
  plan: DuePlan,
  wanted: string | undefined,
  scope: Scope,
): Promise<{ id: number; document_id: string; name: string; number: string | null; language: string } | undefined> => {
  const columns = ['c.id', 'c.document_id', 'c.name', 'c.number', 'c.language'];
  if (!wanted) {
    const { audience } = await findAudience(strapi, plan, scope);
    return audience.orderBy('c.id', 'desc').first(columns);
  }
  const customer = await applyScope(strapi.db.connection('customers as c'), scope, 'c')
    .where('c.document_id', wanted)
    .first(columns);
  if (!customer) throw new errors.NotFoundError(`There is no customer ${wanted}`);
  return customer;
};

const hideUnreadable = (variables: Variables, canRead: Reader['canRead']): Variables => ({
  ...variables,
  customer: Object.fromEntries(
    Object.entries(variables.customer).map(([name, value]) => [name, value === '' || canRead(name) ? value : HIDDEN]),
  ),
});
