import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { moveCustomer } from '../customers';
import type { Row } from '../lib/on-write';
import { runSql } from '../lib/run-sql';

interface Stored {
  customer_key: number | null;
  owner_key: number | null;
  valid: boolean;
  next_step: string | null;
  next_contact_at: Date | null;
  archived_at: Date | null;
  customer_name: string;
  customer_stage: string;
  customer_owner: number | null;
}

const READ = `
  select i.customer_key, i.owner_key, i.valid, i.next_step, i.next_contact_at, i.archived_at,
    c.name as customer_name, c.stage as customer_stage, c.owner_key as customer_owner
  from interactions i left join customers c on c.id = i.customer_key where i.id = :id`;

/** A new contact can only move the customer's last contact on; the customer row says so without a look at the others. */
const ADD = `
  update customers c set
    last_contact_at = greatest(c.last_contact_at, i.occurred_at),
    last_valid_contact_at = case when i.valid then greatest(c.last_valid_contact_at, i.occurred_at) else c.last_valid_contact_at end,
    first_response_at = case when i.direction = 'outbound' then coalesce(c.first_response_at, i.occurred_at) else c.first_response_at end,
    next_contact_at = coalesce(i.next_contact_at, c.next_contact_at)
  from interactions i where i.id = :id and c.id = i.customer_key`;

const RECOUNT = `
  update customers c set last_contact_at = n.last, last_valid_contact_at = n.last_valid
  from (select max(occurred_at) as last, max(occurred_at) filter (where valid) as last_valid
        from interactions where customer_key = :customerId and archived_at is null) n
  where c.id = :customerId`;

/** After a communication is written: its customer's last contact and stage, and the task that it asks for. */
export const followContact = async (strapi: Core.Strapi, id: number, before?: Row): Promise<void> => {
  const [contact] = await runSql<Stored>(strapi, READ, { id });
  const former = (before?.customerKey as number | null | undefined) ?? null;
  if (before && former !== null) await forgetContact(strapi, former);
  if (contact.customer_key === null || contact.archived_at) return;
  await runSql(strapi, ADD, { id });
  if (!before) await advance(strapi, contact);
  if (isOtherInstant(before?.nextContactAt, contact.next_contact_at)) await planNextContact(strapi, id, contact);
};

/** The last contact of a customer, counted again from the communications that are left. */
export const forgetContact = (strapi: Core.Strapi, customerId: number) => runSql(strapi, RECOUNT, { customerId });

const isOtherInstant = (former: unknown, current: Date | null) =>
  current !== null && (!former || new Date(former as string).getTime() !== current.getTime());

const advance = async (strapi: Core.Strapi, { customer_key, customer_stage, valid }: Stored) => {
  const only = valid ? ['new', 'attempting'] : ['new'];
  if (only.includes(customer_stage))
    await moveCustomer(strapi, customer_key as number, valid ? 'contacted' : 'attempting', { only });
};

const OPEN_TASK = `
  select t.document_id from tasks t join tasks_interaction_lnk l on l.task_id = t.id
  where l.interaction_id = :id and t.state not in ('done', 'cancelled') and t.archived_at is null limit 1`;

const planNextContact = async (strapi: Core.Strapi, id: number, contact: Stored) => {
  const tasks = strapi.documents(UID.task);
  const dueAt = (contact.next_contact_at as Date).toISOString();
  const [open] = await runSql<{ document_id: string }>(strapi, OPEN_TASK, { id });
  if (open) {
    await tasks.update({ documentId: open.document_id, data: { dueAt } });
    return;
  }
  await tasks.create({
    data: {
      title: contact.next_step || contact.customer_name,
      type: 'call',
      origin: 'rule',
      dueAt,
      customer: contact.customer_key,
      interaction: id,
      assignee: contact.customer_owner ?? contact.owner_key,
    } as never,
  });
};
