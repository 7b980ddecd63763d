import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { DECIDABLE } from '../../../shared/contracts/care-outbox';
import { applyScope, type Scope } from '../rights';
import { carryOut, type Decision, type Undecided } from './carry-out';

/**
 * Carries out what a person decides on a message, and writes down who and when. Of two who decide at once, the second is
 * told that it is done.
 */
export const decideMessage = (
  strapi: Core.Strapi,
  scope: Scope,
  { documentId, ...decision }: Decision & { documentId: string },
): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const message: Undecided | undefined = await applyScope(trx('care_messages as m'), scope, 'm')
      .leftJoin('customers as c', 'c.id', 'm.customer_key')
      .where('m.document_id', documentId)
      .forUpdate('m')
      .first('m.id', 'm.document_id', 'm.state', 'c.time_zone');
    if (!message) throw new errors.NotFoundError('There is no such message.', { documentId });
    if (!DECIDABLE[decision.decision].includes(message.state))
      throw new errors.ApplicationError('This message no longer waits for that decision');
    await carryOut(strapi, trx, decision, [message]);
  }) as unknown as Promise<void>;
