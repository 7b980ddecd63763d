import type { Core } from '@strapi/strapi';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { recordStageChange } from '../history';
import { now } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { advancedStage } from './next-stage';

interface Stored {
  document_id: string;
  name: string;
  number: string;
  stage: string;
  created_at: Date;
}

/**
 * Moves a customer to another stage on behalf of a deal or a contact: not bound to the moves of a person. `only`
 * limits it to customers in these stages. Call it in the transaction of what caused it.
 */
export const moveCustomer = async (
  strapi: Core.Strapi,
  id: number,
  to: string,
  { reason, only, isReturn }: { reason?: string; only?: readonly string[]; isReturn?: boolean } = {},
): Promise<void> => {
  const [customer] = await runSql<Stored>(
    strapi,
    'select document_id, name, number, stage, created_at from customers where id = :id for no key update',
    { id },
  );
  const next = isReturn ? to : advancedStage(customer.stage, to);
  if (next === customer.stage || (only && !only.includes(customer.stage))) return;
  await runSql(strapi, 'update customers set stage = :next, lost_reason = null, updated_at = :at where id = :id', {
    id,
    next,
    at: now(),
  });
  await recordStageChange(strapi, {
    uid: UID.customer,
    documentId: customer.document_id,
    from: customer.stage,
    to: next,
    reason,
    createdAt: customer.created_at,
  });
  await recordAudit(strapi, {
    action: 'stage_change',
    uid: UID.customer,
    documentId: customer.document_id,
    title: `${customer.name} ${customer.number}`,
    changes: [{ field: 'stage', from: customer.stage, to: next }],
    details: reason ? { reason } : undefined,
  });
};
