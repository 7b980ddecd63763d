import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { TIMELINE_KINDS, type TimelineEntry, type TimelineKind } from '../../../shared/contracts/interactions';
import { UID } from '../content-types';
import { applyScope, type Scope } from '../rights';
import { mayRead, type Reach } from './entry-scope';

export interface Customer {
  id: number;
  documentId: string;
}

// A contact moves the customer's stage a moment after it: the contact stands on top of what it caused.
const NEWEST_FIRST = `at - case kind when 'stage-change' then interval '5 seconds' else interval '0' end desc, "documentId"`;

/** Everything that happened with a customer, newest first: one statement, each part by its own index. */
export const findTimeline = async (
  strapi: Core.Strapi,
  customer: Customer,
  reach: Reach,
  reads: ReadsText,
  limit: number,
): Promise<{ entries: TimelineEntry[]; more: boolean }> => {
  const knex = strapi.db.connection;
  const parts = TIMELINE_KINDS.filter((kind) => mayRead(reach, kind)).map((kind) =>
    knex
      .select('*')
      .from(partOf[kind](knex, customer, reach, textOf(kind, reads)).as('part'))
      .orderByRaw(NEWEST_FIRST)
      .limit(limit + 1),
  );
  if (parts.length === 0) return { entries: [], more: false };
  const rows: TimelineEntry[] = await knex
    .select('*')
    .from(knex.unionAll(parts, true).as('everything'))
    .orderByRaw(NEWEST_FIRST)
    .limit(limit + 1);
  return { entries: rows.slice(0, limit), more: rows.length > limit };
};

/** Whether the reader may read an attribute of the records behind a kind of entry. */
export type ReadsText = (kind: TimelineKind, attribute: string) => boolean;

/** The words of an entry: the first of these attributes that says something, by their columns. */
const TEXTS: Partial<Record<TimelineKind, [attribute: string, column: string][]>> = {
  interaction: [
    ['content', 'x.content'],
    ['subject', 'x.subject'],
  ],
  viewing: [
    ['notes', 'x.notes'],
    ['meetingPoint', 'x.meeting_point'],
  ],
  'care-message': [['subject', 'x.subject']],
  complaint: [['subject', 'x.subject']],
  task: [['title', 'x.title']],
  'stage-change': [['stageReason', 'x.reason']],
};

const textOf = (kind: TimelineKind, reads: ReadsText): string => {
  const open = (TEXTS[kind] ?? []).filter(([attribute]) => reads(kind, attribute));
  return open.length > 0 ? `coalesce(${open.map(([, column]) => `nullif(${column}, '')`).join(', ')})` : 'null';
};

type Part = (knex: Knex, customer: Customer, reach: Reach, text: string) => Knex.QueryBuilder;

const columns = (
  knex: Knex,
  kind: TimelineKind,
  sql: Record<Exclude<keyof TimelineEntry, 'kind' | 'documentId'>, string>,
) =>
  knex.raw(
    `?::text as kind, x.document_id as "documentId", ${sql.at} as at, ${sql.sort}::text as sort, ${sql.state}::text as state,
     ${sql.from}::text as "from", ${sql.number}::text as number, ${sql.text}::text as text, ${sql.person}::text as person`,
    [kind],
  );

const NOTHING = { from: 'null', number: 'null', text: 'null', person: 'null', sort: 'null' };

const ofCustomer = (knex: Knex, table: string, customerId: number, scope: Scope = { kind: 'none' }) =>
  applyScope(knex(`${table} as x`), scope, 'x')
    .leftJoin('employees as e', 'e.id', 'x.owner_key')
    .where('x.customer_key', customerId);

const ofCustomerNow: typeof ofCustomer = (...of) => ofCustomer(...of).whereNull('x.archived_at');

const partOf: Record<TimelineKind, Part> = {
  interaction: (knex, customer, reach, text) =>
    ofCustomerNow(knex, 'interactions', customer.id, reach.get('interaction')).select(
      columns(knex, 'interaction', {
        ...NOTHING,
        at: 'coalesce(x.occurred_at, x.created_at)',
        sort: 'x.channel',
        state: 'x.outcome',
        text,
        person: 'e.name',
      }),
    ),
  viewing: (knex, customer, reach, text) =>
    ofCustomerNow(knex, 'viewings', customer.id, reach.get('viewing')).select(
      columns(knex, 'viewing', {
        ...NOTHING,
        at: 'x.start_at',
        state: 'x.state',
        text,
        person: 'e.name',
      }),
    ),
  transaction: (knex, customer, reach) =>
    ofCustomerNow(knex, 'transactions', customer.id, reach.get('transaction')).select(
      columns(knex, 'transaction', {
        ...NOTHING,
        at: 'x.created_at',
        sort: 'x.type',
        state: 'x.stage',
        number: 'x.number',
        person: 'e.name',
      }),
    ),
  'care-message': (knex, customer, reach, text) =>
    ofCustomer(knex, 'care_messages', customer.id, reach.get('care-message'))
      .whereIn('x.state', ['sent', 'delivered', 'dead', 'uncertain'])
      .select(
        columns(knex, 'care-message', {
          ...NOTHING,
          at: 'coalesce(x.sent_at, x.handed_over_at, x.scheduled_for, x.created_at)',
          sort: 'x.channel',
          state: 'x.state',
          text,
        }),
      ),
  complaint: (knex, customer, reach, text) =>
    ofCustomerNow(knex, 'complaints', customer.id, reach.get('complaint')).select(
      columns(knex, 'complaint', {
        ...NOTHING,
        at: 'coalesce(x.received_at, x.created_at)',
        sort: 'x.category',
        state: 'x.state',
        number: 'x.number',
        text,
        person: 'e.name',
      }),
    ),
  task: (knex, customer, reach, text) =>
    ofCustomerNow(knex, 'tasks', customer.id, reach.get('task'))
      .where('x.state', 'done')
      .select(
        columns(knex, 'task', {
          ...NOTHING,
          at: 'coalesce(x.completed_at, x.updated_at)',
          sort: 'x.type',
          state: 'x.state',
          text,
          person: 'e.name',
        }),
      ),
  // The customer's own stages and, for whoever may read deals, those of the customer's deals.
  'stage-change': (knex, customer, reach, text) =>
    knex('stage_changes as x')
      .leftJoin('transactions as t', 't.document_id', 'x.record_id')
      .whereIn('x.record_id', (record) =>
        record
          .select('document_id')
          .from('transactions')
          .where('customer_key', customer.id)
          .unionAll(knex.raw('select ?', [customer.documentId])),
      )
      .whereIn('x.record_type', mayRead(reach, 'transaction') ? [UID.customer, UID.transaction] : [UID.customer])
      .select(
        columns(knex, 'stage-change', {
          at: 'x.at',
          sort: `case x.record_type when '${UID.transaction}' then 'transaction' else 'customer' end`,
          from: 'x.from',
          state: 'x.to',
          number: 't.number',
          text,
          person: 'x.by_name',
        }),
      ),
};
