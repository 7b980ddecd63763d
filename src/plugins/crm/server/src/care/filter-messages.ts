import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CareMessagesQuery } from '../../../shared/contracts/care-outbox';
import { UID } from '../content-types';
import { addDays, instantOf } from '../lib/clock';
import { applyScope, type Scope } from '../rights';
import { searchIds } from '../search';

export type MessageFilter = Partial<Omit<CareMessagesQuery, 'page' | 'pageSize'>>;

/**
 * The messages `m` of plans `p` that a filter leaves. The outbox lists them and the funnel counts them: what a number
 * opens is what it counted. In an object, because a query that is awaited runs.
 */
export const filterMessages = async (
  strapi: Core.Strapi,
  { tab, state, channel, plan, customer, reason, unsubscribed, from, to, q }: MessageFilter,
  scope: Scope,
  timeZone: string,
): Promise<{ messages: Knex.QueryBuilder }> => {
  const knex = strapi.db.connection;
  const messages = applyScope(knex('care_messages as m'), scope, 'm').leftJoin('care_plans as p', 'p.id', 'm.plan_key');
  if (tab === 'decide') messages.where(needsDecision);
  if (state) messages.whereIn('m.state', state);
  if (channel) messages.where('m.channel', channel);
  if (plan) messages.where('p.document_id', plan);
  if (customer)
    messages.where('m.customer_key', knex('customers').where('document_id', customer).select('id').limit(1));
  if (reason) messages.where('m.skip_reason', reason);
  if (unsubscribed) messages.whereNotNull('m.unsubscribed_at');
  if (from) messages.where('m.scheduled_for', '>=', instantOf(from, '00:00', timeZone));
  if (to) messages.where('m.scheduled_for', '<', instantOf(addDays(to, 1), '00:00', timeZone));
  const found = q ? await searchIds(strapi, UID.careMessage, q) : undefined;
  if (found) messages.where((either) => either.whereIn('m.id', found.ids).orWhere('m.provider_id', q as string));
  return { messages };
};

export const needsDecision = (where: Knex.QueryBuilder): void =>
  void where
    .whereIn('m.state', ['proposed', 'uncertain', 'failed'])
    .orWhere((dead) => dead.where('m.state', 'dead').whereNull('m.decided_at'));
