import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { TimelineEntry, TimelineKind } from '../../../shared/contracts/interactions';
import { UID } from '../content-types';

interface Customer {
  id: number;
  documentId: string;
}
interface Wanted {
  limit: number;
  /** What the reader may read at all. Who may read the customer sees all entries of these, whoever made them. */
  kinds: TimelineKind[];
}

/** Everything that happened with a customer, newest first: one statement, each part by its own index. */
export const findTimeline = async (
  strapi: Core.Strapi,
  customer: Customer,
  { limit, kinds }: Wanted,
): Promise<{ entries: TimelineEntry[]; more: boolean }> => {
  const knex = strapi.db.connection;
  const parts = kinds.map((kind) =>
    knex
      .select('*')
      .from(partOf[kind](knex, customer, kinds).as('part'))
      .orderBy([{ column: 'at', order: 'desc' }, { column: 'documentId' }])
      .limit(limit + 1),
  );
  if (parts.length === 0) return { entries: [], more: false };
  const rows: TimelineEntry[] = await knex
    .select('*')
    .from(knex.unionAll(parts, true).as('everything'))
    .orderBy([{ column: 'at', order: 'desc' }, { column: 'documentId' }])
    .limit(limit + 1);
  return { entries: rows.slice(0, limit), more: rows.length > limit };
};

type Part = (knex: Knex, customer: Customer, kinds: TimelineKind[]) => Knex.QueryBuilder;

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

const ofCustomer = (knex: Knex, table: string, customerId: number) =>
  knex(`${table} as x`)
    .leftJoin('employees as e', 'e.id', 'x.owner_key')
    .where('x.customer_key', customerId)
    .whereNull('x.archived_at');

const partOf: Record<TimelineKind, Part> = {
  interaction: (knex, customer) =>
    ofCustomer(knex, 'interactions', customer.id).select(
      columns(knex, 'interaction', {
        ...NOTHING,
        at: 'coalesce(x.occurred_at, x.created_at)',
        sort: 'x.channel',
        state: 'x.outcome',
        text: "coalesce(nullif(x.content, ''), x.subject)",
        person: 'e.name',
      }),
    ),
  viewing: (knex, customer) =>
    ofCustomer(knex, 'viewings', customer.id).select(
      columns(knex, 'viewing', {
        ...NOTHING,
        at: 'x.start_at',
        state: 'x.state',
        text: "coalesce(nullif(x.notes, ''), x.meeting_point)",
        person: 'e.name',
      }),
    ),
  transaction: (knex, customer) =>
    ofCustomer(knex, 'transactions', customer.id).select(
      columns(knex, 'transaction', {
        ...NOTHING,
        at: 'x.created_at',
        sort: 'x.type',
        state: 'x.stage',
        number: 'x.number',
        person: 'e.name',
      }),
    ),
  'care-message': (knex, customer) =>
    knex('care_messages as x')
      .where('x.customer_key', customer.id)
      .whereIn('x.state', ['sent', 'delivered', 'dead', 'uncertain'])
      .select(
        columns(knex, 'care-message', {
          ...NOTHING,
          at: 'coalesce(x.sent_at, x.handed_over_at, x.scheduled_for, x.created_at)',
          sort: 'x.channel',
          state: 'x.state',
          text: 'x.subject',
        }),
      ),
  complaint: (knex, customer) =>
    ofCustomer(knex, 'complaints', customer.id).select(
      columns(knex, 'complaint', {
        ...NOTHING,
        at: 'coalesce(x.received_at, x.created_at)',
        sort: 'x.category',
        state: 'x.state',
        number: 'x.number',
        text: 'x.subject',
        person: 'e.name',
      }),
    ),
  task: (knex, customer) =>
    ofCustomer(knex, 'tasks', customer.id)
      .where('x.state', 'done')
      .select(
        columns(knex, 'task', {
          ...NOTHING,
          at: 'coalesce(x.completed_at, x.updated_at)',
          sort: 'x.type',
          state: 'x.state',
          text: 'x.title',
          person: 'e.name',
        }),
      ),
  // The customer's own stages and, for whoever may read deals, those of the customer's deals.
  'stage-change': (knex, customer, kinds) =>
    knex('stage_changes as x')
      .leftJoin('transactions as t', 't.document_id', 'x.record_id')
      .whereIn('x.record_id', (record) =>
        record
          .select('document_id')
          .from('transactions')
          .where('customer_key', customer.id)
          .unionAll(knex.raw('select ?', [customer.documentId])),
      )
      .whereIn('x.record_type', kinds.includes('transaction') ? [UID.customer, UID.transaction] : [UID.customer])
      .select(
        columns(knex, 'stage-change', {
          at: 'x.at',
          sort: `case x.record_type when '${UID.transaction}' then 'transaction' else 'customer' end`,
          from: 'x.from',
          state: 'x.to',
          number: 't.number',
          text: 'x.reason',
          person: 'x.by_name',
        }),
      ),
};
