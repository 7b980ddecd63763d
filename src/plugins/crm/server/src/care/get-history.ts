import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { CareHistory, CareHistoryQuery } from '../../../shared/contracts/care-outbox';
import { applyScope, type Scope } from '../rights';
import { findMessages } from './find-messages';
import { calendarDays, findCalendarPlans } from './planning/find-calendar';
import { findForecast } from './planning/find-forecast';

const NEXT = 3;

interface View {
  /** Whose care messages, and which customers the reader may see. */
  scope: Scope;
  customers: Scope;
  now: Date;
}

/** A 403 for whoever may not see the customer, or not the customer's messages; as the customer's other panels do. */
export const getHistory = async (
  strapi: Core.Strapi,
  { documentId, limit }: CareHistoryQuery & { documentId: string },
  { scope, customers, now }: View,
): Promise<CareHistory> => {
  // The messages of a customer have the customer's owner and team.
  const customer = await applyScope(applyScope(strapi.db.connection('customers'), customers), scope)
    .where('document_id', documentId)
    .first('id');
  if (!customer) throw new errors.ForbiddenError('This customer is not yours to see.');
  const { to } = await calendarDays(strapi, now);
  const [messages, next] = await Promise.all([
    findMessages(strapi, { tab: 'outbox', customer: documentId, page: 1, pageSize: limit }, scope, now),
    findForecast(
      strapi,
      await findCalendarPlans(strapi, { plans: 'active' }),
      { page: 1, pageSize: NEXT },
      { scope, now, to, customer: customer.id },
    ),
  ]);
  return {
    messages: messages.data,
    total: messages.meta.pagination.total,
    next: next.data.map(({ plan, day, channel, obstacle }) => ({ plan, day, channel, obstacle })),
  };
};
