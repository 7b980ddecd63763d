import type { Core } from '@strapi/strapi';
import type { ConsentPurpose } from '../../../../shared/contracts/consents';
import { recordAudit } from '../../audit';
import { withdrawChannel } from '../../consents';
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

/** The message of a token and what the page says about it; undefined for a token that is none of ours. */
export const findUnsubscribable = async (strapi: Core.Strapi, token: string): Promise<Unsubscribable | undefined> => {
  const documentId = readToken(token);
  if (!documentId) return undefined;
  const [row] = await runSql<{
    id: number;
    language: string | null;
    purpose: ConsentPurpose | null;
    address: string | null;
    isDone: boolean;
  }>(
    strapi,
    `select m.id, m.language, p.purpose, m.address, m.unsubscribed_at is not null as "isDone"
     from care_messages m left join care_plans p on p.id = m.plan_key
     where m.document_id = :documentId and m.channel = 'email'`,
    { documentId },
  );
  if (!row) return undefined;
  const { officeName: office, defaultCountry } = await getSettings(strapi);
  const plain = row.address ? decryptField(UID.careMessage, 'address', row.address) : undefined;
  const replyTo = strapi.config.get<string>('plugin::email.settings.defaultReplyTo');
  return {
    ...row,
    documentId,
    office,
    contact: /<([^>]+)>/.exec(replyTo)?.[1] ?? replyTo,
    purpose: row.purpose ?? 'greeting',
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
    const customers = await runSql<{ id: number; documentId: string }>(
      strapi,
      `select c.id, c.document_id as "documentId" from customers c
       where c.id = (select customer_key from care_messages where id = :id)
          or c.id in (
            select l.entity_id from components_customer_emails e
            join customers_cmps l on l.cmp_id = e.id and l.component_type = 'customer.email' and l.field = 'emails'
            where e.address_index = (select address_index from care_messages where id = :id)
          )
       order by c.id`,
      { id },
    );
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
