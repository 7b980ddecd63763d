import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { CONSENT_PURPOSES } from '../../../shared/contracts/consents';
import { recordAudit } from '../audit';
import { withdrawChannel } from '../consents';
import { UID } from '../content-types';
import { blindIndexes, normalisePhone } from '../encryption';
import { unguarded } from '../guards';
import { calendarDay } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import type { Reply } from './channel';
import { cleanReply } from './clean-reply';
import { findNumberHolders, type Holder } from './find-number-holders';
import { isStopWord } from './is-stop-word';
import { keepReply } from './keep-reply';

/** Who carried the answer. */
interface Taken extends Reply {
  provider: string;
}

/**
 * A customer's answer by SMS. A no withdraws all purposes of the channel, of everybody who has this number; what waits
 * is skipped with it. Any other word, START as well, is a contact and no consent: it is kept with the customer who got
 * the last message. An answer of a number that no customer has stays with the provider; the log says so, by its id.
 */
export const takeReply = async (strapi: Core.Strapi, { provider, from, text, id }: Taken, now: Date): Promise<void> => {
  const { defaultCountry, timeZone } = await getSettings(strapi);
  const number = normalisePhone(from, defaultCountry)?.number;
  const indexes = number ? blindIndexes('customer.phone', 'number', number, defaultCountry) : [];
  const holders = number ? await findNumberHolders(strapi, indexes) : [];
  const [last] = holders;
  if (!last) {
    const name = id === undefined ? '' : ` ${JSON.stringify(id)}`;
    strapi.log.info(`SMS: the answer${name} by ${provider} is of no customer's number, and was not kept`);
    return;
  }
  if (isStopWord(text)) return takeNo(strapi, { text, id, holders, indexes, now });
  const words = cleanReply(text);
  // Without an id: the same words of one number on one day are one answer.
  const key = id ?? digest(indexes[0], calendarDay(now, timeZone), words);
  if (words) await keepReply(strapi, { provider, id: key, text: words, from: last, now });
};

const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex');

interface No {
  text: string;
  id?: string;
  holders: Holder[];
  indexes: string[];
  now: Date;
}

const takeNo = async (strapi: Core.Strapi, { text, id, holders, indexes, now }: No): Promise<void> => {
  const how = { method: 'stop_reply' as const, proof: `SMS "${text.trim().slice(0, 40)}"${id ? ` (${id})` : ''}` };
  for (const customer of [...holders].sort((a, b) => a.id - b.id))
    await unguarded(() =>
      withdrawChannel(strapi, customer, { channel: 'sms', purposes: CONSENT_PURPOSES, ...how }, now),
    );
  await markLastMessage(
    strapi,
    holders.map(({ id: customer }) => customer),
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
