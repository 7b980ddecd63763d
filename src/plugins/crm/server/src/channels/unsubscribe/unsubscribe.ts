import type { Core } from '@strapi/strapi';
import type { ConsentPurpose } from '../../../../shared/contracts/consents';
import { recordAudit } from '../../audit';
import { latestConsent, withdrawChannel } from '../../consents';
import { UID } from '../../content-types';
import { decryptField, maskField } from '../../encryption';
import { unguarded } from '../../guards';
import { runSql } from '../../lib/run-sql';
import { getSettings } from '../../settings';
import type { Subject } from './page';
import { readToken } from './token';

export interface Unsubscribable extends Subject {
  id: number;
  documentId: string;
  language: string | null;
  isDone: boolean;
}

/** Whose no it is: the customer of the message, and everybody else with the same address. */
const READERS = `
  select c.id, c.document_id as "documentId" from customers c
  where c.id = (select customer_key from care_messages where id = :id)
     or c.id in (
       select l.entity_id from components_customer_emails e
       join customers_cmps l on l.cmp_id = e.id and l.component_type = 'customer.email' and l.field = 'emails'
       where e.address_index = (select address_index from care_messages where id = :id)
     )
  order by c.id`;

/**
 * Did all of them say no, by whatever way, and nobody agree again since? The mark on the message tells only that its
 * link was used once. It decides where nobody is left to ask.
 */
const IS_DONE = `
  select coalesce(bool_and(word.state is not distinct from 'withdrawn'), cast(:marked as boolean)) as "isDone"
  from (${READERS}) c
  ${latestConsent({ customer: 'c.id', channel: "'email'", purpose: ':purpose' })}`;

/** The message of a token and what the page says about it; undefined for a token that is none of ours. */
export const findUnsubscribable = async (strapi: Core.Strapi, token: string): Promise<Unsubscribable | undefined> => {
  const documentId = readToken(token);
  if (!documentId) return undefined;
  const [row] = await runSql<{
    id: number;
    language: string | null;
    purpose: ConsentPurpose | null;
    address: string | null;
    marked: boolean;
  }>(
    strapi,
    `select m.id, m.language, p.purpose, m.address, m.unsubscribed_at is not null as marked
     from care_messages m left join care_plans p on p.id = m.plan_key
     where m.document_id = :documentId and m.channel = 'email'`,
    { documentId },
  );
  if (!row) return undefined;
  const { id, language, marked } = row;
  const purpose = row.purpose ?? 'greeting';
  const [{ isDone }] = await runSql<{ isDone: boolean }>(strapi, IS_DONE, { id, marked, purpose });
  const { officeName: office, defaultCountry } = await getSettings(strapi);
  const plain = row.address ? decryptField(UID.careMessage, 'address', row.address) : undefined;
  const replyTo = strapi.config.get<string>('plugin::email.settings.defaultReplyTo');
  return {
    id,
    documentId,
    language,
    isDone,
    office,
    contact: /<([^>]+)>/.exec(replyTo)?.[1] ?? replyTo,
    purpose,
    address: plain ? maskField(UID.careMessage, 'address', plain, defaultCountry) : '—',
  };
};

/**
 * Withdraws e-mail for the purpose of the message, of its customer and of everybody else with the same address. Done
 * twice, it is done once.
 */
export const unsubscribe = (strapi: Core.Strapi, message: Unsubscribable, now: Date): Promise<void> =>
  strapi.db.transaction(async () => {
    const { id, documentId, purpose } = message;
    const customers = await runSql<{ id: number; documentId: string }>(strapi, READERS, { id });
    const how = { method: 'form' as const, proof: `Unsubscribe link of e-mail ${documentId}` };
    for (const customer of customers)
      await unguarded(() => withdrawChannel(strapi, customer, { channel: 'email', purposes: [purpose], ...how }, now));
    const marked = await runSql(
      strapi,
      `update care_messages set unsubscribed_at = cast(:now as timestamp), updated_at = cast(:now as timestamp)
       where id = :id and unsubscribed_at is null returning id`,
      { id, now: now.toISOString() },
    );
    if (marked.length === 0) return;
    const changes = [{ field: 'unsubscribedAt', from: null, to: now.toISOString() }];
    await recordAudit(strapi, { action: 'consent_change', uid: UID.careMessage, documentId, changes });
  }) as unknown as Promise<void>;
