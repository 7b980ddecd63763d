import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Knex } from 'knex';
import type { z } from 'zod';
import type { RetryAnswer, RetryChange, retryPlanSchema } from '../../../shared/contracts/win-back';
import { refusesCalls } from '../consents';
import { UID } from '../content-types';
import { refuse } from '../lib/problem';
import { uuidV7 } from '../lib/uuid-v7';
import { applyScope, scopeOf, type Scope } from '../rights';
import { getSettings } from '../settings';
import { dueOn } from './due-on';
import { findOpenRetries, mayChange } from './open-retries';
import { retryTitle } from './retry-title';

interface Customer {
  id: number;
  documentId: string;
  isOut: boolean;
  refusesCalls: boolean;
  /** Row id of the owner, unless that person has left. */
  owner: number | null;
}

/**
 * A dated task to call each of these customers; one that has a retry gets the new date. All of them or none: one
 * that the caller may not read is a 404, one of the archive, not to be contacted or called a 400 with its place.
 */
export const planRetries = async (
  strapi: Core.Strapi,
  ctx: Context,
  plan: z.output<typeof retryPlanSchema>,
  now: Date,
): Promise<RetryAnswer['data']> => {
  const { timeZone, language } = await getSettings(strapi);
  const dueAt = dueOn(plan.on, now, timeZone);
  const scope = await scopeOf(strapi, ctx.state.user.id, UID.customer);
  return (await strapi.db.transaction(async ({ trx }) => {
    const customers = await lockCustomers(trx, scope, plan.customers);
    const retries = await findOpenRetries(
      trx,
      customers.map(({ id }) => id),
    );
    const changes: RetryChange[] = [];
    for (const { id, owner } of customers) {
      const retry = retries.get(id);
      if (retry) {
        mayChange(strapi, ctx, retry);
        await strapi.documents(UID.task).update({
          documentId: retry.task,
          data: { dueAt, ...(plan.note && { notes: plan.note }) } as never,
        });
        changes.push({ task: retry.task, before: { dueAt: retry.dueAt, notes: retry.notes } });
        continue;
      }
      const task = await strapi.documents(UID.task).create({
        data: {
          title: retryTitle(language),
          type: 'call',
          origin: 'manual',
          dueAt,
          notes: plan.note || null,
          occasion: `win-back:${uuidV7(now)}`,
          customer: { set: [{ id }] },
          ...(owner !== null && { assignee: { set: [{ id: owner }] } }),
        } as never,
      });
      changes.push({ task: task.documentId, before: null });
    }
    const created = changes.filter(({ before }) => before === null).length;
    return { created, moved: changes.length - created, changes };
  })) as unknown as RetryAnswer['data'];
};

/** In the order of their ids, so that two plans at once wait for each other. */
const lockCustomers = async (trx: Knex, scope: Scope, documentIds: string[]): Promise<Customer[]> => {
  const customers: Customer[] = await applyScope(trx('customers as c'), scope, 'c')
    .joinRaw(
      "left join employees e on e.id = c.owner_key and e.archived_at is null and e.state is distinct from 'left'",
    )
    .whereIn('c.document_id', documentIds)
    .orderBy('c.id')
    .forNoKeyUpdate('c')
    .select('c.id', {
      documentId: 'c.document_id',
      owner: 'e.id',
      refusesCalls: trx.raw(refusesCalls('c.id', 'promotional')),
      isOut: trx.raw('c.archived_at is not null or c.do_not_contact is true'),
    });
  const found = new Map(customers.map((customer) => [customer.documentId, customer]));
  for (const documentId of documentIds)
    if (!found.has(documentId)) throw new errors.NotFoundError('There is no such customer.', { documentId });
  refuse(
    documentIds.flatMap((documentId, place) => {
      const path = ['customers', place];
      const { isOut, refusesCalls: isUnwanted } = found.get(documentId) as Customer;
      if (isOut) return [{ path, message: 'This customer is archived or not to be contacted.' }];
      return isUnwanted ? [{ path, message: 'This customer does not want to be called.' }] : [];
    }),
  );
  return customers;
};
