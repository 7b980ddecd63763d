import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CareMessageRow, CareMessagesQuery, Paged } from '../../../shared/contracts/care';
import { addDays, instantOf } from '../lib/clock';
import { UID } from '../content-types';
import { showRow } from '../encryption';
import { applyScope, type Scope } from '../rights';
import { getSettings } from '../settings';

/** A page of the outbox, the newest first. */
export const findMessages = async (
  strapi: Core.Strapi,
  query: CareMessagesQuery,
  scope: Scope,
  timeZone: string,
): Promise<Paged<CareMessageRow>> => {
  const { page, pageSize } = query;
  const messages = filterMessages(strapi, query, scope, timeZone);
  const [{ total }] = await messages.clone().count({ total: '*' });
  const rows = await messages
    .clone()
    .leftJoin('customers as c', 'c.id', 'm.customer_key')
    .orderBy([
      { column: 'm.scheduled_for', order: 'desc' },
      { column: 'm.id', order: 'desc' },
    ])
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select('m.*', 'p.name as plan_name', 'p.document_id as plan_document')
    .select('c.name as customer_name', 'c.document_id as customer_document', 'c.number as customer_number');
  const { defaultCountry } = await getSettings(strapi);
  const data = rows.map((row: Raw) => toRow(showRow(strapi, UID.careMessage, row, defaultCountry)));
  return { data, meta: { pagination: { page, pageSize, total: Number(total) } } };
};

export const countUndecided = async (strapi: Core.Strapi, scope: Scope): Promise<number> => {
  const [{ total }] = await applyScope(strapi.db.connection('care_messages as m'), scope, 'm')
    .where(onTab.decide)
    .count({ total: '*' });
  return Number(total);
};

const onTab: Record<CareMessagesQuery['tab'], (where: Knex.QueryBuilder) => void> = {
  sent: (where) => void where.whereIn('m.state', ['sent', 'delivered']),
  skipped: (where) => void where.where('m.state', 'skipped'),
  decide: (where) =>
    void where
      .whereIn('m.state', ['proposed', 'uncertain', 'failed'])
      .orWhere((dead) => dead.where('m.state', 'dead').whereNull('m.decided_at')),
};

const filterMessages = (
  strapi: Core.Strapi,
  { tab, plan, reason, from, to }: CareMessagesQuery,
  scope: Scope,
  timeZone: string,
) => {
  const messages = applyScope(strapi.db.connection('care_messages as m'), scope, 'm')
    .leftJoin('care_plans as p', 'p.id', 'm.plan_key')
    .where(onTab[tab]);
  if (plan) messages.where('p.document_id', plan);
  if (reason) messages.where('m.skip_reason', reason);
  if (from) messages.where('m.scheduled_for', '>=', instantOf(from, '00:00', timeZone));
  if (to) messages.where('m.scheduled_for', '<', instantOf(addDays(to, 1), '00:00', timeZone));
  return messages;
};

type Raw = Record<string, string | number | Date | null>;

const toRow = (raw: Raw): CareMessageRow =>
  ({
    documentId: raw.document_id,
    plan: raw.plan_document ? { documentId: raw.plan_document, name: raw.plan_name } : null,
    customer: raw.customer_document
      ? { documentId: raw.customer_document, name: raw.customer_name, number: raw.customer_number }
      : null,
    state: raw.state,
    skipReason: raw.skip_reason,
    address: raw.address,
    subject: raw.subject,
    scheduledFor: toIso(raw.scheduled_for),
    sentAt: toIso(raw.sent_at),
    nextAttemptAt: toIso(raw.next_attempt_at),
    attempts: raw.attempts ?? 0,
    lastError: raw.last_error,
    decisions: typeof raw.decisions === 'string' ? JSON.parse(raw.decisions) : (raw.decisions ?? []),
  }) as CareMessageRow;

export const toIso = (at: string | number | Date | null) => (at === null ? null : new Date(at).toISOString());
