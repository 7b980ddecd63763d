import type { Core } from '@strapi/strapi';
import type { CareMessageList, CareMessageRow, CareMessagesQuery } from '../../../shared/contracts/care-outbox';
import { UID } from '../content-types';
import { showRow } from '../encryption';
import { applyScope, type Scope } from '../rights';
import { getSettings } from '../settings';
import { filterMessages, needsDecision } from './filter-messages';

/** A page of the outbox, the newest first. */
export const findMessages = async (
  strapi: Core.Strapi,
  query: CareMessagesQuery,
  scope: Scope,
  now: Date,
): Promise<CareMessageList> => {
  const { page, pageSize } = query;
  const { defaultCountry, timeZone } = await getSettings(strapi);
  const { messages } = await filterMessages(strapi, query, scope, timeZone);
  const counted: { state: string; count: string }[] = await messages
    .clone()
    .groupBy('m.state')
    .select('m.state')
    .count({ count: '*' });
  const byState = Object.fromEntries(counted.map(({ state, count }) => [state, Number(count)]));
  const total = Object.values(byState).reduce((sum, count) => sum + count, 0);
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
  const data = rows.map((row: Raw) => toRow(showRow(strapi, UID.careMessage, row, defaultCountry)));
  return { data, meta: { pagination: { page, pageSize, total }, asOf: now.toISOString(), byState } };
};

export const countUndecided = async (strapi: Core.Strapi, scope: Scope): Promise<number> => {
  const [{ total }] = await applyScope(strapi.db.connection('care_messages as m'), scope, 'm')
    .where(needsDecision)
    .count({ total: '*' });
  return Number(total);
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
    channel: raw.channel,
    address: raw.address,
    subject: raw.subject,
    providerId: raw.provider_id,
    scheduledFor: toIso(raw.scheduled_for),
    sentAt: toIso(raw.sent_at),
    deliveredAt: toIso(raw.delivered_at),
    unsubscribedAt: toIso(raw.unsubscribed_at),
    nextAttemptAt: toIso(raw.next_attempt_at),
    attempts: raw.attempts ?? 0,
    lastError: raw.last_error,
    decisions: typeof raw.decisions === 'string' ? JSON.parse(raw.decisions) : (raw.decisions ?? []),
  }) as CareMessageRow;

export const toIso = (at: string | number | Date | null) => (at === null ? null : new Date(at).toISOString());
