import type { Core } from '@strapi/strapi';
import { CONSENT_PURPOSES } from '../../../shared/contracts/consents';
import { withdrawChannel } from '../consents';
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
  const customers = await runSql<{ id: number; documentId: string }>(
    strapi,
    `select distinct c.id, c.document_id as "documentId"
     from components_customer_phones p
     join customers_cmps l on l.cmp_id = p.id and l.component_type = 'customer.phone' and l.field = 'phones'
     join customers c on c.id = l.entity_id
     where p.number_index = any(:indexes) order by c.id`,
    { indexes: blindIndexes('customer.phone', 'number', number, defaultCountry) },
  );
  const how = { method: 'stop_reply' as const, proof: `SMS "${text.trim().slice(0, 40)}"${id ? ` (${id})` : ''}` };
  for (const customer of customers)
    await unguarded(() =>
      withdrawChannel(strapi, customer, { channel: 'sms', purposes: CONSENT_PURPOSES, ...how }, now),
    );
};
