import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { WaitingList, WaitingQuery } from '../../../shared/contracts/playbooks';
import { calendarDay } from '../lib/clock';
import { applyScope, type Scope } from '../rights';
import { getSettings } from '../settings';
import { bindAudience, findPlaybookRows, turnOf, type PlaybookRow } from './playbook-row';
import { IS_WAITING, TURN, WITH_OWNER } from './playbooks-sql';

/** The customers `c` (owner `e`) who wait for a playbook, of those whom `scope` shows. In an object: what is awaited runs. */
export const waitingCustomers = (strapi: Core.Strapi, row: PlaybookRow, scope: Scope, today: string) => {
  const bindings = { ...bindAudience(row), playbook: row.id, today };
  const query: Knex.QueryBuilder = strapi.db
    .connection('customers as c')
    .joinRaw(WITH_OWNER)
    .whereRaw(`(${IS_WAITING})`, bindings as never);
  return { customers: applyScope(query, scope, 'c') };
};

interface Row {
  document_id: string;
  name: string;
  number: string | null;
  owner: string;
  owner_name: string;
}

interface View {
  customers: Scope;
  now: Date;
}

/** A page of those who wait for a playbook: the list behind its figure. One that has ended takes nobody on. */
export const findWaiting = async (
  strapi: Core.Strapi,
  documentId: string,
  { page, pageSize }: WaitingQuery,
  view: View,
): Promise<WaitingList> => {
  const [row] = await findPlaybookRows(strapi, { documentId });
  if (!row) throw new errors.NotFoundError('There is no such playbook');
  if (row.state === 'ended') return { data: [], meta: { pagination: { page, pageSize, total: 0 } } };
  const today = calendarDay(view.now, (await getSettings(strapi)).timeZone);
  const { customers } = waitingCustomers(strapi, row, view.customers, today);
  const [{ count }] = await customers.clone().count({ count: '*' });
  const rows: Row[] = await customers
    .clone()
    .orderByRaw(TURN[turnOf(row)])
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select('c.document_id', 'c.name', 'c.number', { owner: 'e.document_id', owner_name: 'e.name' });
  return {
    data: rows.map((found) => ({
      customer: { documentId: found.document_id, name: found.name, number: found.number },
      owner: { documentId: found.owner, name: found.owner_name },
    })),
    meta: { pagination: { page, pageSize, total: Number(count) } },
  };
};
