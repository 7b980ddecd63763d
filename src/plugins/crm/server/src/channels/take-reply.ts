import type { Core } from '@strapi/strapi';
import { CONSENT_PURPOSES } from '../../../shared/contracts/consents';
import { recordAudit } from '../audit';
import { withdrawChannel } from '../consents';
import { UID } from '../content-types';
import { blindIndexes, normalisePhone } from '../encryption';
import { unguarded } from '../guards';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import type { Reply } from './channel';
import { isStopWord } from './is-stop-word';

/**
 * A customer's answer by SMS. A no withdraws all purposes of the channel, of everybody who has this number; what waits
 * is skipped with it. Answers in other words are left with the provider.
 */
export const takeReply = async (strapi: Core.Strapi, { from, text, id }: Reply, now: Date): Promise<void> => {
  if (!isStopWord(text)) return;
  const { defaultCountry } = await getSettings(strapi);
  const number = normalisePhone(from, defaultCountry)?.number;
  if (!number) return;
  const indexes = blindIndexes('customer.phone', 'number', number, defaultCountry);
  const customers = await runSql<{ id: number; documentId: string }>(
    strapi,
    `select distinct c.id, c.document_id as "documentId"
     from components_customer_phones p
     join customers_cmps l on l.cmp_id = p.id and l.component_type = 'customer.phone' and l.field = 'phones'
     join customers c on c.id = l.entity_id
     where p.number_index = any(:indexes) order by c.id`,
    { indexes },
  );
  const how = { method: 'stop_reply' as const, proof: `SMS "${text.trim().slice(0, 40)}"${id ? ` (${id})` : ''}` };
  for (const customer of customers)
    await unguarded(() =>
      withdrawChannel(strapi, customer, { channel: 'sms', purposes: CONSENT_PURPOSES, ...how }, now),
    );
  await markLastMessage(
    strapi,
    customers.map(({ id: customer }) => customer),
    indexes,
    now,
  );
};

/** What somebody says no to is the last SMS that the number was sent. */
const markLastMessage = (strapi: Core.Strapi, customers: number[], indexes: string[], now: Date) =>
  strapi.db.transaction(async () => {
    const [message] = await runSql<{ documentId: string }>(
      strapi,
      `update care_messages set unsubscribed_at = cast(:now as timestamp), updated_at = cast(:now as timestamp)
       where unsubscribed_at is null and id = (
         select id from care_messages
         where customer_key = any(:customers) and address_index = any(:indexes) and channel = 'sms' and handed_over_at is not null
         order by handed_over_at desc, id desc limit 1
       )
       returning document_id as "documentId"`,
      { customers, indexes, now: now.toISOString() },
    );
    if (!message) return;
    const changes = [{ field: 'unsubscribedAt', from: null, to: now.toISOString() }];
    await recordAudit(strapi, { action: 'consent_change', uid: UID.careMessage, ...message, changes });
  });
