import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { AuditChoices, AuditContent, AuditFilters, AuditPage, AuditRow } from '../../../shared/contracts/audit';
import { addDays, instantOf } from '../lib/clock';
import { firstUuidOf } from '../lib/uuid-v7';

interface Row {
  id: string;
  at: Date;
  text: string | null;
  [column: string]: unknown;
}

export interface Reading {
  filters: AuditFilters;
  before?: string;
  limit: number;
  /** Of the office. */
  timeZone: string;
}

/** Entries, newest first. The key is ordered by time: a day, and the next page, are ranges of it, and nothing is counted. */
export const findEntries = async (knex: Knex, { filters, before, limit, timeZone }: Reading): Promise<AuditPage> => {
  const query = knex('crm_audit.entries').select('*', knex.raw('content::text as text')).orderBy('id', 'desc');
  const { who, action, type, record, from, to, ip } = filters;
  if (who) query.where('actor', who);
  if (action) query.where({ action });
  if (type) query.where('uid', type);
  if (record) query.where('document_id', record);
  if (ip) query.where({ ip });
  if (from) query.where('id', '>=', firstUuidOf(instantOf(from, '00:00', timeZone)));
  if (to) query.where('id', '<', firstUuidOf(instantOf(addDays(to, 1), '00:00', timeZone)));
  if (before) query.where('id', '<', before);
  const rows: Row[] = await query.limit(limit + 1);
  const shown = rows.slice(0, limit);
  return { data: shown.map(toRow), meta: { next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null } };
};

const toRow = (row: Row): AuditRow => ({
  ...((row.text === null ? {} : JSON.parse(row.text)) as AuditContent),
  id: row.id,
  at: row.at.toISOString(),
  action: row.action as AuditRow['action'],
  actor: row.actor as string,
  actorName: row.actor_name as string | null,
  via: row.via as AuditRow['via'],
  uid: row.uid as string | null,
  documentId: row.document_id as string | null,
  fields: row.fields as string[],
  isErased: row.text === null,
  request: row.request as string | null,
  ip: row.ip as string | null,
  userAgent: row.user_agent as string | null,
});

// From one value of the index to the next, however many entries each has.
const DISTINCT = (column: string) => `
  with recursive each(value) as (
    (select min(${column}) from crm_audit.entries)
    union all
    select (select min(${column}) from crm_audit.entries where ${column} > value) from each where value is not null
  )
  select value from each where value is not null`;

/** Who and what there is to filter by. */
export const findChoices = async ({ db }: Pick<Core.Strapi, 'db'>): Promise<AuditChoices> => {
  const people = await db.connection.raw<{ rows: AuditChoices['people'] }>(`
    select a.value as actor, n.actor_name as name from (${DISTINCT('actor')}) a,
      lateral (select actor_name from crm_audit.entries e where e.actor = a.value order by id desc limit 1) n
    order by n.actor_name nulls last, 1`);
  const types = await db.connection.raw<{ rows: { value: string }[] }>(DISTINCT('uid'));
  return { people: people.rows, types: types.rows.map(({ value }) => value) };
};
