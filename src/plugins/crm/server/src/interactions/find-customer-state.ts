import type { Core } from '@strapi/strapi';
import type { CustomerState, TimelineKind } from '../../../shared/contracts/interactions';

const OPEN_TASKS = ['todo', 'doing', 'blocked'];
const CLOSED_DEALS = ['completed', 'cancelled'];

/** The head of a customer's screen: where things stand and what is next, of what the reader may read. */
export const findCustomerState = async (
  strapi: Core.Strapi,
  customerId: number,
  kinds: TimelineKind[],
): Promise<CustomerState> => {
  const knex = strapi.db.connection;
  const [customer, tasks, openDeals] = await Promise.all([
    knex('customers as c').leftJoin('employees as e', 'e.id', 'c.owner_key').where('c.id', customerId).first({
      name: 'c.name',
      number: 'c.number',
      stage: 'c.stage',
      owner: 'e.name',
      lastContactAt: 'c.last_contact_at',
      nextContactAt: 'c.next_contact_at',
      doNotContact: 'c.do_not_contact',
    }) as Promise<Omit<CustomerState, 'openTasks' | 'nextTask' | 'openDeals'>>,
    knex('tasks')
      .where('customer_key', customerId)
      .whereIn('state', kinds.includes('task') ? OPEN_TASKS : [])
      .whereNull('archived_at')
      .orderByRaw('due_at nulls last, id')
      .limit(1)
      .select({ documentId: 'document_id', title: 'title', type: 'type', dueAt: 'due_at' })
      .select(knex.raw('(count(*) over ())::int as "openTasks"')) as Promise<
      (NonNullable<CustomerState['nextTask']> & { openTasks: number })[]
    >,
    knex('transactions')
      .where('customer_key', customerId)
      .whereNotIn('stage', CLOSED_DEALS)
      .whereRaw('?', [kinds.includes('transaction')])
      .whereNull('archived_at')
      .orderBy('id', 'desc')
      .select({ documentId: 'document_id', number: 'number', stage: 'stage' }) as Promise<CustomerState['openDeals']>,
  ]);
  const [next] = tasks;
  return {
    ...customer,
    doNotContact: Boolean(customer.doNotContact),
    openTasks: next?.openTasks ?? 0,
    nextTask: next ? { documentId: next.documentId, title: next.title, type: next.type, dueAt: next.dueAt } : null,
    openDeals,
  };
};
