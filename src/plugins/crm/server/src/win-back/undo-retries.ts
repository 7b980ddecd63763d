import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { RetryChange } from '../../../shared/contracts/win-back';
import { UID } from '../content-types';
import { applyScope, scopeOf } from '../rights';
import { mayChange, openRetries, toRetry } from './open-retries';

/** Takes back what a plan did: a task that it made is cancelled, one that it moved gets its date again. All or none. */
export const undoRetries = async (strapi: Core.Strapi, ctx: Context, changes: RetryChange[]): Promise<void> => {
  const scope = await scopeOf(strapi, ctx.state.user.id, UID.customer);
  await strapi.db.transaction(async ({ trx }) => {
    for (const { task, before } of changes) {
      const readable = applyScope(trx('customers as c'), scope, 'c').whereRaw('c.id = r.customer_key').select('c.id');
      const [row] = await openRetries(trx).where('r.document_id', task).whereExists(readable);
      if (!row) throw new errors.NotFoundError('This retry is not open any more.', { documentId: task });
      mayChange(strapi, ctx, toRetry(row));
      await strapi.documents(UID.task).update({
        documentId: task,
        data: (before ?? { state: 'cancelled' }) as never,
      });
    }
  });
};
