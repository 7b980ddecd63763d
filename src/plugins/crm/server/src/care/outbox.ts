import type { Core } from '@strapi/strapi';
import { runSql } from '../lib/run-sql';
import type { Settings } from '../../../shared/contracts/settings';
import { contactOf, OBSTACLE } from './planning/obstacle-sql';
import { findZoneNames } from './planning/zone-names';
import { IS_BEHIND, IS_QUIET, WRITTEN_SINCE } from './send-checks-sql';

/** Longer than the mail server's time limits together (config/plugins.ts), so that only the dead lose a lease. */
export const LEASE_MS = 5 * 60_000;
/** What is taken and not begun is soon free again when its process dies. */
const TAKEN_MS = 60_000;

export interface ClaimedMessage {
  id: number;
  documentId: string;
  planId: number;
  customerId: number | null;
  occurrenceKey: string;
  channel: string;
  /** As it is stored. */
  address: string;
  addressIndex: string | null;
  language: string | null;
  attempts: number;
  /** A skip reason that came up since the row was planned. */
  obstacle: string | null;
  isQuiet: boolean;
  /** Another message on its way decides whether this one may leave. */
  isBehind: boolean;
  /** The customer's, as it is stored. */
  timeZone: string | null;
  scheduledFor: Date;
  sendBefore: Date | null;
}

/**
 * What a process left behind that no longer answers: back to `pending` if the mail server cannot have it, else
 * `uncertain`, which nothing but a person's decision sends again.
 */
export const releaseExpiredLeases = (strapi: Core.Strapi, now: Date) =>
  strapi.db.connection.raw(
    `update care_messages set
       state = case when handed_over_at is null then 'pending' else 'uncertain' end,
       decided_at = null, worker = null, lease_until = null, updated_at = cast(:now as timestamp)
     where state = 'sending' and lease_until < cast(:now as timestamp)`,
    { now: now.toISOString() },
  );

/** Whose day is over is not greeted a day late. What was refused all day waits for a person. */
export const closeOverdue = (strapi: Core.Strapi, { now, paused }: { now: Date; paused: string[] }) =>
  strapi.db.connection.raw(
    `update care_messages m set
       state = case when m.state = 'failed' then 'dead' else 'skipped' end,
       skip_reason = case when m.state = 'failed' then null
         when coalesce(m.channel, 'email') <> all(cast(:paused as text[]))
           and exists (select 1 from care_plans p where p.id = m.plan_key and p.state = 'active') then 'too_late'
         else 'plan_paused' end,
       next_attempt_at = null, decided_at = null, updated_at = cast(:now as timestamp)
     where m.state in ('proposed', 'pending', 'failed') and m.send_before <= cast(:now as timestamp)`,
    { now: now.toISOString(), paused },
  );

interface ClaimOptions {
  worker: string;
  limit: number;
  now: Date;
  paused: string[];
  settings: Pick<Settings, 'timeZone' | 'quietFrom' | 'quietUntil'>;
}

/**
 * Takes up to `limit` due messages for `worker`. What a person sent again goes out even if its plan rests, but nothing
 * leaves by a `paused` channel.
 */
export const claimMessages = async (
  strapi: Core.Strapi,
  { worker, limit, now, paused, settings }: ClaimOptions,
): Promise<ClaimedMessage[]> => {
  const { rows } = await strapi.db.connection.raw<{ rows: ClaimedMessage[] }>(
    `with claimed as (
       update care_messages set state = 'sending', worker = cast(:worker as text), handed_over_at = null,
         lease_until = cast(:leaseUntil as timestamp), updated_at = cast(:now as timestamp)
       where id in (
         select m.id from care_messages m join care_plans p on p.id = m.plan_key
         where m.state in ('pending', 'failed') and m.scheduled_for <= cast(:now as timestamp)
           and coalesce(m.channel, 'email') <> all(cast(:paused as text[]))
           and (m.next_attempt_at is null or m.next_attempt_at <= cast(:now as timestamp))
           and (m.send_before is null or (m.send_before > cast(:now as timestamp) and p.state = 'active'))
         order by m.scheduled_for, m.id
         limit :limit
         for update of m skip locked
       )
       returning *
     )
     select m.id, m.document_id as "documentId", m.plan_key as "planId", c.id as "customerId",
       m.occurrence_key as "occurrenceKey", m.channel, coalesce(m.address, contact.address) as address,
       case when m.address is null then contact.address_index else m.address_index end as "addressIndex", m.language, m.attempts,
       coalesce(${OBSTACLE}, ${WRITTEN_SINCE}) as obstacle, ${IS_QUIET} as "isQuiet",
       ${IS_BEHIND} as "isBehind", c.time_zone as "timeZone",
       m.scheduled_for as "scheduledFor", m.send_before as "sendBefore"
     from claimed m
     join care_plans p on p.id = m.plan_key
     left join customers c on c.id = m.customer_key
     ${contactOf({ channels: 'array[m.channel]', purpose: 'p.purpose' })}
     order by m.scheduled_for, m.id`,
    {
      worker,
      limit,
      paused,
      now: now.toISOString(),
      leaseUntil: new Date(now.getTime() + TAKEN_MS).toISOString(),
      zones: await findZoneNames(strapi),
      officeZone: settings.timeZone,
      quietFrom: settings.quietFrom,
      quietUntil: settings.quietUntil,
    },
  );
  return rows;
};

/** What becomes of a message, by column; what is not named stays. */
export interface MessageChange {
  id: number;
  values: { state?: string } & Record<string, unknown>;
}

/** The columns that a delivery writes. */
const SETTLED = [
  'state', 'skip_reason', 'worker', 'lease_until', 'handed_over_at', 'attempts', 'next_attempt_at', 'decided_at', 'sent_at',
  'provider_id', 'last_error', 'address', 'address_index', 'subject', 'body', 'parts',
]; // prettier-ignore

/**
 * Changes messages that this worker still holds; resolves to the ids of those. Of the others the lease was lost: then
 * somebody else decides about them.
 */
export const settleMessages = async (
  strapi: Core.Strapi,
  { worker, now }: { worker: string; now: Date },
  changes: MessageChange[],
): Promise<Set<number>> => {
  const settled = await runSql<{ id: number }>(
    strapi,
    `update care_messages m set updated_at = cast(:now as timestamp),
       (${SETTLED.join(', ')}) = (
         select ${SETTLED.map((name) => `n.${name}`).join(', ')} from jsonb_populate_record(m, c.values) n)
     from jsonb_to_recordset(cast(:changes as jsonb)) c(id integer, "values" jsonb)
     where m.id = c.id and m.worker = :worker and m.state = 'sending'
     returning m.id`,
    { worker, now: now.toISOString(), changes: JSON.stringify(changes) },
  );
  return new Set(settled.map(({ id }) => id));
};

/** Gives back what this worker took and has not begun, so that nobody waits for its lease to end. */
export const giveBack = (strapi: Core.Strapi, { worker, now }: { worker: string; now: Date }) =>
  strapi.db.connection.raw(
    `update care_messages set state = 'pending', worker = null, lease_until = null, updated_at = cast(:now as timestamp)
     where worker = :worker and state = 'sending' and handed_over_at is null`,
    { worker, now: now.toISOString() },
  );
