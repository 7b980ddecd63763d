import type { Core } from '@strapi/strapi';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { decryptField } from '../encryption';
import { runSql } from '../lib/run-sql';
import type { Channel } from './channel';
import { moveMessage } from './move-message';
import { awaitTurn } from './pace';
import { getChannel, openChannels } from './registry';

/** Minutes after the hand-over at which the provider is asked. After the last one a person decides. */
const ASK_AFTER = [1, 5, 15, 60, 240];
const BATCH = 50;

interface UncertainRow {
  id: number;
  documentId: string;
  channel: string;
  address: string;
  body: string;
  handedOverAt: Date;
  tries: number;
}

/** Asks the provider what became of messages of which nobody knows. Several processes ask for each only once. */
export const resolveUncertain = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  for (const slug of openChannels(strapi)) {
    const channel = await getChannel(strapi, slug);
    if (!channel?.lookUp) continue;
    for (const row of await claimRows(strapi, slug, now)) {
      try {
        await askFor(strapi, channel, row, now);
      } catch (error) {
        strapi.log.warn(
          `${channel.provider} did not tell what became of ${row.documentId}: ${(error as Error).message}`,
        );
      }
    }
  }
};

/** Rows whose turn it is; their next turn is written down before anybody is asked. */
const claimRows = (strapi: Core.Strapi, slug: string, now: Date) =>
  runSql<UncertainRow>(
    strapi,
    `with due as (
       select m.id, coalesce(l.tries, 0) as tries
       from care_messages m left join crm_channels.lookups l on l.message = m.id and l.handed_over_at = m.handed_over_at
       where m.state = 'uncertain' and m.channel = :slug and m.address is not null and m.handed_over_at is not null
         and coalesce(l.tries, 0) < :most
         and m.handed_over_at + (cast(:minutes as int[]))[coalesce(l.tries, 0) + 1] * interval '1 minute'
           <= cast(:now as timestamp)
       order by m.id limit :limit
       for update of m skip locked
     ), asked as (
       insert into crm_channels.lookups as l (message, handed_over_at, tries)
       select m.id, m.handed_over_at, due.tries + 1 from due join care_messages m on m.id = due.id
       on conflict (message) do update set handed_over_at = excluded.handed_over_at, tries = excluded.tries
         where l.handed_over_at <> excluded.handed_over_at or l.tries < excluded.tries
       returning l.message, l.tries
     )
     select m.id, m.document_id as "documentId", m.channel, m.address, m.body,
       m.handed_over_at at time zone 'UTC' as "handedOverAt", asked.tries
     from asked join care_messages m on m.id = asked.message order by m.id`,
    { slug, now: now.toISOString(), minutes: ASK_AFTER, most: ASK_AFTER.length, limit: BATCH },
  );

const askFor = async (strapi: Core.Strapi, channel: Channel, row: UncertainRow, now: Date) => {
  const { documentId, body, handedOverAt, channel: slug } = row;
  const to = decryptField(UID.careMessage, 'address', row.address);
  if (to === undefined || !channel.lookUp) return;
  await awaitTurn(strapi, channel);
  const found = await channel.lookUp({ documentId, to, text: body, handedOverAt });
  if (!found) return;
  if (found.fate === 'absent') return sendAnew(strapi, row, channel.provider, now);
  await moveMessage(strapi, { ...found, documentId, channel: slug, provider: channel.provider, now });
};

/** The provider never had it: it waits as if it had been refused, and goes out while its day lasts. */
const sendAnew = (strapi: Core.Strapi, { id, documentId }: UncertainRow, provider: string, now: Date) =>
  strapi.db.transaction(async () => {
    const changed = await runSql(
      strapi,
      `update care_messages set state = 'failed', handed_over_at = null, next_attempt_at = cast(:now as timestamp),
         decided_at = null, updated_at = cast(:now as timestamp)
       where id = :id and state = 'uncertain' returning id`,
      { id, now: now.toISOString() },
    );
    if (changed.length === 0) return;
    const changes = [{ field: 'state', from: 'uncertain', to: 'failed' }];
    await recordAudit(strapi, { action: 'send', uid: UID.careMessage, documentId, changes, details: { provider } });
  }) as unknown as Promise<void>;
