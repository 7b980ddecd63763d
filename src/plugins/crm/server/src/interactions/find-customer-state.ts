import type { Core } from '@strapi/strapi';
import type { CustomerState } from '../../../shared/contracts/interactions';
import { applyScope } from '../rights';
import { mayRead, type Reach } from './entry-scope';

const OPEN_TASKS = ['todo', 'doing', 'blocked'];
const CLOSED_DEALS = ['completed', 'cancelled'];

/** The head of a customer's screen: where things stand and what is next, of what the reader may read. */
export const findCustomerState = async (
  strapi: Core.Strapi,
  customerId: number,
  reach: Reach,
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
    applyScope(knex('tasks'), reach.get('task') ?? { kind: 'none' })
      .where('customer_key', customerId)
      .whereIn('state', OPEN_TASKS)
      .whereNull('archived_at')
      .orderByRaw('due_at nulls last, id')
      .limit(1)
      .select({ documentId: 'document_id', title: 'title', type: 'type', dueAt: 'due_at' })
      .select(knex.raw('(count(*) over ())::int as "openTasks"')) as Promise<
      (NonNullable<CustomerState['nextTask']> & { openTasks: number })[]
    >,
    applyScope(knex('transactions'), reach.get('transaction') ?? { kind: 'none' })
      .where('customer_key', customerId)
      .whereNotIn('stage', CLOSED_DEALS)
      .whereNull('archived_at')
      .orderBy('id', 'desc')
      .select({ documentId: 'document_id', number: 'number', stage: 'stage' }) as Promise<CustomerState['openDeals']>,
  ]);
  const [next] = tasks;
  return {
    ...customer,
    ...(mayRead(reach, 'interaction') ? {} : { lastContactAt: null, nextContactAt: null }),
    doNotContact: Boolean(customer.doNotContact),
    openTasks: next?.openTasks ?? 0,
    nextTask: next ? { documentId: next.documentId, title: next.title, type: next.type, dueAt: next.dueAt } : null,
    openDeals,
  };
};
