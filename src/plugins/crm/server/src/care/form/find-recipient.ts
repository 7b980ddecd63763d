import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { applyScope, type Scope } from '../../rights';
import type { DuePlan } from '../planning/build-due';
import { findAudience } from './find-audience';

export interface Recipient {
  id: number;
  document_id: string;
  name: string;
  number: string | null;
  language: string;
}

/**
 * The customer who is asked for, whom the plan need not concern, else the newest of the plan's audience; only among
 * those in `scope`. Undefined where the audience has nobody, a 404 where the customer asked for is not there.
 */
export const findRecipient = async (
  strapi: Core.Strapi,
  plan: DuePlan,
  wanted: string | undefined,
  scope: Scope,
): Promise<Recipient | undefined> => {
  const columns = ['c.id', 'c.document_id', 'c.name', 'c.number', 'c.language'];
  if (!wanted) {
    const { audience } = await findAudience(strapi, plan, scope);
    return audience.orderBy('c.id', 'desc').first(columns);
  }
  const customer = await applyScope(strapi.db.connection('customers as c'), scope, 'c')
    .where('c.document_id', wanted)
    .first(columns);
  if (!customer) throw new errors.NotFoundError('There is no such customer.', { documentId: wanted });
  return customer;
};
